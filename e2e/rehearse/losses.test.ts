import { noteReason, placeCard, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Edit } from '../support/board.ts';
import { lostEdits, lostOnBoard } from './losses.ts';

const deck = ['a', 'b', 'c'];

function writer(act: (doc: Y.Doc) => void): { doc: Y.Doc; edits: Edit[] } {
  const doc = new Y.Doc();
  const edits: Edit[] = [];
  doc.on('update', (update: Uint8Array) => edits.push({ update, saved: true }));
  act(doc);
  return { doc, edits };
}

const coldFrom = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
};

test('nothing is lost where everything is there', () => {
  const w = writer((doc) => {
    placeCard(doc, deck, 'a', '1');
    noteReason(doc, 'a', 'why');
    takeBack(doc, 'a');
  });
  expect(lostOnBoard([w], coldFrom(...w.edits.map((e) => e.update)))).toBe(0);
});

test('a saved edit that is not there is lost, a removal too', () => {
  const w = writer((doc) => {
    placeCard(doc, deck, 'a', '1');
    noteReason(doc, 'b', 'why');
    takeBack(doc, 'a');
  });
  const [place, reason, removal] = w.edits as [Edit, Edit, Edit];
  expect(lostEdits(w.edits, coldFrom(place.update, reason.update))).toBe(1);
  expect(lostEdits(w.edits, coldFrom(place.update, removal.update))).toBe(1);
  expect(lostEdits(w.edits, coldFrom())).toBe(3);
});

test('an edit nobody called saved cannot be lost', () => {
  const w = writer((doc) => placeCard(doc, deck, 'a', '1'));
  for (const edit of w.edits) edit.saved = false;
  expect(lostEdits(w.edits, coldFrom())).toBe(0);
});

test('an edit that somebody else has replaced since is not lost', () => {
  const first = writer((doc) => placeCard(doc, deck, 'a', '1'));
  const second = writer((doc) => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc), 'wire');
    placeCard(doc, deck, 'b', '1');
  });
  Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(second.doc), 'wire');
  expect(lostEdits(first.edits, coldFrom(Y.encodeStateAsUpdate(second.doc)))).toBe(0);
});

test('a board that holds something else without a lost edit counts as one loss', () => {
  const w = writer((doc) => placeCard(doc, deck, 'a', '1'));
  const cold = coldFrom(Y.encodeStateAsUpdate(w.doc));
  placeCard(cold, deck, 'c', '1');
  expect(lostOnBoard([w], cold)).toBe(1);
});
