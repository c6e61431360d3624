import * as Y from 'yjs';
import { LIMITS } from '../../session/limits.ts';
import type { ItemId, SeatId } from '../../session/state.ts';
import { encodeStart, settle, settlePlacement } from './settle.ts';
import { SLOTS, slotOfCard, type Diamond, type Placement, type Slot } from './shape.ts';

/** The only root types of a diamond's document. All are flat maps of strings and booleans. */
export const DIAMOND_ROOTS = ['meta', 'slots', 'reasons', 'mine', 'talk'] as const;

/** The origin of this person's own moves, for undo. */
export const OWN_MOVE = 'own-move';

const maps = (doc: Y.Doc) => ({
  slots: doc.getMap<unknown>('slots'),
  reasons: doc.getMap<unknown>('reasons'),
  mine: doc.getMap<unknown>('mine'),
  talk: doc.getMap<unknown>('talk'),
});

/** The board's first content; only the server makes it, once. */
export function seedDiamond(doc: Y.Doc): void {
  doc.transact(() => {
    const meta = doc.getMap<unknown>('meta');
    meta.set('kind', 'diamond9');
    meta.set('format', 1);
  });
}

/** The settled board a document stands for. */
export function readDiamond(doc: Y.Doc, deck: readonly ItemId[]): Diamond {
  return settle(maps(doc), deck);
}

/** What lies where on it: a part of the same board, for a fraction of the work. */
export function readPlacement(doc: Y.Doc, deck: readonly ItemId[]): Placement {
  return settlePlacement(doc.getMap<unknown>('slots'), deck);
}

/**
 * Puts a card on a place, in one transaction. A card from the list sends the card that lay there back to the list;
 * a card from another place changes places with it.
 */
export function placeCard(doc: Y.Doc, deck: readonly ItemId[], card: ItemId, slot: Slot): void {
  doc.transact(() => {
    const { slots } = maps(doc);
    const now = readDiamond(doc, deck).slots;
    const from = slotOfCard(now, card);
    if (from === slot) return;
    const displaced = now[slot];
    removeEverywhere(slots, card);
    if (displaced !== undefined) removeEverywhere(slots, displaced);
    if (from !== null && displaced !== undefined) slots.set(from, displaced);
    slots.set(slot, card);
  }, OWN_MOVE);
}

/** Takes a card back to the list. */
export function takeBack(doc: Y.Doc, card: ItemId): void {
  doc.transact(() => removeEverywhere(maps(doc).slots, card), OWN_MOVE);
}

/** Notes why; an empty text removes the reason. Cut at the limit. */
export function noteReason(doc: Y.Doc, card: ItemId, text: string): void {
  doc.transact(() => {
    const { reasons } = maps(doc);
    const cut = text.slice(0, LIMITS.reasonChars).replace(/\p{Surrogate}$/u, '');
    if (cut === (reasons.get(card) ?? '')) return;
    if (cut === '') reasons.delete(card);
    else reasons.set(card, cut);
  }, OWN_MOVE);
}

/** How far the owner of an individual board is. */
export function setOwn(doc: Y.Doc, what: 'read' | 'ready', value: boolean): void {
  const { mine } = maps(doc);
  if (mine.get(what) !== value) mine.set(what, value);
}

/** Whose turn it is to explain; the one before is marked as having spoken. */
export function setTurn(doc: Y.Doc, turn: SeatId | null): void {
  doc.transact(() => {
    const { talk } = maps(doc);
    const before = talk.get('turn');
    if (typeof before === 'string') talk.set(`spoken:${before}`, true);
    if (turn === null) talk.delete('turn');
    else talk.set('turn', turn);
  });
}

/** The card a group is talking about. */
export function setTalkCard(doc: Y.Doc, card: ItemId | null): void {
  const { talk } = maps(doc);
  if (card === null) talk.delete('card');
  else talk.set('card', card);
}

/** Fills the whole board with a suggestion, in one transaction that one undo takes back, and keeps what it was. */
export function startFrom(doc: Y.Doc, suggestion: Placement): void {
  doc.transact(() => {
    const { slots, talk } = maps(doc);
    for (const slot of SLOTS) {
      const card = suggestion[slot];
      if (card !== undefined) slots.set(slot, card);
      else if (slots.has(slot)) slots.delete(slot);
    }
    talk.set('start', encodeStart(suggestion));
  }, OWN_MOVE);
}

/** Clears every place, so that a group can begin with an empty board. */
export function clearBoard(doc: Y.Doc): void {
  doc.transact(() => {
    const { slots, talk } = maps(doc);
    for (const slot of slots.keys()) slots.delete(slot);
    talk.delete('start');
  }, OWN_MOVE);
}

/** Undo of this person's own moves on this board, one gesture a step; what others changed since stays theirs. */
export function ownUndo(doc: Y.Doc): Y.UndoManager {
  const { slots, reasons, talk } = maps(doc);
  return new Y.UndoManager([slots, reasons, talk], {
    trackedOrigins: new Set([OWN_MOVE]),
    captureTimeout: 0,
  });
}

function removeEverywhere(slots: Y.Map<unknown>, card: ItemId): void {
  for (const [slot, value] of slots.entries()) if (value === card) slots.delete(slot);
}
