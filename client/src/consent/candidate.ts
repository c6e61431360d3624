import type { Item } from '@facet/shared/session/state.ts';

/** What is asked about, as people read it. */
export interface Candidate {
  name: string;
  /** The whole of it, where that says more than the name. */
  text: string | null;
}

/** A candidate of a round: an item of the list, or (for a kind without a list) what is proposed in words. */
export function candidateOf(candidate: string, deck: readonly Item[]): Candidate {
  const item = deck.find((i) => i.id === candidate);
  if (item === undefined) return { name: candidate, text: null };
  return item.name === undefined ? { name: item.text, text: null } : { name: item.name, text: item.text };
}
