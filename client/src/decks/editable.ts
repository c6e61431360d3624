import type { ListItem } from '@facet/shared/decks/parse.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { newId } from '../session/newId.ts';

/** An item while its facilitator edits the list; an empty name means none. */
export interface EditItem {
  id: string;
  name: string;
  text: string;
}

export const newItem = (name = '', text = ''): EditItem => ({ id: newId(), name, text });

/** A list read or chosen, ready to edit. */
export const editable = (items: readonly ListItem[]): EditItem[] => items.map((i) => newItem(i.name, i.text));

/** A session's list, ready to edit; ids stay, so that cards already placed keep their place. */
export const editableDeck = (deck: readonly Item[]): EditItem[] =>
  deck.map(({ id, name, text }) => ({ id, name: name ?? '', text }));

/** The list as it is sent: items without a text are left out. */
export const asDeck = (items: readonly EditItem[]): Item[] =>
  items
    .filter((i) => i.text.trim() !== '')
    .map(({ id, name, text }) => (name.trim() === '' ? { id, text } : { id, name, text }));

/** The list with one item at another place. */
export function moved(items: readonly EditItem[], from: number, to: number): EditItem[] {
  const next = [...items];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, one);
  return next;
}

/** What to call an item in a sentence. */
export const callIt = ({ name, text }: { name?: string | undefined; text: string }): string => {
  if (name !== undefined && name.trim() !== '') return name.trim();
  const words = text.trim().split(/\s+/);
  const short = words.slice(0, 5).join(' ');
  return words.length > 5 ? `${short}…` : short;
};
