// Writes that have to be refused before they are applied. All that can hold a word hold the word "hostile".
import { MESSAGE, SYNC } from '@facet/shared/protocol/boardWire.ts';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from './gestures.ts';

export function updateFrame(update: Uint8Array, kind: number = SYNC.update): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

function awarenessFrame(client: number, clock: number, state: unknown): Uint8Array {
  const inner = encoding.createEncoder();
  for (const n of [1, client, clock]) encoding.writeVarUint(inner, n);
  encoding.writeVarString(inner, JSON.stringify(state));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
  return encoding.toUint8Array(encoder);
}

/** What `change` adds to a board as it stands, under a client id of one's own or another's. */
export function changed(board: Y.Doc, change: (doc: Y.Doc) => void, client?: number): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board));
  if (client !== undefined) doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

export interface Scene {
  board: Y.Doc;
  /** Client ids of other people's pages on this board. */
  others: readonly number[];
  roots: readonly string[];
  random: Random;
}

const bytes = (...parts: (number | number[])[]): Uint8Array => Uint8Array.from(parts.flat());
const text = (s: string): number[] => [s.length, ...Buffer.from(s)];
const varUint = (value: number): number[] => [...encoding.encode((e) => encoding.writeVarUint(e, value))];
const ANY = 8 | 0x20;

/** Each gives one frame of the wire. */
export const HOSTILE: Record<string, (scene: Scene) => Uint8Array | null> = {
  othersClient: ({ board, others: [victim], roots: [root = ''] }) =>
    victim === undefined
      ? null
      : updateFrame(changed(board, (d) => d.getMap(root).set('hostile', 'hostile forged'), victim)),
  othersClientFarAhead: ({ others: [victim], roots: [root = ''] }) =>
    victim === undefined
      ? null
      : updateFrame(
          bytes(
            1,
            1,
            varUint(victim),
            varUint(9999),
            ANY,
            1,
            text(root),
            1,
            text('hostile'),
            1,
            119,
            text('hostile'),
            0,
          ),
        ),
  gap: ({ board, roots: [root = ''] }) => {
    let gap: Uint8Array = new Uint8Array();
    changed(board, (d) => {
      d.getMap(root).set('a', 'hostile one');
      d.on('update', (u: Uint8Array) => (gap = u));
      d.getMap(root).set('b', 'hostile two');
    });
    return updateFrame(gap);
  },
  garbage: ({ random }) => updateFrame(Uint8Array.from({ length: 200 }, () => Math.floor(random() * 256))),
  noFrame: ({ random }) => Uint8Array.from({ length: 50 }, () => Math.floor(random() * 256)).fill(7, 0, 1),
  torn: ({ board, roots: [root = ''] }) =>
    updateFrame(changed(board, (d) => d.getMap(root).set('hostile', 'hostile and torn')).slice(0, -9)),
  secondEncoding: ({ roots: [root = ''] }) => {
    const doc = new Y.Doc();
    doc.getMap(root).set('hostile', 'hostile V2');
    return updateFrame(Y.encodeStateAsUpdateV2(doc));
  },
  otherRoot: ({ board }) =>
    updateFrame(changed(board, (d) => d.getMap('hostile').set('hostile', 'hostile root'))),
  serversRoot: ({ board }) => updateFrame(changed(board, (d) => d.getMap('meta').set('kind', 'hostile'))),
  serversDeleted: ({ board }) => updateFrame(changed(board, (d) => d.getMap('meta').delete('kind'))),
  type: ({ board, roots: [root = ''] }) =>
    updateFrame(changed(board, (d) => d.getMap(root).set('hostile', new Y.Map([['x', 'hostile']])))),
  manyRoots: () =>
    updateFrame(
      bytes(
        1,
        varUint(2500),
        1,
        0,
        Array.from({ length: 2500 }, (_, i) => [ANY, 1, ...text(`h${i}`), 1, 97, 1, 126]).flat(),
        0,
      ),
    ),
  nested: ({ roots: [root = ''] }) =>
    updateFrame(
      bytes(
        1,
        1,
        1,
        0,
        ANY,
        1,
        text(root),
        1,
        97,
        1,
        Array.from({ length: 20_000 }, () => [117, 1]).flat(),
        126,
        0,
      ),
    ),
  hugeCount: () => updateFrame(bytes(1, 255, 255, 255, 255, 127, 1, 0)),
  longText: ({ board, roots: [root = ''] }) =>
    updateFrame(changed(board, (d) => d.getMap(root).set('hostile', 'hostile'.repeat(2000)))),
  tooLarge: ({ board, roots: [root = ''] }) =>
    updateFrame(
      changed(board, (d) =>
        d.transact(() => {
          for (let i = 0; i < 20; i += 1) d.getMap(root).set(`h${i}`, 'hostile'.repeat(600));
        }),
      ),
    ),
  manyDeletes: () =>
    updateFrame(bytes(0, 1, 1, varUint(5000), Array.from({ length: 5000 }, () => [0, 1]).flat())),
  othersAwareness: ({ others: [victim], random }) =>
    victim === undefined
      ? null
      : awarenessFrame(victim, 50_000 + Math.floor(random() * 1000), { name: 'hostile lie' }),
};
