import { placeCard, readDiamond, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardStream, CannotSaveError } from '../log/port.ts';
import { openSqliteLog } from '../log/sqlite/sqliteLog.ts';
import { Bench, boardOf } from './testing/bench.ts';
import { ITEMS, SESSION } from './testing/fakeSessions.ts';
import { SlowLog } from './testing/slowLog.ts';
import { tempFile } from './testing/tempFile.ts';
import { synced, until } from './testing/until.ts';

const deck = ITEMS.map((i) => i.id);
const slots = (doc: Y.Doc) => readDiamond(doc, deck).slots;
const slowLog = () => new SlowLog(openSqliteLog({ path: tempFile() }));

let bench: Bench;
const start = async (...args: Parameters<typeof Bench.start>) => {
  bench = await Bench.start(...args);
  for (const seat of ['p1', 'p2', 'p3', 'p4']) bench.sessions.seat(seat);
  return bench;
};
afterEach(() => bench.stop());

describe('the way of an edit', () => {
  test('an edit reaches everyone who may read, and its sender is told that it is saved', async () => {
    await start();
    bench.sessions.stage('whole');
    const a = bench.client(boardOf.whole, 'p1');
    const b = bench.client(boardOf.whole, 'p2', { facet: false });
    await synced(a, b);
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(slots(b.doc)).toEqual({ '1': 'i1' }));
    await until(() => expect(a.saved.at(-1)).toBe(2));
    expect(b.saved).toEqual([]);
  });

  test('nobody sees an edit, and nobody is told it is saved, before it is on disk', async () => {
    const log = slowLog();
    await start({ log });
    bench.sessions.stage('whole');
    const a = bench.client(boardOf.whole, 'p1');
    const b = bench.client(boardOf.whole, 'p2');
    await synced(a, b);
    await until(() => expect(a.saved).toEqual([1]));
    const open = log.hold();
    const before = log.appends;
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(log.appends).toBe(before + 1));
    // A round trip on b's connection: whatever was sent before it has arrived.
    const c = bench.client(boardOf.whole, 'p3');
    await synced(c);
    expect([slots(b.doc), slots(c.doc), a.saved]).toEqual([{}, {}, [1]]);
    open();
    await until(() => expect(slots(b.doc)).toEqual({ '1': 'i1' }));
    await until(() => expect(a.saved).toEqual([1, 2]));
  });

  test('N3 whoever loses the right with a change on its way to disk is told first that it is saved, and hears nothing else', async () => {
    const log = slowLog();
    await start({ log });
    bench.sessions.stage('whole');
    const [a, b] = [bench.client(boardOf.whole, 'p1'), bench.client(boardOf.whole, 'p2')];
    await synced(a, b);
    await until(() => expect([a.saved, b.saved]).toEqual([[1], [1]]));
    const open = log.hold();
    const before = log.appends;
    placeCard(a.doc, deck, 'i1', '1');
    placeCard(b.doc, deck, 'i2', '2a');
    await until(() => expect(log.appends).toBe(before + 2));
    bench.sessions.stage('individual');
    open();
    await until(() => expect([a.codes, b.codes]).toEqual([[CLOSE.forbidden], [CLOSE.forbidden]]));
    expect([a.saved, b.saved]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect([slots(a.doc), slots(b.doc)]).toEqual([{ '1': 'i1' }, { '2a': 'i2' }]);
  });

  test('an update that adds nothing is saved only when all before it are', async () => {
    const log = slowLog();
    await start({ log });
    bench.sessions.stage('whole');
    const a = bench.client(boardOf.whole, 'p1');
    await synced(a);
    await until(() => expect(a.saved).toEqual([1]));
    const open = log.hold();
    const before = log.appends;
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(log.appends).toBe(before + 1));
    // The same page comes back on a new connection; its step 2 holds what is still on its way to disk.
    const twin = bench.client(boardOf.whole, 'p1', { doc: a.doc });
    await until(() => expect(twin.provider.wsconnected).toBe(true));
    const c = bench.client(boardOf.whole, 'p3');
    await synced(c);
    expect(twin.saved).toEqual([]);
    open();
    await until(() => expect(twin.saved.at(-1)).toBeGreaterThanOrEqual(1));
  });

  test('where the log refuses, nobody is told or shown, all are sent away, and they recover by themselves', async () => {
    const log = slowLog();
    await start({ log });
    bench.sessions.stage('whole');
    const a = bench.client(boardOf.whole, 'p1');
    const b = bench.client(boardOf.whole, 'p2');
    await synced(a, b);
    await until(() => expect(a.saved).toEqual([1]));
    const open = log.hold();
    const before = log.appends;
    placeCard(a.doc, deck, 'i1', '1');
    takeBack(a.doc, 'i1');
    placeCard(a.doc, deck, 'i2', '2a');
    await until(() => expect(log.appends).toBe(before + 3));
    // The first fails; the two that build on it would get through.
    log.failure = new CannotSaveError('disk full');
    open();
    await until(() => expect(a.codes[0]).toBe(CLOSE.cannotSave));
    await until(() => expect(b.codes[0]).toBe(CLOSE.cannotSave));
    await until(() => expect(slots(b.doc)).toEqual({ '2a': 'i2' }));
    const cold = new Y.Doc();
    for (const record of await log.read(boardStream(SESSION, boardOf.whole))) {
      Y.applyUpdate(cold, record.data);
      expect(cold.store.pendingStructs).toBeNull();
    }
    expect(slots(cold)).toEqual({ '2a': 'i2' });
  });

  test('thirty people open a new board at the same instant, and it is begun once', async () => {
    await start();
    bench.sessions.stage('whole');
    for (let i = 0; i < 30; i++) bench.sessions.seat(`q${i}`);
    const clients = Array.from({ length: 30 }, (_, i) => bench.client(boardOf.whole, `q${i}`));
    await synced(...clients);
    const records = await bench.log.read(boardStream(SESSION, boardOf.whole));
    expect(records.map((r) => r.by)).toEqual([null]);
    for (const c of clients) expect(c.doc.getMap('meta').get('kind')).toBe('diamond9');
  });

  test('two people move the same card at once: it lies in one place, the same for all and on disk', async () => {
    await start();
    bench.sessions.stage('whole');
    const [a, b, c] = ['p1', 'p2', 'p3'].map((s) => bench.client(boardOf.whole, s)) as [
      ReturnType<Bench['client']>,
      ReturnType<Bench['client']>,
      ReturnType<Bench['client']>,
    ];
    await synced(a, b, c);
    placeCard(a.doc, deck, 'i1', '1');
    placeCard(b.doc, deck, 'i1', '2a');
    placeCard(a.doc, deck, 'i2', '3a');
    placeCard(b.doc, deck, 'i3', '3a');
    const vector = (d: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(d))].sort((x, y) => x[0] - y[0]);
    await until(() => {
      expect(vector(a.doc)).toHaveLength(3);
      expect(vector(b.doc)).toEqual(vector(a.doc));
      expect(vector(c.doc)).toEqual(vector(a.doc));
    });
    expect(Object.values(slots(a.doc)).filter((v) => v === 'i1')).toHaveLength(1);
    expect([slots(b.doc), slots(c.doc)]).toEqual([slots(a.doc), slots(a.doc)]);
    const late = bench.client(boardOf.whole, 'p4');
    await synced(late);
    expect(slots(late.doc)).toEqual(slots(a.doc));
  });
});

