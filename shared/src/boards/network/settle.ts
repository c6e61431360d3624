import { isId } from '../../session/ids.ts';
import { agreedOn } from './agreed.ts';
import { firstDrawn, kept, layers, uppermost, type Raw, type RawEntries } from './layers.ts';
import type { GivenMap } from './plan.ts';
import { fieldsOf, mapMark, order, settleNode, settleTie, START_KEYS, typesOf } from './settleParts.ts';
import {
  NETWORK_LIMITS,
  tieKey,
  type Alias,
  type Network,
  type NetworkNode,
  type NodeId,
  type Tie,
} from './shape.ts';

/** What a network's document holds, as plain values that may be anything at all. */
export interface RawNetwork {
  /** What lies under everything; it is the session's, no document holds it. */
  given: GivenMap;
  /**
   * Whole nodes, ties and aliases, each counted by one mark of the talk: what a group may start from while the start is
   * 'union', and what belongs to a map somebody put on this one (its `map` says which) while that map's mark is true.
   */
  start: RawEntries;
  nodes: RawEntries;
  ties: RawEntries;
  aliases: RawEntries;
  mine: Raw;
  talk: Raw;
}

/** A settled map with the marks that go with it. */
export interface SettledNetwork extends Network {
  /** Pairs somebody has said are not the same; not to be suggested again. */
  apart: { a: NodeId; b: NodeId }[];
  /** An individual board's owner has read the question. */
  read: boolean;
  /** Its owner has said that the map is ready. */
  ready: boolean;
  /** The node that stands for the owner, or for the owner's school. */
  me: NodeId | null;
  /** A group's talk: whose turn it is to explain, who has, and the node under discussion. */
  talk: { turn: string | null; spoken: string[]; node: NodeId | null };
  /** What a group has agreed on of ties its members drew differently: `<tie>:<claim>`, sorted. */
  agreed: string[];
  /** What a group chose to start from; null where nobody has chosen. */
  start: 'union' | 'nothing' | null;
}

/** The legal map a document stands for: the same on every replica, total on any content whatever. */
export function settle(raw: RawNetwork): SettledNetwork {
  const chosen = raw.talk.get('start');
  const start = chosen === 'union' || chosen === 'nothing' ? chosen : null;
  const base: Raw = new Map(
    [...raw.start].filter(([, value]) => {
      const map = fieldsOf(value)('map');
      return typeof map === 'string' ? raw.talk.get(mapMark(map)) === true : start === 'union';
    }),
  );
  const nodes = settledNodes(raw.given, base, raw.nodes);
  const live = new Set(nodes.map((n) => n.id));
  const turn = raw.talk.get('turn');
  const known = (id: unknown): NodeId | null => (typeof id === 'string' && live.has(id) ? id : null);
  const spoken = [...raw.talk.entries()]
    .filter(([key, value]) => key.startsWith('spoken:') && value === true)
    .map(([key]) => key.slice('spoken:'.length))
    .filter(isId)
    .sort();
  return {
    nodes,
    ties: settledTies(raw.given, base, raw.ties, live),
    ...settledPairs(base, raw.aliases),
    read: raw.mine.get('read') === true,
    ready: raw.mine.get('ready') === true,
    me: known(raw.mine.get('me')),
    agreed: agreedOn(raw.talk),
    talk: {
      turn: typeof turn === 'string' && isId(turn) ? turn : null,
      spoken,
      node: known(raw.talk.get('node')),
    },
    start,
  };
}

function settledNodes(given: GivenMap, base: Raw, changes: RawEntries): NetworkNode[] {
  const under = given.nodes.map((node) => [node.id, node] as const);
  const found = [...layers(under, base, START_KEYS.node, changes)].flatMap(([id, { wholes, fields }]) => {
    const node =
      isId(id) && fields.get('gone') !== true
        ? settleNode(id, (f) => fields.get(f), firstDrawn(wholes))
        : null;
    return node === null ? [] : [node];
  });
  return kept(found, NETWORK_LIMITS.keptNodes, new Set(under.map(([id]) => id)), (n) => n.id).sort((x, y) =>
    order(x.id, y.id),
  );
}

function settledTies(given: GivenMap, base: Raw, changes: RawEntries, live: ReadonlySet<NodeId>): Tie[] {
  const under = given.ties.map((tie) => [`${tie.a}~${tie.b}`, tie] as const);
  const found = [...layers(under, base, START_KEYS.tie, changes)].flatMap(([key, { wholes, fields }]) => {
    const ends = pairOf(key, (id) => live.has(id));
    if (ends === null) return [];
    const isTie = (whole: unknown): boolean => typesOf(whole).length > 0;
    const tie = settleTie(ends, fields, uppermost(wholes, isTie));
    return tie === null ? [] : [tie];
  });
  return kept(found, NETWORK_LIMITS.keptTies, new Set(under.map(([key]) => key)), (t) =>
    tieKey(t.a, t.b),
  ).sort((x, y) => order(x.a, y.a) || order(x.b, y.b));
}

function settledPairs(
  base: Raw,
  changes: RawEntries,
): { aliases: Alias[]; apart: { a: NodeId; b: NodeId }[] } {
  const said = new Map<string, unknown>();
  for (const [key, value] of base)
    if (key.startsWith(START_KEYS.alias))
      said.set(key.slice(START_KEYS.alias.length), fieldsOf(value)('as') ?? value);
  for (const [key, value] of changes) said.set(key, value);
  const aliases: Alias[] = [];
  const apart: { a: NodeId; b: NodeId }[] = [];
  for (const key of [...said.keys()].sort(order)) {
    const ends = pairOf(key, isId);
    const value = said.get(key);
    if (ends === null) continue;
    if (value === false) apart.push(ends);
    else if (value === ends.a) aliases.push({ node: ends.b, as: ends.a });
    else if (value === ends.b) aliases.push({ node: ends.a, as: ends.b });
  }
  return {
    aliases: aliases
      .slice(0, NETWORK_LIMITS.keptAliases)
      .sort((x, y) => order(x.node, y.node) || order(x.as, y.as)),
    apart: apart.slice(0, NETWORK_LIMITS.keptAliases),
  };
}

/** The two ends a key names, in their order; null for any other key. */
function pairOf(key: string, isEnd: (id: string) => boolean): { a: NodeId; b: NodeId } | null {
  const cut = key.indexOf('~');
  const [a, b] = [key.slice(0, Math.max(0, cut)), key.slice(cut + 1)];
  return a < b && isEnd(a) && isEnd(b) ? { a, b } : null;
}
