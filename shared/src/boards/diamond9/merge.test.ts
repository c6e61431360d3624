import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seeded, shuffled } from '../../session/random.ts';
import {
  clearBoard,
  noteReason,
  ownUndo,
  placeCard,
  readDiamond,
  setOwn,
  setTurn,
  startFrom,
  takeBack,
} from './diamondDoc.ts';
import { SLOTS, type Placement, type Slot } from './shape.ts';
import { expectLegal } from './testing/legal.ts';
import { Replicas } from './testing/replicas.ts';

const deckOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `c${i}`);
const card = fc.nat(13);
const slot = fc.constantFrom<Slot>(...SLOTS);
const who = fc.nat(3);

const move = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('place' as const), who, card, slot }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('takeBack' as const), who, card }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reason' as const), who, card, text: fc.string() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('start' as const), who, cards: fc.shuffledSubarray(deckOf(9)) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('clear' as const, 'turn' as const, 'read' as const), who }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), who }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), who, which: fc.nat() }) },
);

/** Values a hostile or broken peer could put anywhere. */
const junk = fc.oneof(
  fc.anything(),
  fc.constantFrom('c0', 'c1', '__proto__', 'constructor'),
  fc.constantFrom('map', 'array', 'text', 'doc', 'binary').map((type) => ({ make: type })),
);
const hostile = fc.record({
  root: fc.constantFrom('meta', 'slots', 'reasons', 'mine', 'talk'),
  key: fc.oneof(
    slot,
    fc.string(),
    fc.constantFrom('c0', 'turn', 'card', 'start', 'spoken:p1', 'read', '__proto__'),
  ),
  value: junk,
});

function writeJunk(doc: Y.Doc, { root, key, value }: { root: string; key: string; value: unknown }): void {
  const made: Record<string, () => unknown> = {
    map: () => new Y.Map([['c0', 'c0']]),
    array: () => Y.Array.from(['c0']),
    text: () => new Y.Text('c0'),
    doc: () => new Y.Doc(),
    binary: () => new Uint8Array([1, 2]),
  };
  const make =
    typeof value === 'object' && value !== null && 'make' in value ? made[String(value.make)] : undefined;
  try {
    doc.getMap(root).set(key, make === undefined ? value : make());
  } catch {
    // Not everything can be written at all.
  }
}

describe('one board on many devices', () => {
  it('D2 D4 any moves, merged in any order and with repeats, settle to one legal board without losing a card', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 14 }),
        fc.integer({ min: 2, max: 4 }),
        fc.array(move, { maxLength: 60 }),
        fc.array(hostile, { maxLength: 3 }),
        fc.nat(),
        (items, count, moves, attacks, seed) => {
          const deck = deckOf(items);
          const replicas = new Replicas(count);
          const undo = replicas.docs.map((doc) => ownUndo(doc));
          for (const attack of attacks) writeJunk(replicas.doc(1), attack);
          for (const m of moves) {
            const doc = replicas.doc(m.who);
            const manager = undo[m.who % count];
            if (m.do === 'place') placeCard(doc, deck, deck[m.card % items] ?? '', m.slot);
            else if (m.do === 'takeBack') takeBack(doc, deck[m.card % items] ?? '');
            else if (m.do === 'reason') noteReason(doc, deck[m.card % items] ?? '', m.text);
            else if (m.do === 'start')
              startFrom(doc, Object.fromEntries(m.cards.map((c, i) => [SLOTS[i], c])) as Placement);
            else if (m.do === 'clear') clearBoard(doc);
            else if (m.do === 'turn') setTurn(doc, `p${m.who}`);
            else if (m.do === 'read') setOwn(doc, 'read', true);
            else if (m.do === 'undo') manager?.undo();
            else if (m.do === 'redo') manager?.redo();
            else if (m.do === 'deliver') replicas.deliver(m.which, m.who);
            expectLegal(readDiamond(doc, deck), deck);
          }
          const random = seeded(seed);
          replicas.deliverAll((sent) => shuffled([...Array(sent).keys(), ...Array(sent).keys()], random));
          const boards = replicas.docs.map((doc) => readDiamond(doc, deck));
          for (const board of boards) {
            expectLegal(board, deck);
            expect(board).toEqual(boards[0]);
          }
        },
      ),
      { numRuns: 250 },
    );
  }, 60_000);

  it('D5 a document full of anything, even of other types, settles to a legal board that can be played on', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 25 }), fc.array(fc.tuple(card, slot)), (attacks, moves) => {
        const deck = deckOf(5);
        const [doc] = new Replicas(1).docs;
        if (doc === undefined) return;
        for (const attack of attacks) writeJunk(doc, attack);
        expectLegal(readDiamond(doc, deck), deck);
        for (const [c, s] of moves) {
          const moved = deck[c % 5] ?? '';
          placeCard(doc, deck, moved, s);
          const board = readDiamond(doc, deck);
          expectLegal(board, deck);
          expect(board.slots[s]).toBe(moved);
        }
      }),
    );
  });

  it('D5 roots that a peer filled as a list or as text settle too', () => {
    const peer = new Y.Doc();
    peer.getArray('slots').push(['c0', 'c1']);
    peer.getText('reasons').insert(0, 'hello');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
    expectLegal(readDiamond(doc, deckOf(4)), deckOf(4));
    placeCard(doc, deckOf(4), 'c0', '1');
    expect(readDiamond(doc, deckOf(4)).slots).toEqual({ 1: 'c0' });
  });
});
