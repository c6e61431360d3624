// What pretend people like: much alike, or no group would ever agree, and never quite.
import { shuffled } from '@facet/shared/session/random.ts';

/** One person's order of a list: everybody's rough order, `apart` times as far from it as the list is long. */
export function tasteOf(common: readonly string[], random: () => number, apart = 0.9): string[] {
  const liking = new Map(common.map((id, i) => [id, i + random() * common.length * apart]));
  return [...common].sort((a, b) => (liking.get(a) ?? 0) - (liking.get(b) ?? 0));
}

export const commonTaste = (deck: readonly string[], random: () => number): string[] =>
  shuffled(deck, random);
