import type { ConsentView } from '@facet/shared/session/consent.ts';
import { useEffect, useRef, useState } from 'react';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { useIsBusy } from '../ui/busy.ts';

/** As at a change of stage: nothing moves under a finger for so long. */
const GO_AFTER_MS = 1500;

export interface ConsentPlace {
  /** The round fills the screen. */
  on: boolean;
  /** There is a round, and this person looks at the board. */
  waiting: boolean;
  go: () => void;
  toBoard: () => void;
}

const phaseOf = (round: ConsentView | null): string =>
  round === null ? '' : `${round.id}${round.shown ? ' shown' : ''}`;

/** Whether a person sees the round or their board. It comes by itself, but not while they are in the middle of something. */
export function useConsentPlace(round: ConsentView | null): ConsentPlace {
  const phase = phaseOf(round);
  const [seen, setSeen] = useState(phase);
  const [left, setLeft] = useState<string | null>(null);
  const busy = useIsBusy();
  const moved = phase !== seen;

  useEffect(() => {
    if (!moved || (busy && phase !== '')) return undefined;
    const timer = setTimeout(
      () => {
        setSeen(phase);
        if (phase !== '')
          announce(phase.endsWith(' shown') ? text.consent.own.shownSpoken : text.consent.own.opened);
      },
      phase === '' ? 0 : GO_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [moved, busy, phase]);

  // A round that is shown while its answers are on the screen goes on there; one that came anew waits for its moment.
  const on = round !== null && left !== phase && (!moved || (phase === `${seen} shown` && left !== seen));
  const before = useRef(on);
  useEffect(() => {
    if (before.current === on) return;
    before.current = on;
    const heading = document.querySelector<HTMLElement>('#main h1');
    if (heading !== null && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }, [on]);
  return {
    on,
    waiting: round !== null && !on,
    go: () => {
      setSeen(phase);
      setLeft(null);
    },
    toBoard: () => setLeft(phase),
  };
}
