import { parseBoardName } from '@facet/shared/boards/address.ts';
import type { Damaged } from '@facet/shared/session/views.ts';

/** What of the log turned out to be unreadable since the server started. */
export interface Damage {
  /** Notes a damaged record; false where it was known. */
  note: (found: { stream: string; seq: number }) => boolean;
  of: (session: string) => Damaged[];
  onChange: (listener: (session: string) => void) => () => void;
  /** How many records. */
  count: () => number;
  forget: (session: string) => void;
}

/** Records of unreadable parts, told in words that facilitators may have. */
export function createDamage(): Damage {
  const bySession = new Map<string, Map<string, Set<number>>>();
  const listeners = new Set<(session: string) => void>();
  return {
    note({ stream, seq }) {
      const session = stream.split('/')[1] ?? '';
      const streams = bySession.get(session) ?? new Map<string, Set<number>>();
      const seqs = streams.get(stream) ?? new Set<number>();
      if (seqs.has(seq)) return false;
      bySession.set(session, streams.set(stream, seqs.add(seq)));
      for (const listener of listeners) listener(session);
      return true;
    },
    of: (session) =>
      [...(bySession.get(session) ?? [])].map(([stream, seqs]) => ({
        ...placeOf(stream),
        records: seqs.size,
      })),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    count: () =>
      [...bySession.values()].flatMap((streams) => [...streams.values()]).reduce((n, s) => n + s.size, 0),
    forget: (session) => void bySession.delete(session),
  };
}

function placeOf(stream: string): Omit<Damaged, 'records'> {
  const [sort, , activity = null] = stream.split('/');
  if (sort === 'map') return { what: 'copy', activity, group: null };
  const board = sort === 'board' ? parseBoardName(stream.slice('board/'.length)) : null;
  if (board === null) return { what: 'session', activity: null, group: null };
  // Whose own board it is would tell who has made one.
  return {
    what: board.scope,
    activity: board.activity,
    group: board.scope === 'group' ? board.owner : null,
  };
}
