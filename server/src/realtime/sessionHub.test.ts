import { replay } from '@facet/shared/session/evolve.ts';
import { pino } from 'pino';
import { afterEach, expect, it, vi } from 'vitest';
import type { Live } from '../session/sessions.ts';
import { HUB_TIMES } from './hubTimes.ts';
import { createSessionHub, SLOW_BACKLOG, type SessionHub } from './sessionHub.ts';
import type { Broadcaster, Line } from './socketTypes.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A hub of a session with Ann in it, and what it tells everybody. */
function setUp(now: () => number): { hub: SessionHub; live: Live; told: { name: string; value: unknown }[] } {
  const created = {
    type: 'sessionCreated' as const,
    id: 'abc',
    title: 'T',
    code: 'BCDFGH',
    ask: [],
    agenda: [],
  };
  const seat = { id: 's1', name: 'Ann', role: 'participant' as const, about: {}, secret: 'x' };
  const events = [created, { type: 'seatTaken' as const, seat }];
  const state = replay(events.map((event) => ({ event, by: null, at: 1 })));
  if (state === null) throw new Error('no session');
  const live: Live = { state, version: 2 };
  const told: { name: string; value: unknown }[] = [];
  const emit = (name: string, value: unknown): boolean => told.push({ name, value }) > 0;
  const hub = createSessionHub({
    session: 'abc',
    epoch: 'e1',
    damaged: () => [],
    live: () => live,
    io: { to: () => ({ emit }) } as unknown as Broadcaster,
    boards: { read: async () => null },
    logger: pino({ level: 'silent' }),
    now,
    times: HUB_TIMES,
  });
  return { hub, live, told };
}

function lineOf(id: string, backlog: number, close: () => void): Line {
  const socket = { emit: () => true, conn: { close } } as unknown as Line['socket'];
  return { id, socket, seat: 's1', role: 'participant', backlog: () => backlog };
}

it('W10 who reads too slowly is closed so that memory does not grow, and nobody else is', () => {
  const { hub, live } = setUp(() => 0);
  const closed: string[] = [];
  hub.connected(lineOf('slow', SLOW_BACKLOG + 1, () => closed.push('slow')));
  hub.connected(lineOf('fine', SLOW_BACKLOG, () => closed.push('fine')));
  hub.changed(live);
  expect(closed).toStrictEqual(['slow']);
  hub.stop();
});

it('who went is no longer counted, also where the timer fires before the clock says so', () => {
  vi.useFakeTimers();
  let late = 0;
  const { hub, told } = setUp(() => Date.now() - late);
  const here = (): unknown => told.filter(({ name }) => name === 'presence').at(-1)?.value;
  const line = lineOf('tab', 0, () => undefined);
  hub.connected(line);
  expect(here()).toStrictEqual({ here: 1 });
  vi.advanceTimersByTime(5000);
  hub.disconnected(line);
  late = 3;
  vi.advanceTimersByTime(HUB_TIMES.graceMs);
  expect(here()).toStrictEqual({ here: 1 });
  vi.advanceTimersByTime(3 + HUB_TIMES.presenceMs);
  expect(here()).toStrictEqual({ here: 0 });
  hub.stop();
});
