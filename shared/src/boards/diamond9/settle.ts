import { isId } from '../../session/ids.ts';
import { LIMITS } from '../../session/limits.ts';
import type { ItemId } from '../../session/state.ts';
import { isSlot, SLOTS, type Diamond, type Placement, type Slot } from './shape.ts';

/** What a diamond's document holds, as plain values that may be anything at all. */
export interface RawDiamond {
  slots: Values;
  reasons: Values;
  mine: Values;
  talk: Values & { entries: () => Iterable<[string, unknown]> };
}

interface Values {
  get: (key: string) => unknown;
}

/**
 * The legal board a document stands for: the same on every replica, total on any content whatever.
 * Only cards of the deck count; a card found in several places counts in the first of them, top to foot.
 */
export function settle(raw: RawDiamond, deck: readonly ItemId[]): Diamond {
  const known = new Set(deck);
  // fromEntries, because an assignment to `__proto__` would be lost.
  const reasons: Record<ItemId, string> = Object.fromEntries(
    deck.flatMap((id) => {
      const text = raw.reasons.get(id);
      return typeof text === 'string' && text.trim() !== '' ? [[id, text.slice(0, LIMITS.reasonChars)]] : [];
    }),
  );
  const card = raw.talk.get('card');
  const turn = raw.talk.get('turn');
  const spoken = [...raw.talk.entries()]
    .filter(([key, value]) => key.startsWith('spoken:') && value === true)
    .map(([key]) => key.slice('spoken:'.length))
    .filter(isId)
    .sort();
  return {
    slots: placement((slot) => raw.slots.get(slot), known),
    reasons,
    read: raw.mine.get('read') === true,
    ready: raw.mine.get('ready') === true,
    talk: {
      turn: typeof turn === 'string' && isId(turn) ? turn : null,
      spoken,
      card: typeof card === 'string' && known.has(card) ? card : null,
    },
    start: startOf(raw.talk.get('start'), known),
  };
}

/** What lies where on that board. */
export const settlePlacement = (slots: Values, deck: readonly ItemId[]): Placement =>
  placement((slot) => slots.get(slot), new Set(deck));

function placement(at: (slot: Slot) => unknown, known: ReadonlySet<ItemId>): Placement {
  const slots: Placement = {};
  const seen = new Set<ItemId>();
  for (const slot of SLOTS) {
    const card = at(slot);
    if (typeof card !== 'string' || !known.has(card) || seen.has(card)) continue;
    seen.add(card);
    slots[slot] = card;
  }
  return slots;
}

/** A start is kept as one flat string, `slot=card` joined by spaces, so that it can only be there whole. */
function startOf(value: unknown, known: ReadonlySet<ItemId>): Placement | null {
  if (typeof value !== 'string') return null;
  const found = new Map<string, string>();
  for (const part of value.slice(0, 1000).split(' ')) {
    const [slot = '', card = ''] = part.split('=');
    if (isSlot(slot)) found.set(slot, card);
  }
  return placement((slot) => found.get(slot), known);
}

export const encodeStart = (p: Placement): string =>
  SLOTS.flatMap((s) => (p[s] === undefined ? [] : [`${s}=${p[s]}`])).join(' ');
