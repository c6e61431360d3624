import { readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useEffect, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import type { Board } from '../connection.ts';
import { othersLater } from './othersLater.ts';

/** A list's ids, the same array as long as the ids are the same. */
export function useDeckIds(deck: readonly Item[]): readonly string[] {
  const key = deck.map((i) => i.id).join(' ');
  return useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
}

/**
 * The settled diamond a board holds; null while there is no board. What did not change in it is the same object. What others
 * do there comes a moment later, and not while a finger rests on a card.
 */
export function useDiamond(board: Board | null, ids: readonly string[]): Diamond | null {
  const read = useMemo(() => (board === null ? null : () => readDiamond(board.doc, ids)), [board, ids]);
  const [seen, setSeen] = useState(() => ({ read, diamond: read?.() ?? null }));
  // Another board is shown at once: nothing of the one before may stand under its name.
  const now = seen.read === read ? seen : { read, diamond: read?.() ?? null };
  if (now !== seen) setSeen(now);
  useEffect(() => {
    if (board === null || read === null) return undefined;
    const show = (): void => {
      const is = read();
      setSeen((was) => {
        if (was.read !== read || was.diamond === null) return was;
        const diamond = unchanged(was.diamond, is);
        return diamond === was.diamond ? was : { read, diamond };
      });
    };
    const updated = (_: Uint8Array, __: unknown, ___: Y.Doc, { local }: Y.Transaction): void => {
      // All that a board holds when it comes is to be there before it is called live.
      if (local || board.state().status !== 'live') show();
      else othersLater.show(show);
    };
    // Anything may have come in between the first reading and now.
    show();
    board.doc.on('update', updated);
    return () => {
      board.doc.off('update', updated);
      othersLater.forget(show);
    };
  }, [board, read]);
  return now.diamond;
}

/** What is equal to what was before gives way to it, part by part. */
export function unchanged(before: Diamond, now: Diamond): Diamond {
  const part = <T>(was: T, is: T): T => (JSON.stringify(was) === JSON.stringify(is) ? was : is);
  const next: Diamond = {
    ...now,
    slots: part(before.slots, now.slots),
    reasons: part(before.reasons, now.reasons),
    talk: part(before.talk, now.talk),
    start: part(before.start, now.start),
  };
  const same = Object.entries(next).every(([key, value]) => before[key as keyof Diamond] === value);
  return same ? before : next;
}
