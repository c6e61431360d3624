import { slotOfCard, type Placement, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';

/** Where a card lies. */
export type Spot = Slot | 'list';

/** The one card a person holds, and where it was taken from. Nothing has changed on the board yet. */
export interface Hand {
  card: ItemId;
  from: Spot;
}

/** A free place somebody marked before they picked a card: the next card they pick goes there. */
export interface Aim {
  aim: Slot;
}

/** What a person does, whichever way: tap, drag, keys or the menu of places. */
export type Act =
  | { do: 'card'; card: ItemId; at: Spot }
  | { do: 'pick'; card: ItemId; at: Spot }
  | { do: 'place'; slot: Slot }
  | { do: 'toList'; card: ItemId }
  | { do: 'putBack' };

/** What came of it. `slots` is how the board then looks; only `placed` and `tookBack` change it. */
export type Outcome =
  | { kind: 'nothing' }
  | { kind: 'picked'; card: ItemId; from: Spot }
  | { kind: 'putBack'; card: ItemId; from: Spot }
  /** `swapped` changed places with it, `displaced` went back to the list. */
  | { kind: 'placed'; card: ItemId; slot: Slot; swapped: ItemId | null; displaced: ItemId | null }
  | { kind: 'tookBack'; card: ItemId; from: Slot }
  /** A place is marked, or is not any more. */
  | { kind: 'aimed' | 'unaimed'; slot: Slot };

export interface Step {
  hand: Hand | Aim | null;
  outcome: Outcome;
}

const NOTHING: Outcome = { kind: 'nothing' };

export const isAim = (hand: Hand | Aim | null): hand is Aim => hand !== null && 'aim' in hand;

/**
 * The whole of placing: nothing held -> held -> placed or put back; or a free place is marked first, and the card picked
 * next goes there. The board may change under a held card (others move
 * cards too): where the card lies when it is placed counts, not where it was picked up.
 */
export function step(hand: Hand | Aim | null, act: Act, slots: Placement): Step {
  if (isAim(hand)) return aimed(hand, act, slots);
  switch (act.do) {
    case 'card':
      if (hand === null) return pick(act.card, act.at);
      if (hand.card === act.card) return putBack(hand, slots);
      return act.at === 'list' ? pick(act.card, act.at) : place(hand, act.at, slots);
    case 'pick':
      return pick(act.card, act.at);
    case 'place':
      return hand === null ? aimAt(act.slot, slots) : place(hand, act.slot, slots);
    case 'toList': {
      const from = slotOfCard(slots, act.card);
      const rest = hand?.card === act.card ? null : hand;
      if (from !== null) return { hand: rest, outcome: { kind: 'tookBack', card: act.card, from } };
      return rest === hand ? { hand, outcome: NOTHING } : putBack(hand, slots);
    }
    case 'putBack':
      return putBack(hand, slots);
    default:
      return act satisfies never;
  }
}

/** A step while a place is marked. */
function aimed(hand: Aim, act: Act, slots: Placement): Step {
  switch (act.do) {
    case 'card':
      return place({ card: act.card, from: act.at }, hand.aim, slots);
    case 'place':
      return act.slot === hand.aim ? step(hand, { do: 'putBack' }, slots) : aimAt(act.slot, slots);
    case 'putBack':
      return { hand: null, outcome: { kind: 'unaimed', slot: hand.aim } };
    case 'pick':
    case 'toList':
      return step(null, act, slots);
    default:
      return act satisfies never;
  }
}

const aimAt = (slot: Slot, slots: Placement): Step =>
  slots[slot] === undefined
    ? { hand: { aim: slot }, outcome: { kind: 'aimed', slot } }
    : { hand: null, outcome: NOTHING };

const pick = (card: ItemId, from: Spot): Step => ({
  hand: { card, from },
  outcome: { kind: 'picked', card, from },
});

function putBack(hand: Hand | null, slots: Placement): Step {
  if (hand === null) return { hand: null, outcome: NOTHING };
  return {
    hand: null,
    outcome: { kind: 'putBack', card: hand.card, from: slotOfCard(slots, hand.card) ?? 'list' },
  };
}

function place(hand: Hand, slot: Slot, slots: Placement): Step {
  const from = slotOfCard(slots, hand.card);
  if (from === slot) return putBack(hand, slots);
  const there = slots[slot] ?? null;
  return {
    hand: null,
    outcome: {
      kind: 'placed',
      card: hand.card,
      slot,
      swapped: from === null ? null : there,
      displaced: from === null ? there : null,
    },
  };
}
