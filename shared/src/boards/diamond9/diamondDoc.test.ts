import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS } from '../../session/limits.ts';
import { BOARD_KINDS, seedUpdate } from '../kindsDoc.ts';
import {
  clearBoard,
  noteReason,
  ownUndo,
  placeCard,
  readDiamond,
  setOwn,
  setTalkCard,
  setTurn,
  startFrom,
  takeBack,
} from './diamondDoc.ts';
import { Replicas } from './testing/replicas.ts';

const deck = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];

function board() {
  const replicas = new Replicas(2);
  const doc = replicas.doc(0);
  return {
    replicas,
    doc,
    place: (card: string, slot: Parameters<typeof placeCard>[3], on = doc) => placeCard(on, deck, card, slot),
    slots: (on = doc) => readDiamond(on, deck).slots,
    raw: (on = doc) => on.getMap<unknown>('slots'),
  };
}

describe('moves', () => {
  it('D6 a card from the tray sends the card it lands on back to the tray', () => {
    const { place, slots } = board();
    place('a', '1');
    place('b', '1');
    expect(slots()).toEqual({ 1: 'b' });
  });

  it('D6 a card from another place changes places with the one it lands on', () => {
    const { place, slots } = board();
    place('a', '1');
    place('b', '3c');
    place('a', '3c');
    expect(slots()).toEqual({ '1': 'b', '3c': 'a' });
    place('a', '3c');
    expect(slots()).toEqual({ '1': 'b', '3c': 'a' });
    place('b', '5');
    expect(slots()).toEqual({ '5': 'b', '3c': 'a' });
  });

  it('D6 a card taken back is in the tray; taking back one that lies nowhere changes nothing', () => {
    const { doc, place, slots } = board();
    place('a', '1');
    takeBack(doc, 'b');
    takeBack(doc, 'a');
    expect(slots()).toEqual({});
  });

  it('D6 of two drops on one place the later wins, and the other card is in the tray', () => {
    const { replicas, place, slots } = board();
    place('a', '1');
    place('b', '1', replicas.doc(1));
    replicas.meet(0, 1);
    expect(slots(replicas.doc(0))).toEqual(slots(replicas.doc(1)));
    expect(Object.values(slots())).toHaveLength(1);
  });

  it('D3 one card put in two places at once lies in the first of them', () => {
    const { replicas, place, slots, raw } = board();
    place('a', '4b');
    place('a', '2b', replicas.doc(1));
    replicas.meet(0, 1);
    expect([...raw().values()]).toEqual(['a', 'a']);
    expect(slots()).toEqual({ '2b': 'a' });
  });

  it('D3 a place that holds only a hidden second copy is free: a card put there moves nothing else', () => {
    const { place, slots, raw } = board();
    raw().set('1', 'a');
    raw().set('4a', 'a');
    place('b', '4a');
    expect(slots()).toEqual({ '1': 'a', '4a': 'b' });
    place('c', '2a');
    raw().set('5', 'a');
    place('c', '5');
    expect(slots()).toEqual({ '1': 'a', '4a': 'b', '5': 'c' });
  });

  it('D3 a displaced or swapped card with a hidden second copy does not turn up where nobody put it', () => {
    const tray = board();
    tray.raw().set('1', 'a');
    tray.raw().set('4a', 'a');
    tray.place('b', '1');
    expect(tray.slots(), 'displaced from the tray').toEqual({ '1': 'b' });

    const swap = board();
    swap.raw().set('1', 'a');
    swap.raw().set('4a', 'a');
    swap.raw().set('3a', 'b');
    swap.raw().set('5', 'b');
    swap.place('b', '1');
    expect(swap.slots(), 'swapped').toEqual({ '1': 'b', '3a': 'a' });
    expect([...swap.raw().keys()].sort(), 'no copies are left').toEqual(['1', '3a']);

    const back = board();
    back.raw().set('1', 'a');
    back.raw().set('4a', 'a');
    takeBack(back.doc, 'a');
    expect(back.slots(), 'taken back').toEqual({});
  });

  it('D9 a reason stays with its card wherever it lies, and is cut at the limit without half a character', () => {
    const { doc, place } = board();
    place('a', '1');
    noteReason(doc, 'a', 'because');
    takeBack(doc, 'a');
    expect(readDiamond(doc, deck).reasons).toEqual({ a: 'because' });
    noteReason(doc, 'a', `${'x'.repeat(LIMITS.reasonChars - 1)}😀`);
    expect(readDiamond(doc, deck).reasons['a']).toBe('x'.repeat(LIMITS.reasonChars - 1));
    noteReason(doc, 'a', '');
    expect(readDiamond(doc, deck).reasons).toEqual({});
  });

  it('D5 a card named like a part of every object keeps its place and reason', () => {
    const { doc } = board();
    const odd = ['__proto__', 'constructor', 'x'];
    expect(readDiamond(doc, odd)).toMatchObject({ slots: {}, reasons: {} });
    placeCard(doc, odd, '__proto__', '1');
    noteReason(doc, '__proto__', 'odd');
    const read = readDiamond(doc, odd);
    expect(read.slots).toEqual({ 1: '__proto__' });
    expect(Object.entries(read.reasons)).toEqual([['__proto__', 'odd']]);
  });

  it('D2 one gesture is one message', () => {
    const { doc, place } = board();
    place('a', '1');
    place('b', '2a');
    let updates = 0;
    doc.on('update', () => (updates += 1));
    place('b', '1');
    startFrom(doc, { 1: 'c', 5: 'd' });
    setTurn(doc, 'p1');
    expect(updates).toBe(3);
  });
});

