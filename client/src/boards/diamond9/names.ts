import type { Item, ItemId } from '@facet/shared/session/state.ts';

/** What people call a card: its short name, or its whole text where it has none. */
export const cardName = (item: Item): string => item.name ?? item.text;

/** A name short enough for a sentence or a button: the first words of a long text. */
export function shortName(item: Item): string {
  const name = cardName(item);
  if (name.length <= 32) return name;
  const cut = name.slice(0, 30);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 12 ? space : 30).replace(/[\s,;:.]+$/, '')}…`;
}

export const itemsById = (deck: readonly Item[]): ReadonlyMap<ItemId, Item> =>
  new Map(deck.map((i) => [i.id, i]));
