import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { grown, moved, overlap, type Box } from '../layout/boxes.ts';
import { labelBeside, placeLabels } from '../layout/labels.ts';
import type { Label } from '../layout/labelSides.ts';
import { LABEL_SIZE } from '../layout/labelText.ts';
import { extentOf } from '../layout/shapes.ts';
import { takenBy } from '../layout/spread.ts';
import type { MapView, Point } from '../view.ts';
import type { PlacedName } from './Labels.tsx';
import { asDrawn } from './symbols.ts';

interface NamesInput {
  view: MapView;
  /** Screen pixels of a map unit, of a symbol's unit, and of a name's letters. */
  k: number;
  symbol: number;
  font: number;
  me: NodeId | null;
  /** Named before all others: what is selected or spoken of. */
  must: ReadonlySet<NodeId>;
  /** At most so many names besides those. */
  most: number;
  /** Where the names stood before; each keeps its side where it can. */
  previous: ReadonlyMap<NodeId, Label>;
  faded: (id: NodeId) => boolean;
}

/** How many ties each node has. */
export function degreesOf(view: Pick<MapView, 'ties'>): ReadonlyMap<NodeId, number> {
  const found = new Map<NodeId, number>();
  for (const { a, b } of view.ties) for (const id of [a, b]) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** With more nodes than this, a name that finds no free side is left out at once; fewer are tried in all ways first. */
const ALL_WAYS = 60;

/**
 * Ties that count for who comes first but lie nowhere: among hundreds no name is free of them, and to look for it would
 * take longer than all the rest.
 */
const countedOnly = (ties: MapView['ties']): { a: NodeId; b: NodeId }[] =>
  ties.flatMap(({ a, b }) => [
    { a, b: '' },
    { a: b, b: '' },
  ]);

/** The names on a map. */
export interface Names {
  names: readonly PlacedName[];
  /** What the names take up, in pixels of the drawn map; in the same order. */
  taken: readonly Box[];
  labels: ReadonlyMap<NodeId, Label>;
}

/** A map in the symbols' own units, to which it is larger or smaller: labels are placed among symbols. */
function inSymbols({ view, k, symbol, font, me }: NamesInput) {
  const spread = k / symbol;
  const at = new Map<NodeId, Point>();
  for (const [id, p] of view.at) at.set(id, { x: p.x * spread, y: p.y * spread });
  const nodes = view.nodes.map((n): DrawnNode => (n.id === me ? { ...n, ...asDrawn(n, true) } : n));
  const ties = nodes.length > ALL_WAYS ? countedOnly(view.ties) : view.ties;
  return { at, nodes, ties, unit: font / LABEL_SIZE / symbol };
}

/** One more name on a map, come what may: names that it would lie on are left out, and no other moves. */
export function withName(placed: Names, id: NodeId, input: NamesInput): Names {
  const { symbol, previous, faded } = input;
  const { at, nodes, ties, unit } = inSymbols(input);
  const boxes = placed.taken.map((box) => scaledBox(box, 1 / symbol));
  const label = labelBeside(id, boxes, nodes, ties, at, { previous, unit });
  if (label === null) return placed;
  const clear = boxes.map((box) => !overlap(box, label.box));
  return {
    names: [...placed.names.filter((_, i) => clear[i]), nameOf(label, symbol, faded)],
    taken: [...placed.taken.filter((_, i) => clear[i]), scaledBox(label.box, symbol)],
    labels: new Map(placed.labels).set(id, label),
  };
}

/**
 * The names of a map at the scale it is drawn at: no name on another, the best connected first, until somebody zooms in
 * and there is room for all. In pixels of the drawn map.
 */
export function placedNames(input: NamesInput): Names {
  const { view, symbol, must, previous, faded } = input;
  const degrees = degreesOf(view);
  const { at, nodes, ties, unit } = inSymbols(input);
  const labels = placeLabels(nodes, ties, at, { previous, must, most: ALL_WAYS, brief: true, unit });

  const rank = (id: NodeId): number => (must.has(id) ? 1_000_000 : 0) + (degrees.get(id) ?? 0);
  const inOrder = [...labels.values()].sort((x, y) => rank(y.id) - rank(x.id) || (x.id < y.id ? -1 : 1));
  const symbols = takenBy(nodes.map((n) => moved(extentOf(n), at.get(n.id) ?? { x: 0, y: 0 })));
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const own = (id: NodeId): Box | null => {
    const node = byId.get(id);
    const place = at.get(id);
    return node && place ? moved(extentOf(node), place) : null;
  };
  const covers = ({ id, box }: Label): boolean => {
    const inset = grown(box, -3);
    const mine = own(id);
    for (const other of symbols.near(inset))
      if (overlap(other, inset) && !(mine && other.x0 === mine.x0 && other.y0 === mine.y0)) return true;
    return false;
  };
  const kept: Box[] = [];
  const names: PlacedName[] = [];
  for (const label of inOrder) {
    if (!must.has(label.id) && names.length >= input.most) break;
    if (kept.some((box) => overlap(box, label.box)) || (!must.has(label.id) && covers(label))) continue;
    kept.push(label.box);
    names.push(nameOf(label, symbol, faded));
  }
  return { names, labels, taken: kept.map((box) => scaledBox(box, symbol)) };
}

const nameOf = (label: Label, symbol: number, faded: NamesInput['faded']): PlacedName => ({
  id: label.id,
  lines: label.lines,
  x: round(label.x * symbol),
  y: round(label.y * symbol),
  anchor: label.anchor,
  faded: faded(label.id),
});

const scaledBox = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({
  x0: x0 * by,
  y0: y0 * by,
  x1: x1 * by,
  y1: y1 * by,
});
const round = (n: number): number => Math.round(n * 10) / 10;