describe('undo', () => {
  it('D7 each gesture is one step, however fast they follow', () => {
    const { doc, place, slots } = board();
    const undo = ownUndo(doc);
    place('a', '1');
    place('b', '2a');
    place('b', '1');
    undo.undo();
    expect(slots()).toEqual({ '1': 'a', '2a': 'b' });
    undo.undo();
    expect(slots()).toEqual({ '1': 'a' });
    undo.redo();
    expect(slots()).toEqual({ '1': 'a', '2a': 'b' });
  });

  it("D7 undo leaves what others did, also on the place one's own card lay on", () => {
    const { replicas, doc, place, slots } = board();
    const other = replicas.doc(1);
    const undo = ownUndo(doc);
    place('a', '1');
    replicas.meet(0, 1);
    place('b', '5', other);
    place('c', '1', other);
    replicas.meet(0, 1);
    undo.undo();
    expect(slots()).toEqual({ '1': 'c', '5': 'b' });
    undo.undo();
    expect(slots()).toEqual({ '1': 'c', '5': 'b' });
  });

  it('D8 starting from a suggestion is one step, replaces everything and is remembered', () => {
    const { doc, place, slots } = board();
    const undo = ownUndo(doc);
    place('a', '1');
    place('b', '3a');
    place('e', '4b');
    startFrom(doc, { '1': 'b', '5': 'c' });
    expect(slots()).toEqual({ '1': 'b', '5': 'c' });
    expect(readDiamond(doc, deck).start).toEqual({ '1': 'b', '5': 'c' });
    place('d', '5');
    expect(readDiamond(doc, deck).start, 'what it began with').toEqual({ '1': 'b', '5': 'c' });
    undo.undo();
    undo.undo();
    expect(slots()).toEqual({ '1': 'a', '3a': 'b', '4b': 'e' });
    expect(readDiamond(doc, deck).start).toBeNull();
    clearBoard(doc);
    undo.undo();
    expect(slots()).toEqual({ '1': 'a', '3a': 'b', '4b': 'e' });
  });

  it('D7 whose turn it is and what is talked about are not undone', () => {
    const { doc, place } = board();
    const undo = ownUndo(doc);
    place('a', '1');
    setTurn(doc, 'p1');
    setTurn(doc, 'p2');
    setTalkCard(doc, 'b');
    undo.undo();
    expect(readDiamond(doc, deck).talk).toEqual({ turn: 'p2', spoken: ['p1'], card: 'b' });
    setTurn(doc, null);
    setTalkCard(doc, null);
    expect(readDiamond(doc, deck).talk).toEqual({ turn: null, spoken: ['p1', 'p2'], card: null });
  });
});

describe('what the server knows of a board', () => {
  it('D11 reading and being ready are told as marks and numbers, never as places', () => {
    const { doc, place } = board();
    const { progress, inShort } = BOARD_KINDS.diamond9;
    const items = { deck: deck.map((id) => ({ id, text: id })) };
    expect(progress(doc, items)).toEqual({ read: false, placed: 0, complete: false, ready: false });
    setOwn(doc, 'read', true);
    setOwn(doc, 'ready', true);
    place('a', '1');
    expect(progress(doc, items)).toEqual({ read: true, placed: 1, complete: false, ready: true });
    expect(inShort(doc, items).digest).toEqual({ kind: 'diamond9', slots: { 1: 'a' }, placed: 1 });
    setOwn(doc, 'ready', false);
    expect(progress(doc, items).ready).toBe(false);
  });

  it('D10 with fewer than nine items a board is complete once all are placed', () => {
    const { doc } = board();
    const three = { deck: ['a', 'b', 'c'].map((id) => ({ id, text: id })) };
    for (const [card, slot] of [
      ['a', '1'],
      ['b', '2a'],
      ['c', '3a'],
    ] as const) {
      expect(BOARD_KINDS.diamond9.progress(doc, three).complete).toBe(false);
      placeCard(doc, ['a', 'b', 'c'], card, slot);
    }
    expect(BOARD_KINDS.diamond9.progress(doc, three)).toMatchObject({ placed: 3, complete: true });
  });

  it("W9 a new board's first content is its kind and nothing that a client may write", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seedUpdate('diamond9'));
    expect([...doc.share.keys()]).toEqual(['meta']);
    expect(doc.getMap('meta').toJSON()).toEqual({ kind: 'diamond9', format: 1 });
    expect(BOARD_KINDS.diamond9.roots).toEqual(['slots', 'reasons', 'mine', 'talk']);
  });
});
