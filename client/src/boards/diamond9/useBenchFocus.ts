import { SLOTS, slotOfCard, type Diamond, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import { useEffect, useRef, type RefObject } from 'react';
import type { Act, Outcome } from './placing.ts';
import type { By, Placing } from './usePlacing.ts';

/** How long the focus waits for the place it is to go to. */
const WAIT_MS = 500;

/** Does an act and takes the focus along: with keys to the diamond and with the card, after "put back" to where it was. */
export function useBenchFocus(root: RefObject<HTMLElement | null>, placing: Placing, diamond: Diamond) {
  const wanted = useRef<{ selector: string; scroll: boolean; until: number } | null>(null);
  // After every drawing: what is wanted may only be there now, and a sheet that closes gives focus back first.
  useEffect(() => {
    const to = wanted.current;
    if (to === null) return;
    // The list is in the foot on phones, so the whole screen is searched. A sheet has its focus to itself.
    const inSheet = document.querySelector('dialog[open]') !== null;
    const found = inSheet
      ? null
      : (root.current?.closest('[data-screen]')?.querySelector<HTMLElement>(to.selector) ?? null);
    if (found === null && Date.now() < to.until) return;
    wanted.current = null;
    if (found === null) return;
    found.focus({ preventScroll: !to.scroll });
  });

  const want = (selector: string, scroll: boolean): void =>
    void (wanted.current = { selector, scroll, until: Date.now() + WAIT_MS });
  const place = (slot: Slot): string => `[data-slot="${slot}"]`;

  const act = (a: Act, by: By): Outcome => {
    const outcome = placing.act(a, by);
    const keys = by === 'keys';
    if (outcome.kind === 'placed') want(place(outcome.slot), keys);
    else if (outcome.kind === 'tookBack') want(place(outcome.from), keys);
    else if (outcome.kind === 'putBack' && by !== 'drag')
      want(
        outcome.from === 'list' ? `button[data-card="${CSS.escape(outcome.card)}"]` : place(outcome.from),
        keys,
      );
    else if (outcome.kind === 'picked' && keys && outcome.from === 'list') {
      const free = SLOTS.find((s) => diamond.slots[s] === undefined) ?? '1';
      want(place(slotOfCard(diamond.slots, outcome.card) ?? free), true);
    }
    return outcome;
  };

  const focusPlace = (slot: Slot): void => root.current?.querySelector<HTMLElement>(place(slot))?.focus();
  return { act, focusPlace };
}
