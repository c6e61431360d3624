import { describe, expect, test } from 'vitest';
import { killAgain } from './kills.ts';

describe.each(['diamond9', 'network'] as const)('the server is killed in the middle of a %s', (kind) => {
  test('V3 every change it called saved is there after each restart, and what it had not saved comes from the tablets', async () => {
    const seed = Date.now() % 1_000_000;
    const found = await killAgain({ kind, times: 4, seed });
    expect(found, `seed ${seed}`).toMatchObject({ kills: 4, lost: 0, pending: 0, diverged: 0 });
    expect(found.saved).toBeGreaterThan(100);
    expect(found.saved).toBe(found.edits);
  }, 120_000);
});
