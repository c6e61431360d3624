import { drawn, mergeTies, tieBetween, type DrawnNode } from './merge.ts';
import { kindsAgree, suggestMatches, type Match } from './matchNames.ts';
import { nameParts, normalName } from './nameWords.ts';
import type { SettledNetwork } from './settle.ts';
import {
  tieEnds,
  tieKey,
  type Alias,
  type Network,
  type NetworkNode,
  type NodeId,
  type Tie,
} from './shape.ts';

/** What one person, or one group, has drawn. */
export interface Contribution {
  /** Whose it is: a seat or a group. */
  drawer: string;
  network: Network;
}

/**
 * The id of a drawer's node in a map made of several: always the same for the same node, and unlike any other
 * drawer's. Nodes that everyone was given, as from a roster, keep theirs: they are the same for all.
 */
export const originId = (drawer: string, node: NodeId, given: ReadonlySet<NodeId>): NodeId =>
  given.has(node) ? node : `u${hash(`${drawer}~${node}`, 1)}${hash(`${drawer}~${node}`, 2)}`;

/** The id a drawn node is known by elsewhere: whatever stands for somebody everyone was given is that one. */
export const givenAmong = ({ id, stands }: DrawnNode, given: ReadonlySet<NodeId>): NodeId =>
  stands.find((one) => given.has(one)) ?? id;

/**
 * The map of all that was drawn, as a start for those who drew it. What has the very same name is shown as one, which
 * can be taken back; all else that may be the same is left for people to say. Places are left open.
 */
export function union(contributions: readonly Contribution[], given: ReadonlySet<NodeId>): Network {
  const nodes = new Map<NodeId, NetworkNode>();
  const claims = new Map<string, Tie[]>();
  const drawers = new Map<NodeId, string>();
  for (const { drawer, network } of contributions.toSorted((x, y) => order(x.drawer, y.drawer))) {
    const map = drawn(network);
    const origins = new Map<NodeId, NodeId>();
    for (const shown of map.nodes) {
      const here = givenAmong(shown, given);
      const id = originId(drawer, here, given);
      origins.set(shown.id, id);
      if (!nodes.has(id)) drawers.set(id, drawer);
      const { names: _n, stands: _s, ...same } = shown;
      const node = here === shown.id ? same : (network.nodes.find((n) => n.id === here) ?? same);
      if (!nodes.has(id)) nodes.set(id, { ...node, id, at: null });
    }
    const originOf = (id: NodeId): NodeId => origins.get(id) ?? originId(drawer, id, given);
    for (const { of: _o, differ: _d, ...tie } of map.ties) {
      const moved = tieBetween(tie, originOf(tie.a), originOf(tie.b));
      const key = tieKey(moved.a, moved.b);
      claims.set(key, [...(claims.get(key) ?? []), moved]);
    }
  }
  const all = [...nodes.values()].sort((x, y) => order(x.id, y.id));
  return {
    nodes: all,
    ties: [...claims.values()]
      .flatMap((c) => (c[0] === undefined ? [] : [mergeTies(tieEnds(c[0].a, c[0].b), c)]))
      .sort((x, y) => order(x.a, y.a) || order(x.b, y.b)),
    aliases: sameNames(all, drawers),
  };
}

/** What may be drawn twice on a map, but for the pairs somebody has said are not the same. */
export function suggestions(network: SettledNetwork): Match[] {
  const nodes = drawn(network).nodes;
  const on = new Map(nodes.flatMap((n) => n.stands.map((id) => [id, n.id] as const)));
  const apart = new Set(network.apart.map(({ a, b }) => tieKey(on.get(a) ?? a, on.get(b) ?? b)));
  return suggestMatches(nodes).filter(({ a, b }) => !apart.has(tieKey(a, b)));
}

/** Aliases for nodes of the very same name, each drawn by another; of two that one drawer keeps apart none. */
function sameNames(nodes: readonly NetworkNode[], drawers: ReadonlyMap<NodeId, string>): Alias[] {
  const named = Map.groupBy(nodes.filter(tellsWho), (n) => normalName(n.name));
  return [...named.values()]
    .flatMap((same): Alias[] => {
      const [best] = same.toSorted((x, y) => worth(y) - worth(x) || order(x.id, y.id));
      const who = new Set(same.map((n) => drawers.get(n.id)));
      if (best === undefined || who.size < same.length || !same.every((n) => kindsAgree(n.kind, best.kind)))
        return [];
      return same.filter((n) => n !== best).map((n) => ({ node: n.id, as: best.id }));
    })
    .sort((x, y) => order(x.node, y.node));
}

/** Whether a name alone says who is meant: everybody has a "Head teacher", a "Sarah" and "the governors". */
const tellsWho = ({ name, kind }: NetworkNode): boolean => {
  if (kind === 'role') return false;
  const { words, core } = nameParts(name);
  return kind === 'person' ? words.length > 1 : core.length > 0;
};

/** The node that tells most is the one shown. */
const worth = (n: NetworkNode): number => (n.sort === '' ? 0 : 2) + (n.note === '' ? 0 : 1);

/** Seven letters and digits for a text, evenly spread (FNV-1a, then mixed). Not for secrets. */
function hash(text: string, seed: number): string {
  let h = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) >>> 0;
  return ((h ^ (h >>> 16)) >>> 0).toString(36).padStart(7, '0');
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
