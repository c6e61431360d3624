import { replay } from '@facet/shared/session/evolve.ts';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Live } from '../session/sessions.ts';
import { HUB_TIMES } from './hubTimes.ts';
import { createSessionHub, SLOW_BACKLOG } from './sessionHub.ts';
import type { Broadcaster, Line } from './socketTypes.ts';

it('W10 who reads too slowly is closed so that memory does not grow, and nobody else is', () => {
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
  const closed: string[] = [];
  const lineOf = (id: string, backlog: number): Line => {
    const socket = { emit: () => true, conn: { close: () => closed.push(id) } };
    return {
      id,
      socket: socket as unknown as Line['socket'],
      seat: 's1',
      role: 'participant',
      backlog: () => backlog,
    };
  };
  const io = { to: () => ({ emit: () => true }) } as unknown as Broadcaster;
  const boards = { read: async () => null };
  const logger = pino({ level: 'silent' });
  const hub = createSessionHub({
    session: 'abc',
    epoch: 'e1',
    damaged: () => [],
    live: () => live,
    io,
    boards,
    logger,
    now: () => 0,
    times: HUB_TIMES,
  });
  hub.connected(lineOf('slow', SLOW_BACKLOG + 1));
  hub.connected(lineOf('fine', SLOW_BACKLOG));
  hub.changed(live);
  expect(closed).toStrictEqual(['slow']);
  hub.stop();
});
