import { useEffect, useState } from 'react';
import { makingRule } from '../../session/api.ts';

const KEY = 'facet.create.key';

/** The key this tab was last told; it goes with the tab and stands in no address. */
export function keptKey(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Remembers it until the tab is closed; an empty one is forgotten. */
export function keepKey(key: string): void {
  try {
    if (key === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, key);
  } catch {
    // Storage is off: it is asked for again after a reload.
  }
}

/** What can be a key at all; anything else could not even be sent. */
export const couldBeKey = (key: string): boolean => /^[!-~]{8,100}$/.test(key);

/** Whether this server asks for a key before it makes a session, and what was typed. */
export function useServerKey(): {
  needed: boolean;
  ask: () => void;
  key: string;
  setKey: (key: string) => void;
} {
  const [needed, setNeeded] = useState(false);
  const [key, setKey] = useState(keptKey);
  useEffect(() => {
    let over = false;
    void makingRule().then((rule) => {
      if (!over && rule.ok) setNeeded(rule.value.keyNeeded);
    });
    return () => void (over = true);
  }, []);
  return { needed, ask: () => setNeeded(true), key, setKey };
}
