import { parseList, type ListNote } from '@facet/shared/decks/parse.ts';
import { editable, type EditItem } from './editable.ts';

/** A list that has just been read, ready to edit, with what was changed as it was read. */
export interface ReadItems {
  items: EditItem[];
  notes: ListNote[];
}

/** What words typed, pasted or read from a file give; null where there is no item in them. */
export function readItems(words: string): ReadItems | null {
  const { items, notes } = parseList(words);
  return items.length === 0 ? null : { items: editable(items), notes };
}

/**
 * A list that was pasted and not made the list yet: whoever goes on without pressing the button means it all the same.
 * Null while another source is chosen, where nothing is in it, and once exactly these words have been used.
 */
export const pendingPaste = (source: string, pasted: string, used: string | null): ReadItems | null =>
  source !== 'paste' || pasted === used ? null : readItems(pasted);
