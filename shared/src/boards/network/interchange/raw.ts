import type { Direction, Network, NetworkNode, Tie } from '../shape.ts';
import { joinList } from './list.ts';
import { liveAliases } from './liveAliases.ts';
import type { Place } from './problems.ts';

/** A node as a file tells it, before anything is checked; what is absent was not said. */
export interface RawNode {
  place: Place;
  id?: string | undefined;
  name?: string | undefined;
  kind?: string | undefined;
  sorts?: readonly string[] | undefined;
  part?: string | undefined;
  size?: string | undefined;
  note?: string | undefined;
  x?: string | undefined;
  y?: string | undefined;
  /** Ids of nodes this one is shown as part of. */
  sameAs?: readonly string[] | undefined;
}

/** A tie as a file tells it; `from` and `to` are ids or, where the format allows, names. */
export interface RawTie {
  place: Place;
  from: string;
  to: string;
  types?: readonly string[] | undefined;
  direction?: string | undefined;
  strength?: string | undefined;
  when?: string | undefined;
  sentence?: string | undefined;
}

/** The word for a direction that Kumu and GEXF share. */
const DIRECTION_WORDS: Record<Direction, string> = {
  none: 'undirected',
  to: 'directed',
  from: 'directed',
  both: 'mutual',
};

/** A node as every format writes it: the same texts under each format's own names. */
export interface PlainNode {
  id: string;
  name: string;
  kind: string;
  sort: string;
  part: string;
  size: number;
  note: string;
  x: number | '';
  y: number | '';
  sameAs: string[];
}

export interface PlainTie {
  from: string;
  to: string;
  types: string[];
  direction: string;
  strength: number;
  when: string;
  sentence: string;
}

export function plainNodes(network: Network): PlainNode[] {
  const sameAs = new Map<string, string[]>();
  for (const { node, as } of liveAliases(network).aliases)
    sameAs.set(node, [...(sameAs.get(node) ?? []), as]);
  return network.nodes.map(({ at, ...n }: NetworkNode) => ({
    id: n.id,
    name: n.name,
    kind: n.kind,
    sort: n.sort,
    part: n.part,
    size: n.size,
    note: n.note,
    x: at?.x ?? '',
    y: at?.y ?? '',
    sameAs: sameAs.get(n.id) ?? [],
  }));
}

/** Ties with their arrow turned so that it runs from the first end to the second. */
export const plainTies = (network: Network): PlainTie[] =>
  network.ties.map((t: Tie) => ({
    from: t.direction === 'from' ? t.b : t.a,
    to: t.direction === 'from' ? t.a : t.b,
    types: t.types,
    direction: DIRECTION_WORDS[t.direction],
    strength: t.strength,
    when: t.when,
    sentence: t.sentence,
  }));

/** A sort as a list of one, for formats that keep it where several values may stand. */
export const sortList = (sort: string): string => joinList(sort === '' ? [] : [sort]);
