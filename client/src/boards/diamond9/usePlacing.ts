import { noteReason, placeCard, readPlacement, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import {
  placedCount,
  placesToFill,
  rowOf,
  type Row,
  type Slot,
} from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { useCallback, useRef, useState } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import type { OpenBoard } from '../useBoard.ts';
import { isAim, step, type Act, type Aim, type Hand, type Outcome } from './placing.ts';
import { nameIn, sentenceFor } from './spoken.ts';
import { useOwnUndo } from './undo.ts';

/** Which way a person does it. Only what must differ asks for it: keys move the focus along, a drag opens no sheet. */
export type By = 'tap' | 'keys' | 'drag';

export interface Placing {
  hand: (Hand & { by: By }) | null;
  /** The place the next card goes to, where somebody tapped it first. */
  aim: Slot | null;
  act: (act: Act, by: By) => Outcome;
  /** The card the last move sent back to the list, on top of it until the next move. */
  displaced: { card: ItemId; row: Row } | null;
  /** Cards changed here since all was last saved. */
  touched: ReadonlySet<ItemId>;
  reason: (card: ItemId, reason: string, merge: boolean) => void;
  /** Any other change that one undo takes back. */
  doing: (what: string, change: () => void) => void;
  undo: () => void;
  undoWhat: string | null;
}

/** Placing on one board: the hand, what each act does to the document, what is said of it, and undo. */
export function usePlacing(
  { board, unsaved }: OpenBoard,
  ids: readonly string[],
  items: ReadonlyMap<ItemId, Item>,
  onOwnMove?: () => void,
): Placing {
  const [hand, setHand] = useState<((Hand | Aim) & { by: By }) | null>(null);
  const [displaced, setDisplaced] = useState<Placing['displaced']>(null);
  const [touched, setTouched] = useState<ReadonlySet<ItemId>>(new Set());
  const { what, undo, doing } = useOwnUndo(board);
  const held = useRef(hand);

  if (unsaved === 0 && touched.size > 0) setTouched(new Set());

  const touch = (...cards: (ItemId | null)[]): void =>
    setTouched((now) => new Set([...now, ...cards.filter((c) => c !== null)]));

  const act = (a: Act, by: By): Outcome => {
    const name = nameIn(items);
    const { hand: next, outcome } = step(held.current, a, readPlacement(board.doc, ids));
    if (outcome.kind === 'placed') {
      const row = rowOf(outcome.slot);
      const was = outcome.displaced;
      doing(text.diamond.undoTo(name(outcome.card), row), () =>
        placeCard(board.doc, ids, outcome.card, outcome.slot),
      );
      setDisplaced(was === null ? null : { card: was, row });
      touch(outcome.card, outcome.swapped, was);
    } else if (outcome.kind === 'tookBack') {
      doing(text.diamond.undoOff(name(outcome.card)), () => takeBack(board.doc, outcome.card));
      setDisplaced({ card: outcome.card, row: rowOf(outcome.from) });
      touch(outcome.card);
    }
    held.current = next === null ? null : { ...next, by };
    setHand(held.current);
    const after = readPlacement(board.doc, ids);
    const sentence = sentenceFor(outcome, after, placesToFill(ids.length), name);
    if (sentence !== null) announce(sentence);
    if (outcome.kind === 'placed' || outcome.kind === 'tookBack') onOwnMove?.();
    return outcome;
  };

  const reason = (card: ItemId, words: string, merge: boolean): void => {
    doing(text.diamond.undoReason(nameIn(items)(card)), () => noteReason(board.doc, card, words), merge);
    touch(card);
  };

  const undoOne = useCallback(() => {
    const label = undo();
    if (label === null) return;
    setDisplaced(null);
    announce(text.diamond.spoken.undone(label));
  }, [undo]);

  return {
    hand: isAim(hand) ? null : hand,
    aim: isAim(hand) ? hand.aim : null,
    act,
    displaced,
    touched,
    reason,
    doing,
    undo: undoOne,
    undoWhat: what,
  };
}

/** How many are placed, of how many that can be. */
export const progressOf = (slots: Parameters<typeof placedCount>[0], items: number) => {
  const placed = placedCount(slots);
  const of = placesToFill(items);
  return { placed, of, complete: placed === of };
};
