import type { ItemId } from '../../session/state.ts';

/** The nine places, top to foot, left to right: row number, then a letter where the row has several. */
export const SLOTS = ['1', '2a', '2b', '3a', '3b', '3c', '4a', '4b', '5'] as const;
export type Slot = (typeof SLOTS)[number];
export type Row = 1 | 2 | 3 | 4 | 5;

export const ROWS: readonly { row: Row; slots: readonly Slot[] }[] = [
  { row: 1, slots: ['1'] },
  { row: 2, slots: ['2a', '2b'] },
  { row: 3, slots: ['3a', '3b', '3c'] },
  { row: 4, slots: ['4a', '4b'] },
  { row: 5, slots: ['5'] },
];

export const rowOf = (slot: Slot): Row => Number(slot[0]) as Row;
export const isSlot = (s: string): s is Slot => (SLOTS as readonly string[]).includes(s);

/** Which card lies where. A card lies in at most one place; a place holds at most one card. */
export type Placement = Partial<Record<Slot, ItemId>>;

/** A settled board: legal whatever the document held. */
export interface Diamond {
  slots: Placement;
  reasons: Record<ItemId, string>;
  /** An individual board's owner has read the list. */
  read: boolean;
  /** Its owner has said that the nine are ready. */
  ready: boolean;
  /** A group's talk: whose turn it is to explain, who has, and the card under discussion. */
  talk: { turn: string | null; spoken: string[]; card: ItemId | null };
  /** The suggestion a group started from, if it did. */
  start: Placement | null;
}

export const placedCount = (p: Placement): number => SLOTS.filter((s) => p[s] !== undefined).length;

/** How many places can be filled: nine, or all items where the list has fewer. */
export const placesToFill = (items: number): number => Math.min(SLOTS.length, items);

export const slotOfCard = (p: Placement, card: ItemId): Slot | null =>
  SLOTS.find((s) => p[s] === card) ?? null;

/** Cards that lie nowhere, in the list's order. */
export const trayOf = (p: Placement, deck: readonly ItemId[]): ItemId[] => {
  const placed = new Set(Object.values(p));
  return deck.filter((id) => !placed.has(id));
};
