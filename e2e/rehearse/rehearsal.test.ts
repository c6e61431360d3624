import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startServer, type RunningServer } from '../support/server.ts';
import { rehearse, type Rehearsing } from './rehearsal.ts';

const LIMIT_MS = 90_000;
let server: RunningServer | null = null;

afterEach(async () => {
  await server?.stop();
  server = null;
});

async function run(faults: Pick<Rehearsing, 'mischief' | 'cold'>) {
  server = await startServer();
  const { url } = server;
  return rehearse({
    url,
    people: 6,
    seed: 3,
    reopen: () => Promise.resolve(url),
    say: () => undefined,
    ...faults,
  });
}

test('a rehearsal in which nothing goes wrong says so', { timeout: LIMIT_MS }, async () => {
  const { outcome, problems } = await run({});
  expect(problems).toEqual([]);
  expect(outcome).toMatchObject({ people: 6, groups: 2, lost: 0, privateLeaks: 0 });
  expect(outcome.edits).toBeGreaterThan(6 * 9);
  expect(outcome.saved).toBe(outcome.edits);
  expect(outcome.decided).toBeTruthy();
});

test('private words put where all can read them count as leaks', { timeout: LIMIT_MS }, async () => {
  const { outcome, problems } = await run({
    mischief: async ({ people, watch }) => {
      const [first] = people;
      if (first === undefined) throw new Error('Nobody is in the room.');
      const name = watch.canary('individual', first.seat);
      await first.must({ type: 'describeSeat', name, about: {} });
    },
  });
  // Five other people, the facilitator, the projector and the observer; each hears it at one stage after the other.
  expect(outcome.privateLeaks).toBeGreaterThanOrEqual(8);
  expect(problems.join('\n')).toContain('reached projector');
});

test('a saved edit that the server no longer has counts as lost', { timeout: LIMIT_MS }, async () => {
  let dropped = false;
  const { outcome, problems } = await run({
    cold: (doc, writers) => {
      const [writer] = writers;
      if (dropped || writer === undefined || writer.address.scope !== 'individual') return doc;
      dropped = true;
      const without = new Y.Doc();
      for (const { update } of writer.edits.slice(0, -1)) Y.applyUpdate(without, update);
      return without;
    },
  });
  expect(dropped).toBe(true);
  expect(outcome.lost).toBe(1);
  expect(problems.join('\n')).toContain('1 saved edits are lost');
});
