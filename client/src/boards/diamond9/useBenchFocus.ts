import { SLOTS, slotOfCard, type Diamond, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import { useEffect, useRef, type RefObject } from 'react';
import { afterPaint } from '../../ui/afterPaint.ts';
import type { Act, Outcome } from './placing.ts';
import type { By, Placing } from './usePlacing.ts';

/** How long the focus waits for the place it is to go to. */
const WAIT_MS = 500;

/** Does an act and takes the focus along: with keys to the diamond and with the card, after "put back" to where it was. */
export function useBenchFocus(root: RefObject<HTMLElement | null>, placing: Placing, diamond: Diamond) {
  const wanted = useRef<{ selector: string; keys: boolean; until: number } | null>(null);
  const go = (): void => {
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
    found.focus({ preventScroll: !to.keys });
  };
  // After every drawing: what is wanted may only be there now, and a sheet that closes gives focus back first.
  useEffect(() => {
    if (wanted.current === null) return;
    // The next key must find the focus there. A tap is only kept waiting by it: the page would be laid out for it alone.
    if (wanted.current.keys) go();
    else afterPaint(go);
  });

  useKeptFocus(root, wanted);

  const want = (selector: string, keys: boolean): void =>
    void (wanted.current = { selector, keys, until: Date.now() + WAIT_MS });
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
    // A place marked with keys: on to the first card of the list.
    else if (outcome.kind === 'aimed' && keys) want('ul button[data-card][tabindex="0"]', true);
    else if (outcome.kind === 'unaimed' && by !== 'drag') want(place(outcome.slot), keys);
    return outcome;
  };

  const focusPlace = (slot: Slot): void => root.current?.querySelector<HTMLElement>(place(slot))?.focus();
  return { act, focusPlace };
}

/** The focused card or place may be drawn anew (an undo, somebody else's move): the focus then goes where the card is. */
function useKeptFocus(root: RefObject<HTMLElement | null>, wanted: RefObject<unknown>): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const screen = root.current?.closest<HTMLElement>('[data-screen]');
    const remember = (event: FocusEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      last.current = target?.matches('[data-slot],[data-card]') ? target : null;
    };
    screen?.addEventListener('focusin', remember);
    return () => screen?.removeEventListener('focusin', remember);
  }, [root]);
  useEffect(() => {
    const lost = last.current;
    if (
      lost === null ||
      lost.isConnected ||
      wanted.current !== null ||
      document.activeElement !== document.body
    )
      return;
    const { slot, card } = lost.dataset;
    const screen = root.current?.closest<HTMLElement>('[data-screen]');
    const selector =
      slot === undefined ? `button[data-card="${CSS.escape(card ?? '')}"]` : `[data-slot="${slot}"]`;
    screen?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  });
}
