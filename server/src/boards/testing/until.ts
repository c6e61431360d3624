import { expect, vi } from 'vitest';
import type { Client } from './bench.ts';

/** Waits for a condition; a test never sleeps. */
export const until = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 5 });

export const synced = (...clients: Client[]): Promise<void> =>
  until(() => expect(clients.map((c) => c.provider.synced)).not.toContain(false));

export const savedUpTo = (client: Client, count: number): Promise<void> =>
  until(() => expect(client.saved.at(-1)).toBe(count));
