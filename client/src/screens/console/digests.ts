import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useSession, type SessionStore } from '../../session/store.ts';
import { askTurn } from './turns.ts';

/** Groups that are not looked at follow so often, and all others are asked then how long they have been still. */
const FOLLOW_MS = 5000;

interface Followed {
  digest: GroupDigest | undefined;
  /** The server's time when this was read. */
  now: number;
}

const digestsNow = (): SessionStore['groupDigests'] => useSession.getState().groupDigests;
const read = (key: string): Followed => ({
  digest: digestsNow()[key],
  now: Date.now() + useSession.getState().clockOffset,
});

/**
 * What a group's board looks like, in short; `key` stays the same. Where it is seen it follows as soon as it is its turn, else
 * every few seconds; the first that is known of it comes at once.
 */
export function useFollowed(key: string, seen: boolean): Followed {
  const [kept, keep] = useState(() => read(key));
  const last = useRef(kept);
  useEffect(() => {
    const who = {};
    let giveUp = (): void => {};
    const draw = (): void => {
      last.current = read(key);
      keep(last.current);
    };
    const look = (): void => {
      if (last.current.digest === digestsNow()[key]) return;
      if (last.current.digest === undefined) draw();
      else if (seen) giveUp = askTurn(who, draw, true);
    };
    const stop = useSession.subscribe(look);
    look();
    const timer = setInterval(() => (giveUp = askTurn(who, draw, seen)), FOLLOW_MS);
    return () => {
      stop();
      clearInterval(timer);
      giveUp();
    };
  }, [key, seen]);
  return kept;
}

/** What all groups' boards look like, in short, as it was when it was last whoever asks's turn to be drawn. */
export function useDigestsInTurn(): SessionStore['groupDigests'] {
  const [subscribed] = useState(inTurn);
  return useSyncExternalStore(subscribed.subscribe, subscribed.now);
}

function inTurn(): {
  subscribe: (tell: () => void) => () => void;
  now: () => SessionStore['groupDigests'];
} {
  let now = digestsNow();
  return {
    now: () => now,
    subscribe: (tell) => {
      const who = {};
      let giveUp = (): void => {};
      const draw = (): void => {
        now = digestsNow();
        tell();
      };
      const look = (): void => {
        if (now !== digestsNow()) giveUp = askTurn(who, draw, true);
      };
      const stop = useSession.subscribe(look);
      look();
      return () => {
        stop();
        giveUp();
      };
    },
  };
}
