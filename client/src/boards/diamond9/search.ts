import type { Item } from '@facet/shared/session/state.ts';

/** Letters without case and accents; `at[i]` is where letter i stood in the text. */
function plain(text: string): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  let index = 0;
  for (const char of text) {
    const bare = char.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').replaceAll('’', "'");
    for (const letter of bare) {
      letters += letter;
      for (let i = 0; i < letter.length; i += 1) at.push(index);
    }
    index += char.length;
  }
  return { letters, at };
}

const wordsOf = (query: string): string[] => plain(query).letters.split(/\s+/).filter(Boolean);

/** Whether every word of the query stands somewhere in the card's name or text. */
export function matches(item: Item, query: string): boolean {
  const { letters } = plain(`${item.name ?? ''} ${item.text}`);
  return wordsOf(query).every((word) => letters.includes(word));
}

export interface Part {
  text: string;
  hit: boolean;
}

/** A text cut into what matches the query and what does not. */
export function hits(text: string, query: string): Part[] {
  const words = wordsOf(query);
  if (words.length === 0) return [{ text, hit: false }];
  const { letters, at } = plain(text);
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let from = letters.indexOf(word); from >= 0; from = letters.indexOf(word, from + word.length)) {
      const end = at[from + word.length] ?? text.length;
      marked.fill(true, at[from] ?? 0, end);
    }
  const parts: Part[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const hit = marked[i] ?? false;
    const last = parts.at(-1);
    if (last?.hit === hit) last.text += text[i];
    else parts.push({ text: text[i] ?? '', hit });
  }
  return parts;
}
