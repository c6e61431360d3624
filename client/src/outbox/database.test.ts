import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { Database } from './database.ts';

afterEach(() => vi.restoreAllMocks());

const put = (database: Database, seat: string) =>
  database.transact('readwrite', (tx) => {
    tx.objectStore('sessions').put({ seat });
    return () => seat;
  });
const seats = (database: Database) =>
  database.transact('readonly', (tx) => {
    const request = tx.objectStore('sessions').getAllKeys();
    return () => request.result;
  });

test('what was written is there when the answer has come', async () => {
  const factory = new IDBFactory();
  expect(await put(new Database(() => factory), 'amira')).toEqual({ ok: true, value: 'amira' });
  expect(await seats(new Database(() => factory))).toEqual({ ok: true, value: ['amira'] });
});

test.each([
  ['has no database', () => undefined],
  [
    'may not use one',
    () => {
      throw new DOMException('denied', 'SecurityError');
    },
  ],
  [
    'cannot open it',
    () => ({
      open: () => {
        throw new DOMException('broken', 'UnknownError');
      },
    }),
  ],
] as [string, () => IDBFactory | undefined][])(
  'a browser that %s keeps nothing, says so, and nothing rejects',
  async (_, factory) => {
    expect(await put(new Database(factory), 'amira')).toEqual({ ok: false, full: false });
  },
);

test('a database that was closed under the page is opened anew', async () => {
  const factory = new IDBFactory();
  const open = vi.spyOn(factory, 'open');
  const database = new Database(() => factory);
  await put(database, 'amira');
  const [db] = open.mock.results.map(({ value }) => (value as IDBOpenDBRequest).result);
  // As iOS does after sleep: no event, only InvalidStateError from the next transaction.
  db?.close();
  expect(await put(database, 'zoe')).toEqual({ ok: true, value: 'zoe' });
  expect(await seats(database)).toEqual({ ok: true, value: ['amira', 'zoe'] });
});

test('another tab may delete everything, and the page writes again afterwards', async () => {
  const factory = new IDBFactory();
  const database = new Database(() => factory);
  await put(database, 'amira');
  await new Promise((resolve) => {
    factory.deleteDatabase('facet').onsuccess = resolve;
  });
  expect(await put(database, 'zoe')).toMatchObject({ ok: true });
  expect(await seats(database)).toEqual({ ok: true, value: ['zoe'] });
});

test('a browser without room says that it is full, and writes nothing of the transaction', async () => {
  const factory = new IDBFactory();
  const database = new Database(() => factory);
  const done = await database.transact('readwrite', (tx) => {
    tx.objectStore('sessions').put({ seat: 'amira' });
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(done).toEqual({ ok: false, full: true });
});

test('a transaction that the browser gives up is told as such, after one more try', async () => {
  const database = new Database(() => new IDBFactory());
  let tries = 0;
  const done = await database.transact('readwrite', (tx) => {
    tries += 1;
    tx.abort();
    return () => undefined;
  });
  expect([done, tries]).toEqual([{ ok: false, full: false }, 2]);
});

test('a database that never answers is waited for no longer than its time', async () => {
  const silent = { open: () => ({}) } as unknown as IDBFactory;
  expect(await put(new Database(() => silent, 10), 'amira')).toEqual({ ok: false, full: false });
});
