import { describe, expect, test } from 'vitest';
import { killAgain } from './kills.ts';

describe.each(['diamond9', 'network'] as const)('the server is stopped in the middle of a %s', (kind) => {
  test('V20 a server that is told to stop under load ends by itself with 0 within 5 s, and nothing it called saved is lost', async () => {
    const seed = Date.now() % 1_000_000;
    const took: number[] = [];
    const found = await killAgain({
      kind,
      times: 3,
      seed,
      people: 12,
      end: async (server) => {
        const from = performance.now();
        expect(await server.stop()).toBe(0);
        took.push(performance.now() - from);
      },
    });
    expect(found, `seed ${seed}`).toMatchObject({ kills: 3, lost: 0, pending: 0, diverged: 0 });
    expect(found.saved).toBeGreaterThan(100);
    expect(found.saved).toBe(found.edits);
    expect(Math.max(...took)).toBeLessThan(5000);
  }, 120_000);
});
