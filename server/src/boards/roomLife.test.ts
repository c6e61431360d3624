import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { boardStream } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import type { Settled } from './digest.ts';
import { Bench, boardOf } from './testing/bench.ts';
import { ACTIVITY, ITEMS, SESSION } from './testing/fakeSessions.ts';
import { SlowLog } from './testing/slowLog.ts';
import { tempFile } from './testing/tempFile.ts';
import { synced, until } from './testing/until.ts';

const deck = ITEMS.map((i) => i.id);
const stream = boardStream(SESSION, boardOf.whole);
const whole: BoardAddress = { session: SESSION, activity: ACTIVITY, scope: 'whole', owner: '' };
let bench: Bench;
const start = async (options: Parameters<typeof Bench.start>[0] = {}) => {
  bench = await Bench.start(options);
  for (const seat of ['p1', 'p2', 'p3']) bench.sessions.seat(seat);
  bench.sessions.stage('whole');
};
afterEach(() => bench.stop());

describe('one lifecycle for each board', () => {
  test('whoever comes while it loads waits, and gets what is there', async () => {
    const log = new SlowLog(openSqliteLog({ path: tempFile() }));
    await start({ log });
    const open = log.hold();
    const clients = ['p1', 'p2', 'p3'].map((s) => bench.client(boardOf.whole, s));
    await until(() => expect(clients.map((c) => c.provider.wsconnected)).toEqual([true, true, true]));
    expect(clients.map((c) => c.provider.synced)).toEqual([false, false, false]);
    open();
    await synced(...clients);
    expect(await log.read(stream)).toHaveLength(1);
  });

  test('a load that fails gives no empty board to write on; the next try loads it', async () => {
    const log = new SlowLog(openSqliteLog({ path: tempFile() }));
    await start({ log });
    log.readFailure = new Error('EIO');
    const a = bench.client(boardOf.whole, 'p1');
    await until(() => expect(a.codes).toContain(CLOSE.cannotSave));
    expect(log.appends).toBe(0);
    expect(a.provider.synced).toBe(false);
    log.readFailure = null;
    await synced(a);
  });

  test('it leaves memory only when nobody is there, with every write on disk, and comes back whole', async () => {
    await start({ times: { unloadMs: 0, restMs: 0 } });
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    for (let round = 0; round < 5; round++) {
      placeCard(a.doc, deck, `i${round + 1}`, '1');
      a.provider.disconnect();
      a.provider.connect();
      await synced(a);
    }
    const b = bench.client(boardOf.whole, 'p2');
    await synced(b);
    await until(() => expect(b.doc.getMap('slots').toJSON()).toEqual({ '1': 'i5' }));
    expect(a.codes).toEqual([]);
  });

  test('is kept as bytes when nobody edits it, and an edit wakes it', async () => {
    await start({ times: { restMs: 0, sweepMs: 5 } });
    const [a, b] = [bench.client(boardOf.whole, 'p1'), bench.client(boardOf.whole, 'p2')];
    await synced(a, b);
    for (let i = 1; i <= 5; i++) {
      placeCard(a.doc, deck, `i${i}`, '1');
      await until(() => expect(b.doc.getMap('slots').toJSON()).toEqual({ '1': `i${i}` }));
      const late = bench.client(boardOf.whole, 'p3');
      await synced(late);
      expect(late.doc.getMap('slots').toJSON()).toEqual({ '1': `i${i}` });
      late.provider.destroy();
    }
  });

  test('a long stream is compacted when idle, and opens from its snapshot as before', async () => {
    await start({ times: { restMs: 0, compactAbove: 3, unloadMs: 0 } });
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    for (let i = 1; i <= 6; i++) placeCard(a.doc, deck, `i${i}`, '5');
    await until(() => expect(a.saved.at(-1)).toBe(7));
    await until(async () => expect((await bench.log.read(stream))[0]).toMatchObject({ snapshot: true }));
    expect(await bench.boards.read(whole)).toMatchObject({ digest: { slots: { '5': 'i6' } } });
    a.provider.disconnect();
    await until(() => expect(bench.boards.loaded()).toBe(0));
    a.provider.connect();
    await synced(a);
    placeCard(a.doc, deck, 'i7', '1');
    const b = bench.client(boardOf.whole, 'p2');
    await until(() => expect(b.doc.getMap('slots').toJSON()).toEqual({ '1': 'i7', '5': 'i6' }));
    expect(a.codes).toEqual([]);
  });
});

