import { replay } from '@facet/shared/session/evolve.ts';
import type { SessionState } from '@facet/shared/session/state.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Line } from './socketTypes.ts';
import { createViewNews } from './viewNews.ts';

const PEOPLE = 60;
const seats = Array.from({ length: PEOPLE }, (_, i) => `p${i}`);

/** Sixty people in groups of four. */
function hall(): SessionState {
  const state = replay(
    [
      {
        type: 'sessionCreated' as const,
        id: 'abc',
        title: 'T',
        code: 'BCDFGH',
        ask: [],
        agenda: [{ id: 'a1', kind: 'diamond9' as const, question: 'Q', deck: [] }],
      },
      ...seats.map((id) => ({
        type: 'seatTaken' as const,
        seat: { id, name: `Name of ${id}`, role: 'participant' as const, about: {}, secret: id },
      })),
    ].map((event) => ({ event, by: null, at: 1 })) as Parameters<typeof replay>[0],
  );
  if (state === null) throw new Error('no session');
  const groups = Array.from({ length: PEOPLE / 4 }, (_, g) => ({
    id: `g${g}`,
    name: `${g + 1}`,
    members: seats.slice(g * 4, g * 4 + 4),
    ready: false,
  }));
  return { ...state, agenda: state.agenda.map((a) => ({ ...a, groups })) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('who shows a board is told at once to their group and to those who watch, to all others a little later, and only once', () => {
  let live = { state: hall(), version: 1 };
  const rooms: string[] = [];
  const told: string[] = [];
  const io = { to: (room: string) => ({ emit: (event: string) => rooms.push(`${event} ${room}`) }) };
  const lines = seats.map((seat) => ({
    seat,
    role: 'participant',
    socket: { emit: () => told.push(seat) },
  })) as unknown as Line[];
  const news = createViewNews({
    session: 'abc',
    live: () => live,
    io: io as never,
    times: { quietViewMs: 1000 },
    damaged: () => [],
  });
  const share = (seat: string): void => {
    const { agenda } = live.state;
    const changed = agenda.map((a) => ({ ...a, shared: [...a.shared, seat] }));
    live = { state: { ...live.state, agenda: changed }, version: live.version + 1 };
    news.changed(lines, lines.length);
  };
  news.changed(lines, lines.length);
  expect(rooms).toContain('view public/abc');
  rooms.length = 0;
  share('p5');
  expect(told).toEqual(['p4', 'p5', 'p6', 'p7']);
  share('p6');
  expect(rooms).toContain('view facilitator/abc');
  expect(rooms).toContain('view projector/abc');
  expect(rooms).not.toContain('view public/abc');
  vi.advanceTimersByTime(5000);
  expect(rooms.filter((r) => r === 'view public/abc')).toHaveLength(1);
  rooms.length = 0;
  live = { state: { ...live.state, title: 'Another' }, version: live.version + 1 };
  news.changed(lines, lines.length);
  expect(rooms).toContain('view public/abc');
  news.stop();
});
