import { around } from '../layout/boxes.ts';
import type { MapView } from '../view.ts';
import type { Size } from './useSize.ts';

/** Wider than this and a map would no longer be recognised. */
const MOST = 1.5;

/** A map pulled wider where the screen is wider than it: on a projector names need the room. Heights stay. */
export function stretched(view: MapView, size: Size | null): MapView {
  const box = around([...view.at.values()].map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })));
  if (box === null || size === null) return view;
  const wide = (box.x1 - box.x0 + 200) / (box.y1 - box.y0 + 120);
  const by = Math.min(MOST, size.width / size.height / wide);
  if (by <= 1.03) return view;
  return { ...view, at: new Map([...view.at].map(([id, { x, y }]) => [id, { x: x * by, y }])) };
}
