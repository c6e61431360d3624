import { compare, type Comparison } from '@facet/shared/boards/network/compare.ts';
import { drawn, type Drawn, type DrawnNode, type DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieBetween } from '@facet/shared/boards/network/merge.ts';
import { tieKey, type Network, type NodeId, type Tie } from '@facet/shared/boards/network/shape.ts';
import { arrangeSlowly, freePlace } from '../layout/arrange.ts';
import type { TieLook } from '../map/tieStyles.ts';
import type { MapView, Point } from '../view.ts';
import { sameByName } from './sameByName.ts';

export type NodeChange = 'new' | 'gone';

/** Two maps in one: what is in either, under the later map's ids, and what became of each. */
export interface Compared {
  comparison: Comparison;
  nodes: DrawnNode[];
  ties: DrawnTie[];
  /** What became of each tie, by its key in this picture. */
  looks: ReadonlyMap<string, TieLook>;
  changes: ReadonlyMap<NodeId, NodeChange>;
  names: ReadonlyMap<NodeId, string>;
  /** How many nodes were recognised by their names alone. */
  byName: number;
}

/** Holds two maps against each other, as they are drawn. */
export function compared(before: Network, after: Network): Compared {
  const [earlier, later] = [drawn(before), drawn(after)];
  const same = sameByName(earlier, later);
  const comparison = compare(earlier, later, same);
  const place = new Map(comparison.nodes.kept.map((k) => [k.before, k.after]));
  const gone = new Set(comparison.nodes.gone);
  const nodes = [...later.nodes, ...earlier.nodes.filter((n) => gone.has(n.id))];
  const { ties, looks } = allTies(comparison, earlier, later, (id) => place.get(id) ?? id);
  return {
    comparison,
    nodes,
    ties,
    looks,
    changes: new Map([
      ...comparison.nodes.new.map((id) => [id, 'new'] as const),
      ...comparison.nodes.gone.map((id) => [id, 'gone'] as const),
    ]),
    names: new Map(nodes.map((n) => [n.id, n.name])),
    byName: same.size,
  };
}

/** Every tie once: what it is later outweighs what it was. */
function allTies(
  c: Comparison,
  earlier: Drawn,
  later: Drawn,
  place: (id: NodeId) => NodeId,
): { ties: DrawnTie[]; looks: Map<string, TieLook> } {
  const looks = new Map<string, TieLook>();
  const ties = new Map<string, DrawnTie>();
  const laterTie = new Map(later.ties.map((t) => [tieKey(t.a, t.b), t]));
  const put = (tie: Tie, look: TieLook): void => {
    const key = tieKey(tie.a, tie.b);
    if (looks.has(key)) return;
    looks.set(key, look);
    ties.set(key, laterTie.get(key) ?? { ...tie, of: [tie], differ: [] });
  };
  for (const { after } of c.wanted.cameTrue) put(after, 'cameTrue');
  for (const { after } of c.ties.kept) put(after, 'kept');
  for (const tie of c.ties.new) put(tie, 'new');
  for (const tie of c.newlyWanted) put(tie, 'newlyWanted');
  for (const { after } of c.wanted.still) put(after, 'still');
  const known = new Set(earlier.nodes.map((n) => n.id));
  const moved = (tie: Tie): Tie | null =>
    known.has(tie.a) && known.has(tie.b) && place(tie.a) !== place(tie.b)
      ? tieBetween(tie, place(tie.a), place(tie.b))
      : null;
  for (const [gone, look] of [
    ...c.ties.gone.map((t) => [moved(t), 'gone'] as const),
    ...c.wanted.dropped.map((t) => [moved(t), 'dropped'] as const),
  ])
    if (gone !== null) put(gone, look);
  return { ties: [...ties.values()], looks };
}

/**
 * A place for everything: what is there later stands as in the later map; what is gone stands where it stood, moved
 * along with those that stayed, and never on what is there now.
 */
export async function placesOf(
  { comparison, nodes, ties }: Pick<Compared, 'comparison' | 'nodes' | 'ties'>,
  before: Network,
  signal?: AbortSignal,
): Promise<ReadonlyMap<NodeId, Point>> {
  const gone = new Set(comparison.nodes.gone);
  const here = nodes.filter((n) => !gone.has(n.id));
  const among = ties.filter((t) => !gone.has(t.a) && !gone.has(t.b));
  const places = await arrangeSlowly(here, among, {}, signal);
  const was = new Map(drawn(before).nodes.map((n) => [n.id, n.at]));
  const shifts = comparison.nodes.kept.flatMap(({ before: id, after }) => {
    const [from, to] = [was.get(id), places.get(after)];
    return from === undefined || from === null || to === undefined
      ? []
      : [{ x: to.x - from.x, y: to.y - from.y }];
  });
  const shift = { x: middleOf(shifts.map((s) => s.x)), y: middleOf(shifts.map((s) => s.y)) };
  const standing = [...here];
  for (const node of nodes) {
    if (!gone.has(node.id)) continue;
    const near = node.at === null ? undefined : { x: node.at.x + shift.x, y: node.at.y + shift.y };
    places.set(node.id, freePlace(standing, places, near, node));
    standing.push(node);
  }
  return places;
}

/** The median: one node that was dragged across the map must not drag the others along. */
function middleOf(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;
}

export const viewOf = ({ nodes, ties }: Compared, at: ReadonlyMap<NodeId, Point>): MapView => ({
  nodes,
  ties,
  at,
});
