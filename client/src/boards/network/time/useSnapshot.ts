import type { SnapshotRead } from '@facet/shared/protocol/http.ts';
import { useEffect, useState } from 'react';
import { readSnapshot, type Outcome } from '../../../session/api.ts';

/** A copy never changes, so it is fetched once; a name that was changed since comes with the session. */
const fetched = new Map<string, Promise<Outcome<SnapshotRead>>>();

/** A dated copy from the server, or from this page where it was looked at before. */
export function fetchSnapshot(secret: string, activity: string, id: string): Promise<Outcome<SnapshotRead>> {
  const key = `${activity}/${id}`;
  const known = fetched.get(key);
  if (known !== undefined) return known;
  const asked = readSnapshot(secret, activity, id);
  fetched.set(key, asked);
  // What went wrong is asked for again the next time.
  void asked.then((answer) => (answer.ok ? undefined : fetched.delete(key)));
  return asked;
}

/** A copy to show; `failed` where it cannot be had just now. With no id nothing is fetched. */
export function useSnapshot(
  secret: string,
  activity: string,
  id: string | null,
): { copy: SnapshotRead | null; failed: boolean } {
  const [answer, setAnswer] = useState<{ id: string; value: SnapshotRead | null } | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let gone = false;
    void fetchSnapshot(secret, activity, id).then((found) => {
      if (!gone) setAnswer({ id, value: found.ok ? found.value : null });
    });
    return () => {
      gone = true;
    };
  }, [secret, activity, id]);
  const here = answer !== null && answer.id === id ? answer : null;
  return { copy: here?.value ?? null, failed: here !== null && here.value === null };
}

/** The spot by which every screen compares the same two: a copy with another, or with the map as it is `now`. */
export const compareSpot = (before: string, after: string): string => `compare:${before}:${after}`;

/** The two a spot compares, the second of which may be `now`; null for any other spot. */
export function comparedBy(spot: string | null): { before: string; after: string } | null {
  const [what, before = '', after = '', ...more] = spot?.split(':') ?? [];
  return what === 'compare' && before !== '' && after !== '' && more.length === 0 ? { before, after } : null;
}
