import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeCard, readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { Bench, boardOf, type Client } from './testing/bench.ts';
import { ITEMS } from './testing/fakeSessions.ts';

const deck = ITEMS.map((i) => i.id);
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 5000, interval: 5 });
const synced = (...clients: Client[]) =>
  until(() => expect(clients.map((c) => c.provider.synced)).not.toContain(false));

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
  for (const seat of ['p1', 'p2', 'p3', 'p4']) bench.sessions.seat(seat);
});
afterEach(() => bench.stop());

describe('the way of an edit', () => {
  test('an edit reaches everyone who may read, and is told as saved', async () => {
    bench.sessions.stage('whole');
    const a = bench.client(boardOf.whole, 'p1');
    const b = bench.client(boardOf.whole, 'p2', { facet: false });
    await synced(a, b);
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(readDiamond(b.doc, deck).slots).toEqual({ '1': 'i1' }));
    await until(() => expect(a.saved.at(-1)).toBe(2));
    expect(b.saved).toEqual([]);
  });
});
