import { afterEach, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../support/server.ts';
import { slope } from './slope.ts';
import { soak, SOAKED } from './soak.ts';

let server: RunningServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

test('O5 when everybody has left nothing is kept for them: no session, board, connection or timer', async () => {
  server = await startServer({ env: SOAKED });
  const found = await soak({ server, seconds: 12, people: 6, sessions: 2, seed: 7, say: () => undefined });
  expect(found.held).toEqual({});
  expect(found.sessions).toBeGreaterThanOrEqual(4);
  expect(found.saved).toBe(found.edits);
  expect(found.edits).toBeGreaterThan(found.sessions * 6);
  // One for whoever asks, one that is still closing.
  expect(found.socketsAtRest).toBeLessThanOrEqual(2);
  expect(found.timersAtRest).toBeLessThanOrEqual(found.timersBefore + 1);
}, 90_000);

test('a slope is that of the line closest to all points', () => {
  expect(slope([])).toBe(0);
  expect(slope([{ at: 1, value: 5 }])).toBe(0);
  const line = [0, 1, 2, 3].map((at) => ({ at, value: 10 + 3 * at }));
  expect(slope(line)).toBeCloseTo(3);
  expect(
    slope([
      { at: 0, value: 4 },
      { at: 1, value: 6 },
      { at: 2, value: 4 },
    ]),
  ).toBeCloseTo(0);
});
