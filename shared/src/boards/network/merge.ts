import {
  NETWORK_LIMITS,
  tieEnds,
  tieKey,
  type Direction,
  type Network,
  type NetworkNode,
  type NodeId,
  type Tie,
} from './shape.ts';

/** A node as drawn: one that stands for all that were said to be the same. */
export interface DrawnNode extends NetworkNode {
  /** All names it was drawn under, its own first. */
  names: string[];
  /** All nodes it stands for, itself among them, sorted. */
  stands: NodeId[];
}

export const CLAIMS = ['strength', 'when', 'direction'] as const;
export type Claim = (typeof CLAIMS)[number];

/** A tie as drawn between two such nodes. */
export interface DrawnTie extends Tie {
  /** The ties it was made of, each under its own ends. */
  of: Tie[];
  /** What these do not agree about. */
  differ: Claim[];
}

export interface Drawn {
  nodes: DrawnNode[];
  ties: DrawnTie[];
}

/** For every node which node it is drawn as: the one others were said to be part of, of several the smallest id. */
export function representatives(network: Network): Map<NodeId, NodeId> {
  const parent = new Map<NodeId, NodeId>();
  const root = (id: NodeId): NodeId => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const partOfAnother = new Set<NodeId>();
  for (const { node, as } of network.aliases) {
    partOfAnother.add(node);
    const { a, b } = tieEnds(root(node), root(as));
    if (a !== b) parent.set(b, a);
  }
  const shown = new Map<NodeId, NodeId>();
  // Nodes are sorted by id: the first that is part of no other, else the first of all, as in a circle.
  for (const { id } of network.nodes) {
    const now = shown.get(root(id));
    if (now === undefined || (partOfAnother.has(now) && !partOfAnother.has(id))) shown.set(root(id), id);
  }
  return new Map(network.nodes.map(({ id }) => [id, shown.get(root(id)) ?? id]));
}

/** The map as it is drawn: what is the same stands once, with its ties. Nothing of the network is changed. */
export function drawn(network: Network): Drawn {
  const as = representatives(network);
  const standing = Map.groupBy(network.nodes, (n) => as.get(n.id) ?? n.id);
  const nodes: DrawnNode[] = [];
  for (const node of network.nodes) {
    const all = standing.get(node.id);
    if (all === undefined || nodes.length >= NETWORK_LIMITS.nodes) continue;
    nodes.push({
      ...node,
      at: placeOf([node, ...all]),
      names: [...new Set([node.name, ...all.map((n) => n.name)])],
      stands: all.map((n) => n.id),
    });
  }
  const shown = new Set(nodes.map((n) => n.id));
  const between = new Map<string, { ends: { a: NodeId; b: NodeId }; of: Tie[]; turned: Tie[] }>();
  for (const tie of network.ties) {
    const [one, other] = [as.get(tie.a), as.get(tie.b)];
    if (one === undefined || other === undefined || one === other || !shown.has(one) || !shown.has(other))
      continue;
    const key = tieKey(one, other);
    const bundle = between.get(key) ?? { ends: tieEnds(one, other), of: [], turned: [] };
    between.set(key, bundle);
    bundle.of.push(tie);
    bundle.turned.push(tieBetween(tie, one, other));
  }
  const ties = [...between.values()]
    .map(({ ends, of, turned }) => ({ ...mergeTies(ends, turned), of, differ: differences(turned) }))
    .sort((x, y) => order(x.a, y.a) || order(x.b, y.b))
    .slice(0, NETWORK_LIMITS.ties);
  return { nodes, ties };
}

/** How many nodes and ties a map would draw if there were no limit to what is drawn. */
export function drawnCounts(network: Network): { nodes: number; ties: number } {
  const as = representatives(network);
  const lines = network.ties.map((t) => [as.get(t.a), as.get(t.b)] as const);
  const drawnTies = lines.flatMap(([a, b]) =>
    a === undefined || b === undefined || a === b ? [] : tieKey(a, b),
  );
  return { nodes: new Set(as.values()).size, ties: new Set(drawnTies).size };
}

/** Where somebody put one of them, before where a layout did; of equals the first. */
const placeOf = (nodes: readonly NetworkNode[]): NetworkNode['at'] =>
  nodes.find((n) => n.at !== null && n.at.auto !== true)?.at ?? nodes.find((n) => n.at !== null)?.at ?? null;

/** The same tie between other ends: `one` takes the place of its `a`. */
export function tieBetween(tie: Tie, one: NodeId, other: NodeId): Tie {
  const ends = tieEnds(one, other);
  return { ...tie, ...ends, direction: ends.a === one ? tie.direction : turned(tie.direction) };
}

const turned = (d: Direction): Direction => (d === 'to' ? 'from' : d === 'from' ? 'to' : d);

/**
 * One tie of several claims about the same ends. What somebody says is there now is drawn as there now, as strong as
 * the strongest of those who say so: whoever stands closest sees most, and nothing is hidden; a wish does not make
 * it stronger. Directions add up among the same; types add up among all.
 */
export function mergeTies(ends: { a: NodeId; b: NodeId }, claims: readonly Tie[]): Tie {
  const now = claims.filter((t) => t.when === 'now');
  const counted = now.length > 0 ? now : claims;
  const to = counted.some((t) => t.direction === 'to' || t.direction === 'both');
  const from = counted.some((t) => t.direction === 'from' || t.direction === 'both');
  return {
    ...ends,
    types: [...new Set(claims.flatMap((t) => t.types))].sort().slice(0, NETWORK_LIMITS.typesPerTie),
    direction: to && from ? 'both' : to ? 'to' : from ? 'from' : 'none',
    strength: counted.reduce<Tie['strength']>((most, t) => (t.strength > most ? t.strength : most), 1),
    when: now.length > 0 ? 'now' : 'wanted',
    sentence: counted.find((t) => t.sentence !== '')?.sentence ?? '',
  };
}

/** What claims about one tie, turned to the same ends, do not agree about. */
export const differences = (claims: readonly Tie[]): Claim[] =>
  CLAIMS.filter((what) => new Set(claims.map((t) => t[what])).size > 1);

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
