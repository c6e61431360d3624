import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { outlineOf } from '../layout/shapes.ts';
import type { Lit, MapView, Point } from '../view.ts';
import { asDrawn, lookOf, type Look } from './symbols.ts';

/** All symbols of one look as one path: five hundred of their own are too many to move with a finger. */
export interface DotBatch {
  key: string;
  fill: Look['fill'];
  faded: boolean;
  d: string;
}

/** The symbols of a map seen from far away, without those in `alone`, in pixels of the drawn map. */
export function dotBatches(
  view: MapView,
  k: number,
  symbol: number,
  lit: Lit | null,
  alone: ReadonlySet<NodeId>,
): DotBatch[] {
  const found = new Map<string, DotBatch>();
  for (const node of view.nodes) {
    const at = view.at.get(node.id);
    if (at === undefined || alone.has(node.id)) continue;
    const { fill } = lookOf(node, false);
    const faded = lit !== null && !lit.nodes.has(node.id);
    const key = `${faded ? 0 : 1}${fill}`;
    const batch = found.get(key) ?? { key, fill, faded, d: '' };
    found.set(key, batch);
    batch.d += outlineAt(node, { x: at.x * k, y: at.y * k }, symbol);
  }
  return [...found.values()].sort((x, y) => (x.key < y.key ? -1 : 1));
}

function outlineAt(node: MapView['nodes'][number], at: Point, scale: number): string {
  const outline = outlineOf(asDrawn(node, false));
  if ('radius' in outline) {
    const r = round(outline.radius * scale);
    return `M${round(at.x - r)} ${round(at.y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
  }
  const corners = outline.corners.map((p) => `${round(at.x + p.x * scale)} ${round(at.y + p.y * scale)}`);
  return `M${corners.join('L')}Z`;
}

const round = (n: number): number => Math.round(n * 10) / 10;
