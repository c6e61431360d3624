import type { Item } from '@facet/shared/session/state.ts';

const LEAST = 7;
const IN_TWO_LINES = 11;

/** How many letters a card's widest line has: the longest word of its name, or half of the name where it takes two lines. */
export function lettersOf(item: Item): number {
  if (item.name === undefined) return IN_TWO_LINES;
  const words = item.name.split(/\s+/);
  const longest = Math.max(...words.map((w) => w.length));
  const line = item.name.length <= longest ? longest : Math.ceil(item.name.length / 2);
  return Math.max(LEAST, longest, line);
}
