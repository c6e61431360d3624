import { tieBetween } from '@facet/shared/boards/network/merge.ts';
import {
  READY_SORTS,
  READY_TIE_TYPES,
  type Network,
  type NodeId,
} from '@facet/shared/boards/network/shape.ts';
import { newId } from '../../../session/newId.ts';
import { networkText } from '../../../networkText.ts';

/** Wider than this, in its own units, and a drawing is taken to be in map units already. */
const TINY = 4;
/** The room a node has on a map that is spread. */
const ROOM = 150;

/** A network as it goes onto a map: fresh ids, coordinates in map units, ready sorts and types under their ids. */
export function arrived(network: Network): Network {
  const ids = new Map<NodeId, NodeId>(network.nodes.map((n) => [n.id, newId()]));
  const id = (old: NodeId): NodeId => ids.get(old) ?? old;
  const spread = spreadOf(network);
  return {
    nodes: network.nodes
      .map((n) => ({
        ...n,
        id: id(n.id),
        sort: readySort(n.sort),
        at: n.at === null ? null : { ...n.at, x: n.at.x * spread, y: n.at.y * spread },
      }))
      .toSorted((p, q) => order(p.id, q.id)),
    ties: network.ties
      .map((t) => ({
        ...tieBetween(t, id(t.a), id(t.b)),
        types: [...new Set(t.types.map(readyType))].sort(),
      }))
      .toSorted((p, q) => order(p.a, q.a) || order(p.b, q.b)),
    aliases: network.aliases
      .map(({ node, as }) => ({ node: id(node), as: id(as) }))
      .toSorted((p, q) => order(p.node, q.node) || order(p.as, q.as)),
  };
}

const order = (p: string, q: string): number => (p < q ? -1 : p > q ? 1 : 0);

/** NetworkX and others lay out between -1 and 1, where all nodes would lie on one another. */
function spreadOf({ nodes }: Network): number {
  const at = nodes.flatMap((n) => (n.at === null ? [] : [n.at]));
  const reach = (values: number[]): number => Math.max(...values) - Math.min(...values);
  if (at.length < 2) return 1;
  const wide = Math.max(reach(at.map((p) => p.x)), reach(at.map((p) => p.y)));
  return wide > 0 && wide <= TINY ? (ROOM * Math.sqrt(at.length) + ROOM) / wide : 1;
}

const words = networkText.files;
const ready = (names: Iterable<readonly [string, string]>): ReadonlyMap<string, string> =>
  new Map([...names].map(([word, id]) => [word.toLowerCase(), id]));
const SORTS = ready(
  READY_SORTS.flatMap((s) =>
    [s, networkText.words.sorts[s], ...words.sortWords[s]].map((w) => [w, s] as const),
  ),
);
const TYPES = ready(
  READY_TIE_TYPES.flatMap((t) => [t, networkText.words.types[t]].map((w) => [w, t] as const)),
);

/** A ready sort under whichever of its words it comes; any other sort as it is. */
export const readySort = (sort: string): string => SORTS.get(sort.trim().toLowerCase()) ?? sort;
const readyType = (type: string): string => TYPES.get(type.trim().toLowerCase()) ?? type;