describe('a damaged stream', () => {
  const damageRecord = (path: string, seq: number) => {
    const db = new DatabaseSync(path);
    db.prepare(
      "UPDATE records SET data = x'00ff' WHERE seq = ? AND stream = (SELECT id FROM streams WHERE name = ?)",
    ).run(seq, stream.name);
    db.close();
  };
  const filled = async (path: string, edits: number) => {
    await start({ log: openSqliteLog({ path }) });
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    for (let i = 1; i <= edits; i++) a.doc.getMap('reasons').set(`i${i}`, `because ${i}`);
    await until(() => expect(a.saved.at(-1)).toBe(edits + 1));
    await bench.stop();
  };

  test('V13 opens without the bad record, leaves nothing pending, and is never compacted over the hole', async () => {
    const path = tempFile();
    await filled(path, 3);
    damageRecord(path, 4);
    await start({ log: openSqliteLog({ path }), times: { restMs: 0, compactAbove: 0, unloadMs: 0 } });
    const b = bench.client(boardOf.whole, 'p2');
    await synced(b);
    expect(b.doc.getMap('reasons').toJSON()).toEqual({ i1: 'because 1', i2: 'because 2' });
    expect(b.doc.store.pendingStructs).toBeNull();
    b.doc.getMap('slots').set('1', 'i1');
    await until(() => expect(b.saved.at(-1)).toBe(2));
    b.provider.disconnect();
    await until(() => expect(bench.boards.loaded()).toBe(0));
    expect((await bench.log.read(stream)).map((r) => [r.seq, r.snapshot, r.damaged])).toEqual([
      [1, false, undefined],
      [2, false, undefined],
      [3, false, undefined],
      [4, false, true],
      [5, false, undefined],
    ]);
  });

  test('V13 whose first record alone is lost opens with all the rest', async () => {
    const path = tempFile();
    await filled(path, 3);
    damageRecord(path, 1);
    await start({ log: openSqliteLog({ path }) });
    const b = bench.client(boardOf.whole, 'p2');
    await synced(b);
    expect(b.doc.getMap('reasons').toJSON()).toEqual({ i1: 'because 1', i2: 'because 2', i3: 'because 3' });
    b.doc.getMap('slots').set('1', 'i1');
    await until(() => expect(b.saved.at(-1)).toBe(2));
  });

  test('V13 whose last record is lost opens with all the rest and goes on after it', async () => {
    const path = tempFile();
    await filled(path, 3);
    damageRecord(path, 4);
    await start({ log: openSqliteLog({ path }) });
    const b = bench.client(boardOf.whole, 'p2');
    await synced(b);
    expect(b.doc.getMap('reasons').toJSON()).toEqual({ i1: 'because 1', i2: 'because 2' });
    b.doc.getMap('slots').set('1', 'i1');
    await until(() => expect(b.saved.at(-1)).toBe(2));
    expect((await bench.log.read(stream)).map((r) => [r.seq, r.damaged])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, true],
      [5, undefined],
    ]);
  });

  test('V13 whose beginning is lost is not opened at all: it would look empty, and be written on', async () => {
    const path = tempFile();
    await filled(path, 2);
    for (const seq of [1, 2, 3]) damageRecord(path, seq);
    await start({ log: openSqliteLog({ path }) });
    const b = bench.client(boardOf.whole, 'p2');
    await until(() => expect(b.codes).toContain(CLOSE.cannotSave));
    expect(bench.problems).not.toEqual([]);
    expect(b.provider.synced).toBe(false);
  });
});

describe('digests', () => {
  test('a changed board is settled once in a while: places for a group, only counts for an own one', async () => {
    await start();
    const told: [string, Settled][] = [];
    bench.boards.onSettled((address, settled) => told.push([boardName(address), settled]));
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    for (const [card, slot] of [
      ['i1', '1'],
      ['i2', '5'],
    ] as const)
      placeCard(a.doc, deck, card, slot);
    await until(() =>
      expect(told.at(-1)).toMatchObject([
        boardOf.whole,
        { digest: { slots: { '1': 'i1', '5': 'i2' }, placed: 2 } },
      ]),
    );
    expect(told.at(-1)?.[1].movedAt).toBeGreaterThan(0);
    bench.sessions.stage('individual');
    const own = bench.client(boardOf.individual('p2'), 'p2');
    await synced(own);
    placeCard(own.doc, deck, 'i3', '1');
    await until(() =>
      expect(told.at(-1)).toMatchObject([boardOf.individual('p2'), { progress: { placed: 1 } }]),
    );
    expect(JSON.stringify(told.at(-1))).not.toContain('i3');
  });

  test('a board can be read without a connection, and one nobody opened is null and stays unwritten', async () => {
    await start();
    expect(await bench.boards.read(whole)).toBeNull();
    expect(await bench.log.read(stream)).toEqual([]);
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    expect(await bench.boards.read(whole)).toMatchObject({ digest: { placed: 0 }, movedAt: 0 });
    placeCard(a.doc, deck, 'i1', '1');
    await until(async () => expect(await bench.boards.read(whole)).toMatchObject({ digest: { placed: 1 } }));
    expect(await bench.boards.read({ ...whole, activity: 'a9' })).toBeNull();
  });
});
