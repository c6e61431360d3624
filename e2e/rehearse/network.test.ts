import { addNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { afterEach, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../support/server.ts';
import { mapOf } from './network/maps.ts';
import { rehearse, type Rehearsing } from './rehearsal.ts';

const LIMIT_MS = 90_000;
let server: RunningServer | null = null;

afterEach(async () => {
  await server?.stop();
  server = null;
});

async function run(faults: Pick<Rehearsing, 'mischief'>) {
  server = await startServer();
  const { url } = server;
  return rehearse({
    kind: 'network',
    url,
    people: 6,
    seed: 3,
    reopen: () => Promise.resolve(url),
    say: () => undefined,
    ...faults,
  });
}

test('a network rehearsal in which nothing goes wrong says so', { timeout: LIMIT_MS }, async () => {
  const { outcome, problems } = await run({});
  expect(problems).toEqual([]);
  expect(outcome).toMatchObject({ people: 6, groups: 2, lost: 0, privateLeaks: 0 });
  expect(outcome.edits).toBeGreaterThan(6 * 8);
  expect(outcome.saved).toBe(outcome.edits);
  expect(outcome.nodes).toBeGreaterThan(8);
  expect(outcome.ties).toBeGreaterThan(6);
  expect(outcome.matched).toBeGreaterThan(0);
  expect(outcome.decided).toBeTruthy();
});

test(
  'what a private map alone should hold is found where it goes further',
  { timeout: LIMIT_MS },
  async () => {
    const { outcome, problems } = await run({
      mischief: async ({ people, watch }) => {
        const [first] = people;
        if (first === undefined) throw new Error('Nobody is in the room.');
        const board = first.board('individual', first.seat);
        // A name is carried into the group's map and from there onto the projector; a note is not.
        const name = watch.canary('individual', first.seat);
        addNode(mapOf(first, board), { id: 'planted', name });
        await board.whenSaved();
      },
    });
    expect(outcome.privateLeaks).toBeGreaterThan(0);
    expect(problems.join('\n')).toContain('reached projector');
  },
);
