import { isId } from '../../session/ids.ts';
import { settleNode, settleTie, START_KEYS, type Field } from './settleParts.ts';
import {
  NETWORK_LIMITS,
  type Alias,
  type Network,
  type NetworkNode,
  type NodeId,
  type Tie,
} from './shape.ts';

type Raw = ReadonlyMap<string, unknown>;

/** What a network's document holds, as plain values that may be anything at all. */
export interface RawNetwork {
  /** What a group may start from: whole nodes, ties and aliases, which count only while the start is 'union'. */
  start: Raw;
  nodes: Raw;
  ties: Raw;
  aliases: Raw;
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
  /** What a group chose to start from; null where nobody has chosen. */
  start: 'union' | 'nothing' | null;
}

/** The legal map a document stands for: the same on every replica, total on any content whatever. */
export function settle(raw: RawNetwork): SettledNetwork {
  const chosen = raw.talk.get('start');
  const start = chosen === 'union' || chosen === 'nothing' ? chosen : null;
  const base: Raw = start === 'union' ? raw.start : new Map();
  const nodes = settledNodes(base, raw.nodes);
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
    ties: settledTies(base, raw.ties, live),
    ...settledPairs(base, raw.aliases),
    read: raw.mine.get('read') === true,
    ready: raw.mine.get('ready') === true,
    me: known(raw.mine.get('me')),
    talk: {
      turn: typeof turn === 'string' && isId(turn) ? turn : null,
      spoken,
      node: known(raw.talk.get('node')),
    },
    start,
  };
}

/** Whole values by id, and what was changed since by id and field: `<id>` and `<id>/<field>`. */
function layers(
  base: Raw,
  prefix: string,
  changes: Raw,
): Map<string, { whole: unknown; fields: Map<string, unknown> }> {
  const found = new Map<string, { whole: unknown; fields: Map<string, unknown> }>();
  const at = (id: string) => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const made = { whole: undefined, fields: new Map<string, unknown>() };
    found.set(id, made);
    return made;
  };
  for (const [key, value] of base) if (key.startsWith(prefix)) at(key.slice(prefix.length)).whole = value;
  for (const [key, value] of changes) {
    const cut = key.indexOf('/');
    if (cut === -1) at(key).whole = value;
    else at(key.slice(0, cut)).fields.set(key.slice(cut + 1), value);
  }
  return found;
}

/** The plain values of an object, whatever it is; nothing for what is none. */
const part =
  (whole: unknown): Field =>
  (name) =>
    typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
      ? (whole as Record<string, unknown>)[name]
      : undefined;

function settledNodes(base: Raw, changes: Raw): NetworkNode[] {
  const found = [...layers(base, START_KEYS.node, changes)].flatMap(([id, { whole, fields }]) => {
    const node =
      isId(id) && fields.get('gone') !== true ? settleNode(id, (f) => fields.get(f), part(whole)) : null;
    return node === null ? [] : [node];
  });
  return found.sort((x, y) => order(x.id, y.id)).slice(0, NETWORK_LIMITS.keptNodes);
}

function settledTies(base: Raw, changes: Raw, live: ReadonlySet<NodeId>): Tie[] {
  const found = [...layers(base, START_KEYS.tie, changes)].flatMap(([key, { whole, fields }]) => {
    const ends = pairOf(key);
    if (ends === null || !live.has(ends.a) || !live.has(ends.b)) return [];
    const tie = settleTie(ends, fields, part(whole));
    return tie === null ? [] : [tie];
  });
  return found.sort((x, y) => order(x.a, y.a) || order(x.b, y.b)).slice(0, NETWORK_LIMITS.keptTies);
}

function settledPairs(base: Raw, changes: Raw): { aliases: Alias[]; apart: { a: NodeId; b: NodeId }[] } {
  const said = new Map<string, unknown>();
  for (const [key, value] of base)
    if (key.startsWith(START_KEYS.alias)) said.set(key.slice(START_KEYS.alias.length), value);
  for (const [key, value] of changes) said.set(key, value);
  const aliases: Alias[] = [];
  const apart: { a: NodeId; b: NodeId }[] = [];
  for (const key of [...said.keys()].sort(order)) {
    const ends = pairOf(key);
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
function pairOf(key: string): { a: NodeId; b: NodeId } | null {
  const [a = '', b = '', ...more] = key.split('~');
  return more.length === 0 && a < b && isId(a) && isId(b) ? { a, b } : null;
}

/** By code units, so that it is the same in every browser. */
const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
