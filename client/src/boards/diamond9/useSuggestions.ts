import { isComplete } from '@facet/shared/boards/diamond9/analyse.ts';
import { suggestDiamond, suggestions } from '@facet/shared/boards/diamond9/combine.ts';
import { placedCount, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import { useDeferredValue, useMemo } from 'react';
import type { Sharer } from './sharePoints.ts';

/** What a group can start from. */
export interface Suggested {
  /** At least one; the equally good ones after it. */
  first: Placement[];
  /** How many are equally good; more than are handed out where there are very many. */
  count: number;
  /** `unfinished`: nobody shared a finished diamond, so it makes the most of what there is. */
  how: 'exact' | 'search' | 'unfinished';
  /** From how many diamonds it was worked out. */
  from: number;
}

/** Suggestions from the diamonds members have shared; null where nothing lies on any. */
export function suggestedFrom(diamonds: readonly Placement[], ids: readonly ItemId[]): Suggested | null {
  const found = suggestions(diamonds, ids);
  if (found !== null) return { ...found, from: diamonds.filter((d) => isComplete(d, ids)).length };
  const first = suggestDiamond(diamonds, ids);
  if (placedCount(first) === 0) return null;
  const from = diamonds.filter((d) => placedCount(d) > 0).length;
  return { first: [first], count: 1, how: 'unfinished', from };
}

/** The same, worked out once for the same diamonds, and never while somebody moves a card. */
export function useSuggestions(sharers: readonly Sharer[], ids: readonly ItemId[]): Suggested | null {
  const key = useDeferredValue(JSON.stringify(sharers.map((s) => s.slots)));
  return useMemo(() => suggestedFrom(JSON.parse(key) as Placement[], ids), [key, ids]);
}
