import * as Y from 'yjs';
import type { SeatId } from '../../session/state.ts';
import type { GivenMap } from './plan.ts';
import { remembered } from './rememberedDoc.ts';
import { settle, type SettledNetwork } from './settle.ts';
import { START_KEYS } from './settleParts.ts';
import { tieKey, type Network, type NodeId, type Tie } from './shape.ts';

/** The only root types of a network's document. All are flat maps of plain values. */
export const NETWORK_ROOTS = ['meta', 'start', 'nodes', 'ties', 'aliases', 'mine', 'talk'] as const;

/** The origin of this person's own moves, for undo. */
export const OWN_MOVE = 'own-move';

/** What one update may hold, with room to spare: keys, and characters of as many as three bytes each. */
const CHUNK = { keys: 300, chars: 12_000 };

export const networkMaps = (doc: Y.Doc) => ({
  start: doc.getMap<unknown>('start'),
  nodes: doc.getMap<unknown>('nodes'),
  ties: doc.getMap<unknown>('ties'),
  aliases: doc.getMap<unknown>('aliases'),
  mine: doc.getMap<unknown>('mine'),
  talk: doc.getMap<unknown>('talk'),
});

/** The board's first content; only the server makes it, once. */
export function seedNetwork(doc: Y.Doc): void {
  doc.transact(() => {
    const meta = doc.getMap<unknown>('meta');
    meta.set('kind', 'network');
    meta.set('format', 1);
  });
}

/** A map as everything here takes it: its document, and what the session laid under it. */
export interface MapDoc {
  doc: Y.Doc;
  given: GivenMap;
}

export const NOTHING_GIVEN: GivenMap = { nodes: [], ties: [] };

/**
 * The settled map a document and what was given stand for. Until something changes it is the very same object, which
 * is not to be changed: to settle a large map for every gesture would be felt.
 */
export const readNetwork = (map: MapDoc): SettledNetwork =>
  remembered(map.doc, map.given, () => settled(map));

function settled({ doc, given }: MapDoc): SettledNetwork {
  const maps = networkMaps(doc);
  const plain = (map: Y.Map<unknown>): Map<string, unknown> => new Map(map.entries());
  return settle({
    given,
    start: maps.start.entries(),
    nodes: maps.nodes.entries(),
    ties: maps.ties.entries(),
    aliases: maps.aliases.entries(),
    mine: plain(maps.mine),
    talk: plain(maps.talk),
  });
}

/** The whole values of a tie that lie under what was changed of it; a type of theirs is taken off, not deleted. */
export function liesUnder({ doc, given }: MapDoc, key: string): unknown[] {
  const { start, ties } = networkMaps(doc);
  const tie = given.ties.find((t) => tieKey(t.a, t.b) === key);
  return [tie, start.get(START_KEYS.tie + key), ties.get(key)].filter((whole) => whole !== undefined);
}

/** How far the owner of an individual board is. */
export function setOwn(doc: Y.Doc, what: 'read' | 'ready', value: boolean): void {
  const { mine } = networkMaps(doc);
  if (mine.get(what) !== value) mine.set(what, value);
}

/** Which node stands for the owner of an individual board. */
export function setMe(doc: Y.Doc, node: NodeId | null): void {
  const { mine } = networkMaps(doc);
  if (node === null) mine.delete('me');
  else mine.set('me', node);
}

/** Whose turn it is to explain; the one before is marked as having spoken. */
export function setTurn(doc: Y.Doc, turn: SeatId | null): void {
  doc.transact(() => {
    const { talk } = networkMaps(doc);
    const before = talk.get('turn');
    if (typeof before === 'string') talk.set(`spoken:${before}`, true);
    if (turn === null) talk.delete('turn');
    else talk.set('turn', turn);
  });
}

/** The node a group is talking about. */
export function setTalkNode(doc: Y.Doc, node: NodeId | null): void {
  const { talk } = networkMaps(doc);
  if (node === null) talk.delete('node');
  else talk.set('node', node);
}

/**
 * Puts a map under what was drawn here. It is written in parts, as one update has a limit, and counts from the last
 * move on: a single mark, which one undo takes back, however large the map is.
 */
export function startFrom(doc: Y.Doc, union: Network): void {
  writeUnder(doc, [
    ...union.nodes.map(({ id, ...node }): [string, unknown] => [START_KEYS.node + id, plainNode(node)]),
    ...union.ties.map((tie): [string, unknown] => [START_KEYS.tie + tieKey(tie.a, tie.b), plainTie(tie)]),
    ...union.aliases.map(({ node, as }): [string, unknown] => [START_KEYS.alias + tieKey(node, as), as]),
  ]);
  doc.transact(() => networkMaps(doc).talk.set('start', 'union'), OWN_MOVE);
}

/** Begins with nothing but what is drawn here. A start that was there is only put aside. */
export function startEmpty(doc: Y.Doc): void {
  doc.transact(() => networkMaps(doc).talk.set('start', 'nothing'), OWN_MOVE);
}

/** Undo of this person's own moves on this board, one gesture a step; what others changed since stays theirs. */
export function ownUndo(doc: Y.Doc): Y.UndoManager {
  const { nodes, ties, aliases, talk } = networkMaps(doc);
  return new Y.UndoManager([nodes, ties, aliases, talk], {
    trackedOrigins: new Set([OWN_MOVE]),
    captureTimeout: 0,
  });
}

/** A node as a value of one key, without what it would be anyway. */
export function plainNode(node: Omit<Network['nodes'][number], 'id'>): Record<string, unknown> {
  const { name, kind, sort, part, size, note, at } = node;
  return {
    name,
    kind,
    ...(sort === '' ? {} : { sort }),
    ...(part === '' ? {} : { part }),
    ...(size === 2 ? {} : { size }),
    ...(note === '' ? {} : { note }),
    ...(at === null ? {} : { at: { ...at } }),
  };
}

/** A tie likewise; its ends are in its key. */
export function plainTie({ types, direction, strength, when, sentence }: Tie): Record<string, unknown> {
  return {
    types,
    ...(direction === 'none' ? {} : { direction }),
    ...(strength === 2 ? {} : { strength }),
    ...(when === 'now' ? {} : { when }),
    ...(sentence === '' ? {} : { sentence }),
  };
}

/** Writes what a later mark is to count, in parts that each fit into an update; no undo takes it back. */
export function writeUnder(doc: Y.Doc, entries: readonly [string, unknown][]): void {
  const { start } = networkMaps(doc);
  for (const part of chunks(entries))
    doc.transact(() => part.forEach(([key, value]) => start.set(key, value)));
}

function* chunks(entries: readonly [string, unknown][]): Generator<[string, unknown][]> {
  let part: [string, unknown][] = [];
  let chars = 0;
  for (const entry of entries) {
    const size = JSON.stringify(entry).length;
    if (part.length >= CHUNK.keys || (part.length > 0 && chars + size > CHUNK.chars)) {
      yield part;
      part = [];
      chars = 0;
    }
    part.push(entry);
    chars += size;
  }
  if (part.length > 0) yield part;
}
