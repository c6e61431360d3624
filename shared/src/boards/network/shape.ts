/** A network-o-gram: who takes part in our network, and how they are connected. */
export type NodeId = string;

export const NODE_KINDS = ['person', 'group', 'organisation', 'role'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Ready sorts; an activity may name others. */
export const READY_SORTS = [
  'school',
  'authority',
  'university',
  'agency',
  'community',
  'pupils',
  'governors',
] as const;

/** What ties are about, from the roles of a broker; an activity may name others. */
export const READY_TIE_TYPES = ['membership', 'relationships', 'partners', 'resources', 'knowledge'] as const;

export interface NetworkNode {
  id: NodeId;
  name: string;
  kind: NodeKind;
  /** One of the activity's sorts, or one of a person's own; empty for none. */
  sort: string;
  /** What it is part of: a school, a phase, a cluster; empty for nothing. */
  part: string;
  /** 1 small, 2 middle, 3 large. */
  size: 1 | 2 | 3;
  note: string;
  /** Where it lies, in map units; null where nobody has put it. `auto`: a layout put it there, and may move it. */
  at: { x: number; y: number; auto?: true } | null;
}

/** `to`: from `a` to `b`; `from`: from `b` to `a`. */
export const DIRECTIONS = ['none', 'to', 'from', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One tie for two nodes, whoever draws it: `a` is the end whose id sorts first. */
export interface Tie {
  a: NodeId;
  b: NodeId;
  /** What it is about; at least one for a tie to exist, sorted. */
  types: string[];
  direction: Direction;
  strength: 1 | 2 | 3;
  when: 'now' | 'wanted';
  sentence: string;
}

/**
 * "These are the same": `node` is shown as part of `as`. Taken back, both stand for themselves again, nothing lost.
 * Either may be a node that was removed: what was said about the others through it still holds.
 */
export interface Alias {
  node: NodeId;
  as: NodeId;
}

/** A settled map: legal whatever the document held. Nodes and ties are sorted by id and ends. */
export interface Network {
  nodes: NetworkNode[];
  ties: Tie[];
  aliases: Alias[];
}

export const NETWORK_LIMITS = {
  /** As drawn, with what is the same counted once. */
  nodes: 500,
  ties: 2000,
  /** As kept: twenty groups that drew the same forty schools keep 800 nodes and draw 40. */
  keptNodes: 2000,
  keptTies: 8000,
  keptAliases: 4000,
  nameChars: 80,
  noteChars: 1000,
  sentenceChars: 300,
  sortChars: 40,
  partChars: 40,
  /** A type is part of a key, and keys have a limit in bytes. */
  typeChars: 32,
  /** How far from the middle a node may be put. */
  reach: 100_000,
  typesPerTie: 8,
} as const;

/** The ends in the order a tie keeps them, whichever way round they are given. */
export const tieEnds = (one: NodeId, other: NodeId): { a: NodeId; b: NodeId } =>
  one < other ? { a: one, b: other } : { a: other, b: one };

/** The key under which a tie is kept: the same for both ways round, so that a duplicate cannot be written. */
export const tieKey = (one: NodeId, other: NodeId): string => {
  const { a, b } = tieEnds(one, other);
  return `${a}~${b}`;
};
