import { noteReason, placeCard, readDiamond, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { lateChanges, putIn } from './lateWork.ts';

const ids = Array.from({ length: 12 }, (_, i) => `c${i}`);

test('what was kept is told as moves, cards off the board and reasons', () => {
  const server = new Y.Doc();
  placeCard(server, ids, 'c0', '1');
  placeCard(server, ids, 'c1', '3a');
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server));
  placeCard(page, ids, 'c2', '2b');
  takeBack(page, 'c1');
  noteReason(page, 'c0', 'because');
  expect(lateChanges(readDiamond(page, ids), readDiamond(server, ids), ids)).toEqual([
    { card: 'c1', to: null },
    { card: 'c2', to: '2b' },
    { card: 'c0', reason: 'because' },
  ]);
});

test('put in after all, the board is as the page had it, whatever was moved', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...SLOTS))), {
    maxLength: 25,
  });
  const play = (doc: Y.Doc, all: [string, (typeof SLOTS)[number] | null][]): void =>
    all.forEach(([card, slot]) => (slot === null ? takeBack(doc, card) : placeCard(doc, ids, card, slot)));
  fc.assert(
    fc.property(moves, moves, (before, late) => {
      const server = new Y.Doc();
      play(server, before);
      const page = new Y.Doc();
      Y.applyUpdate(page, Y.encodeStateAsUpdate(server));
      play(page, late);
      const kept = readDiamond(page, ids);
      putIn(server, lateChanges(kept, readDiamond(server, ids), ids), ids);
      expect(readDiamond(server, ids).slots).toEqual(kept.slots);
    }),
  );
});
