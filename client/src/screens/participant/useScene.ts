import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView, PublicView } from '@facet/shared/session/views.ts';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { sceneOf, type Scene } from '../../boards/steps.ts';
import { useSession } from '../../session/store.ts';
import { announce } from '../../ui/announcer.ts';
import { useIsBusy } from '../../ui/busy.ts';
import { spokenScene } from './scenes.ts';

/** After a change of stage nothing moves under a finger for this long. */
const GO_AFTER_MS = 1500;
/** How long a new screen is marked as having just come. */
const ARRIVING_MS = 1200;

interface Place {
  activity: string;
  scene: Scene;
}

interface Shown {
  activity: ActivityView;
  scene: Scene;
  /** Where the facilitator has gone while this person is still in the middle of something; null where both agree. */
  pending: Scene | null;
  /** The facilitator's step as far as this person has followed; within group work they may look at the other one. */
  step: Scene;
  /** The scene this one replaced, for a moment after the change. */
  from: Scene | null;
  goNow: () => void;
  goTo: (step: 'share' | 'agree') => void;
}

const keyOf = (p: Place): string => `${p.activity}/${p.scene}`;
const scroller = (): HTMLElement | null => document.getElementById('main');

function focusHeading(): void {
  const main = scroller();
  const heading = main?.querySelector<HTMLElement>('h1') ?? main?.querySelector<HTMLElement>('h2') ?? main;
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}

/**
 * Which screen a person sees. It follows the facilitator: at once after loading, else a moment after a change, and not
 * while the person is in the middle of something; while groups work everyone goes between share and agree by themselves.
 */
export function useScene(view: PublicView, current: ActivityView, you: SeatId): Shown {
  const target: Place = { activity: current.id, scene: sceneOf(current) };
  const targetKey = keyOf(target);
  const [followed, setFollowed] = useState(targetKey);
  const [shown, setShown] = useState(target);
  const [from, setFrom] = useState<Scene | null>(null);
  const scrolls = useRef(new Map<string, number>());
  const busy = useIsBusy();
  const pending = followed !== targetKey;
  const same = keyOf(shown) === targetKey;

  const goTo = (place: Place): void => {
    scrolls.current.set(keyOf(shown), scroller()?.scrollTop ?? 0);
    setFrom(shown.scene);
    setShown(place);
  };
  const goNow = (): void => {
    setFollowed(targetKey);
    if (same) return;
    announce(spokenScene(current, target.scene, you, useSession.getState().unsaved === 0));
    goTo(target);
  };
  const follow = useEffectEvent(goNow);

  useEffect(() => {
    if (!pending || (busy && !same)) return undefined;
    const timer = setTimeout(() => follow(), same ? 0 : GO_AFTER_MS);
    return () => clearTimeout(timer);
  }, [pending, busy, same, targetKey]);

  const shownKey = keyOf(shown);
  const first = useRef(shownKey);
  useLayoutEffect(() => {
    if (first.current === shownKey) return undefined;
    first.current = '';
    const main = scroller();
    if (main) main.scrollTop = scrolls.current.get(shownKey) ?? 0;
    focusHeading();
    // Where a board is still on its way the first heading gives way to another, and focus with it.
    const again = setInterval(() => document.activeElement === document.body && focusHeading(), 150);
    const timer = setTimeout(() => {
      clearInterval(again);
      setFrom(null);
    }, ARRIVING_MS);
    return () => {
      clearInterval(again);
      clearTimeout(timer);
    };
  }, [shownKey]);

  const activity = view.activities.find((a) => a.id === shown.activity);
  return {
    activity: activity ?? current,
    scene: activity ? shown.scene : target.scene,
    pending: pending && !same && busy ? target.scene : null,
    step: pending ? shown.scene : target.scene,
    from,
    goNow,
    goTo: (step) => goTo({ activity: shown.activity, scene: step }),
  };
}
