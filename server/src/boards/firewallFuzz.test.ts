import { expect, test } from 'vitest';
import { fuzz } from './testing/firewallFuzz.ts';

/** `npm run fuzz -- --updates 100000 --seed 7` runs more, or the same again. */
const count = 5000;
const seed = Date.now() % 1_000_000;

test('W6 thousands of mutated updates: none crashes, holds the server up for 50 ms, or changes a board and is refused', async () => {
  const found = await fuzz(seed, count);
  expect(found.wrong, `seed ${seed}`).toEqual([]);
  expect(found.sent).toBe(count);
  // Most are refused, and enough are not for what becomes of those to be seen too.
  expect(Object.values(found.refused).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(count / 4);
  expect(found.accepted).toBeGreaterThan(count / 200);
}, 600_000);