describe('who may write', () => {
  test('someone who may only read and writes is closed for good, and the board is unchanged', async () => {
    await start();
    bench.sessions.stage('closed');
    const reader = bench.client(boardOf.whole, 'p1');
    await synced(reader);
    placeCard(reader.doc, deck, 'i1', '1');
    await until(() => expect(reader.codes).toEqual([CLOSE.forbidden]));
    expect(await bench.log.read(boardStream(SESSION, boardOf.whole))).toHaveLength(1);
  });

  test('a reader that comes back with all there is, deletes that no update told included, does not write', async () => {
    let now = 1_000_000;
    await start({ now: () => now });
    bench.sessions.stage('whole');
    const [a, b] = [bench.client(boardOf.whole, 'p1'), bench.client(boardOf.whole, 'p2')];
    await synced(a, b);
    a.doc.getMap('slots').set('1', 'i1');
    b.doc.getMap('slots').set('1', 'i2');
    placeCard(a.doc, deck, 'i3', '5');
    takeBack(a.doc, 'i3');
    await until(() => expect([slots(b.doc), slots(a.doc)]).toEqual([slots(a.doc), slots(b.doc)]));
    bench.sessions.stage('closed');
    now += LIMITS.graceMs;
    const reader = bench.client(boardOf.whole, 'p3');
    await synced(reader);
    await until(() => expect(reader.saved).toEqual([1]));
    reader.provider.disconnect();
    reader.provider.connect();
    await synced(reader);
    await until(() => expect(reader.saved).toEqual([1, 1]));
    expect(reader.codes).toEqual([]);
  });

  test('edits made just before a stage closed are taken within the grace, and not after it', async () => {
    let now = 1_000_000;
    await start({ now: () => now });
    bench.sessions.stage('individual');
    const a = bench.client(boardOf.individual('p1'), 'p1');
    await synced(a);
    bench.sessions.groups();
    now += LIMITS.graceMs - 1;
    placeCard(a.doc, deck, 'i1', '1');
    await until(() => expect(a.saved.at(-1)).toBe(2));
    now += 1;
    placeCard(a.doc, deck, 'i2', '5');
    await until(() => expect(a.codes).toEqual([CLOSE.forbidden]));
    const settled = await bench.boards.read({
      session: SESSION,
      activity: 'a1',
      scope: 'individual',
      owner: 'p1',
    });
    expect(settled).toMatchObject({ progress: { placed: 1 } });
  });
});
