import { readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useCallback, useMemo } from 'react';
import type { Board } from '../connection.ts';
import { useDoc } from '../useBoard.ts';

/** A list's ids, the same array as long as the ids are the same. */
export function useDeckIds(deck: readonly Item[]): readonly string[] {
  const key = deck.map((i) => i.id).join(' ');
  return useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
}

/** The settled diamond a board holds now; null while there is no board. What did not change in it is the same object. */
export function useDiamond(board: Board | null, ids: readonly string[]): Diamond | null {
  return useDoc(
    board,
    useCallback((b: Board) => readDiamond(b.doc, ids), [ids]),
    unchanged,
  );
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
