import { wireCommandSchema, type WireCommand } from '@facet/shared/session/commands.ts';
import fc from 'fast-check';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createSessions } from './service.ts';
import { memoryLog } from './testing/memoryLog.ts';
import { planOf } from './testing/plan.ts';
import { createSession, makeInvite, takeSeat, useInvite } from './tickets.ts';

const logger = pino({ level: 'silent' });
const SEED = Number(process.hrtime.bigint() % 1_000_000n);
const SEATS = 6;

const seatNo = fc.integer({ min: 0, max: SEATS - 1 });
const groupId = fc.constantFrom('g1', 'g2', 'g9');
const item = fc.constantFrom('i1', 'i2', 'i3', 'none');
const onActivity = { activity: fc.constantFrom('a1', 'a1', 'a1', 'a7') };
const stage = fc.oneof(
  fc.constantFrom(
    { at: 'waiting' },
    { at: 'individual' },
    { at: 'whole' },
    { at: 'closed' },
    { at: 'groups', step: 'share' },
  ),
  fc.record({ at: fc.constant('present'), group: fc.oneof(groupId, fc.constant(null)) }),
);
const pair = fc.record({ above: item, below: item });

/** Any command at all, with seats still as numbers. */
const anyCommand: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({
    type: fc.constant('describeSeat'),
    name: fc.constantFrom('Ann', 'Bo'),
    about: fc.constantFrom({ school: 'Park' }, { school: '' }),
  }),
  fc.record({ type: fc.constantFrom('leave', 'pauseTimer', 'resumeTimer', 'clearTimer') }),
  fc.record({ type: fc.constantFrom('removeSeat', 'setLead'), seat: seatNo }),
  fc.record({ type: fc.constant('setDoor'), locked: fc.boolean() }),
  fc.record({ type: fc.constant('setTitle'), title: fc.constantFrom('One', 'Two') }),
  fc.record({ type: fc.constant('setStage'), ...onActivity, stage }),
  fc.record({ type: fc.constant('formGroups'), ...onActivity, seed: fc.integer({ min: 0, max: 9 }) }),
  fc.record({
    type: fc.constantFrom(
      'addGroup',
      'sayClosingSoon',
      'openActivity',
      'askShare',
      'shareBoard',
      'showBoard',
    ),
    ...onActivity,
  }),
  fc.record({
    type: fc.constant('moveSeat'),
    ...onActivity,
    seat: seatNo,
    group: fc.oneof(groupId, fc.constant(null)),
  }),
  fc.record({ type: fc.constant('setGroupReady'), ...onActivity, group: groupId, ready: fc.boolean() }),
  fc.record({ type: fc.constant('pointPair'), ...onActivity, pair: fc.oneof(pair, fc.constant(null)) }),
  fc.record({
    type: fc.constant('noteAnswer'),
    ...onActivity,
    group: groupId,
    pair,
    answer: fc.constant('because'),
  }),
  fc.record({
    type: fc.constant('setDecision'),
    ...onActivity,
    decision: fc.record({ item, how: fc.constant('by hands') }),
  }),
  fc.record({
    type: fc.constant('setWholeWrite'),
    ...onActivity,
    who: fc.constantFrom('everyone', 'facilitators'),
  }),
  fc.record({
    type: fc.constantFrom('startTimer', 'extendTimer'),
    ms: fc.integer({ min: 1000, max: 90_000 }),
  }),
);
const step = fc.record({
  actor: seatNo,
  command: anyCommand,
  server: fc.integer({ min: 0, max: 1 }),
  wait: fc.boolean(),
});

it(`S1 V4 any commands of several people through two servers give what a replay of the log gives (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const log = memoryLog();
      const servers = [createSessions({ log, logger }), createSessions({ log, logger })] as const;
      const first = await createSession(servers[0], planOf());
      if (!first.ok) throw new Error(first.refusal);
      const { session, seat } = first.made;
      const invite = await makeInvite(servers[0], session, seat);
      const second = await useInvite(servers[1], invite.ok ? invite.made : '', { name: 'Gus', about: {} });
      const seats = [seat, second.ok ? second.made.seat : ''];
      while (seats.length < SEATS) {
        const taken = await takeSeat(servers[0], session, 'participant', { name: 'Ann', about: {} }, null);
        if (taken.ok) seats.push(taken.made.seat);
      }
      const versions: number[] = [];
      servers[0].onChange(({ version }) => versions.push(version));
      const running: Promise<unknown>[] = [];
      for (const { actor, command, server, wait } of steps) {
        const given =
          typeof command['seat'] === 'number' ? { ...command, seat: seats[command['seat']] } : command;
        const parsed: WireCommand = wireCommandSchema.parse(given);
        const done = servers[server === 0 ? 0 : 1].execute(session, parsed, seats[actor] ?? null);
        running.push(done);
        if (wait) await done;
      }
      await Promise.all(running);
      const replayed = await createSessions({ log, logger }).get(session);
      for (const server of servers) {
        // A server that was not asked last catches up with its next command.
        await server.execute(session, { type: 'setTitle', title: 'End' }, null);
        await server.execute(session, { type: 'changeCode', code: 'BCDFGH' }, null);
      }
      const end = await createSessions({ log, logger }).get(session);
      expect(await servers[1].get(session)).toStrictEqual(end);
      expect({ ...end?.state, code: '' }).toStrictEqual({ ...replayed?.state, code: '' });
      expect(versions).toStrictEqual([...versions].sort((a, b) => a - b));
      expect(new Set(versions).size).toBe(versions.length);
    }),
    { seed: SEED, numRuns: 60 },
  );
});
