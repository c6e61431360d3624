import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { boardStream, ConflictError, ErasedError, sessionStream, type Log, type NewRecord } from '../port.ts';
import { MIGRATIONS } from './migrations.ts';
import { openPostgresLog } from './postgresLog.ts';

// Each file starts a Postgres of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let a: Log;
let b: Log;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.database();
  [a, b] = await Promise.all([openPostgresLog({ url }), openPostgresLog({ url })]);
});
afterAll(async () => {
  await a.close();
  await b.close();
  await postgres.end();
});

const record = (text: string): NewRecord => ({ at: 1, by: 'p1', data: Buffer.from(text) });
const texts = (records: readonly { data: Uint8Array }[]) =>
  records.map((r) => Buffer.from(r.data).toString());

test('V5 what two servers append at once is in one order for both: no gap, nothing twice, nothing lost', async () => {
  let run = 0;
  const move = fc.record({
    server: fc.integer({ min: 0, max: 1 }),
    stream: fc.integer({ min: 0, max: 2 }),
    records: fc.integer({ min: 0, max: 3 }),
    expected: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    pause: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 40 }), async (moves) => {
      const session = `p${++run}`;
      const streams = [0, 1, 2].map((i) => boardStream(session, `${session}/a1/group/g${i}`));
      const appends = moves.map(async ({ server, stream, records, expected, pause }, i) => {
        if (pause) await new Promise((next) => setImmediate(next));
        const data = Array.from({ length: records }, (_, n) => record(`${i}.${n}`));
        const log = server === 0 ? a : b;
        const to = streams[stream] ?? sessionStream(session);
        const options = expected === undefined ? {} : { expected };
        const last = await log.append(to, data, options).catch((error: unknown) => {
          if (!(error instanceof ConflictError)) throw error;
          return null;
        });
        return { to, texts: texts(data), last, expected };
      });
      const done = await Promise.all(appends);
      for (const stream of streams) {
        const read = await a.read(stream);
        expect(await b.read(stream)).toEqual(read);
        expect(read.map((r) => r.seq)).toEqual(read.map((_, i) => i + 1));
        const mine = done.filter(({ to, last }) => to === stream && last !== null);
        expect(read).toHaveLength(mine.flatMap((m) => m.texts).length);
        for (const { last, texts: added, expected } of mine) {
          const from = (last ?? 0) - added.length;
          expect(texts(read.slice(from, last ?? 0))).toEqual(added);
          expect(from).toBe(expected ?? from);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('V4 of all who append on the same version at once, on two servers, one does', async () => {
  const stream = sessionStream('race');
  for (let version = 0; version < 20; version++) {
    const tries = [a, b, a, b].map((log, i) => log.append(stream, [record(`${i}`)], { expected: version }));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
  }
  expect((await b.read(stream)).map((r) => r.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
});

test('a code that two servers claim at once belongs to one session', async () => {
  for (let i = 0; i < 20; i++) {
    const claim = [`code/${i}`];
    const tries = [a, b].map((log, n) => log.append(sessionStream(`c${i}-${n}`), [record('x')], { claim }));
    const outcomes = await Promise.allSettled(tries);
    const won = outcomes.findIndex((o) => o.status === 'fulfilled');
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    expect(await a.find(`code/${i}`)).toBe(`c${i}-${won}`);
  }
});

test('streams that two servers begin in opposite orders keep neither waiting for the other', async () => {
  const streams = Array.from({ length: 40 }, (_, i) => boardStream(`d${i % 7}`, `d${i % 7}/a1/group/g${i}`));
  const backwards = streams.toReversed();
  for (let i = 0; i < 15; i++)
    await Promise.all([
      ...streams.map((s) => a.append(s, [record('a')])),
      ...backwards.map((s) => b.append(s, [record('b')])),
    ]);
  for (const stream of streams) expect(await a.lastSeqs([stream.name])).toEqual(new Map([[stream.name, 30]]));
});

test('a board is compacted while others append and read: nobody ever sees less than all of it', async () => {
  const stream = boardStream('k', 'k/a1/whole');
  const total = 150;
  let over = false;
  const appending = (async () => {
    for (let i = 1; i <= total; i++) await (i % 2 === 0 ? a : b).append(stream, [record(`${i},`)]);
    over = true;
  })();
  const compacting = (async () => {
    while (!over) {
      const read = await b.read(stream);
      const last = read.at(-1);
      if (last !== undefined) await b.compact(stream, last.seq, record(texts(read).join('')));
    }
  })();
  let looks = 0;
  while (!over) {
    const read = await a.read(stream);
    expect(read.filter((r) => r.damaged)).toEqual([]);
    const last = read.at(-1)?.seq ?? 0;
    expect(texts(read).join('')).toBe(Array.from({ length: last }, (_, i) => `${i + 1},`).join(''));
    looks++;
  }
  await Promise.all([appending, compacting]);
  expect(looks).toBeGreaterThan(10);
  expect(
    texts(await a.read(stream))
      .join('')
      .split(','),
  ).toHaveLength(total + 1);
});

test('V16 what is appended on one server while another erases the session brings nothing back', async () => {
  for (let i = 0; i < 15; i++) {
    const session = `e${i}`;
    await a.append(sessionStream(session), [record('a')], { claim: [`code/${session}`] });
    const boards = Array.from({ length: 5 }, (_, n) => boardStream(session, `${session}/a1/group/g${n}`));
    const appends = boards.map((stream) => a.append(stream, [record('late')]));
    const outcomes = await Promise.allSettled([b.erase(session, 1), ...appends]);
    expect(outcomes[0]?.status).toBe('fulfilled');
    const refused = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason] : []));
    expect(refused.every((error) => error instanceof ErasedError)).toBe(true);
    expect(await b.streams(session)).toEqual([]);
    expect(await b.find(`code/${session}`)).toBeNull();
    await expect(a.append(sessionStream(session), [record('x')])).rejects.toBeInstanceOf(ErasedError);
  }
});

test('one server at a time does what only one should', async () => {
  const [first, second] = [await openPostgresLog({ url }), await openPostgresLog({ url })];
  const { promise, resolve } = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const held = first.alone(() => {
    entered.resolve();
    return promise;
  });
  await entered.promise;
  expect(await second.alone(() => Promise.reject(new Error('both at once')))).toBe(false);
  resolve();
  expect(await held).toBe(true);
  let done = false;
  await expect.poll(() => second.alone(() => Promise.resolve(void (done = true)))).toBe(true);
  expect(done).toBe(true);
  await first.close();
  await second.close();
});

test('servers that start at once on an empty database make it once', async () => {
  const empty = await postgres.database();
  const logs = await Promise.all([1, 2, 3, 4].map(() => openPostgresLog({ url: empty })));
  expect(new Set(await Promise.all(logs.map((log) => log.epoch()))).size).toBe(1);
  for (const log of logs) await log.append(sessionStream('s1'), [record('x')]);
  expect(await logs[0]?.read(sessionStream('s1'))).toHaveLength(4);
  for (const log of logs) await log.close();
});

test('data of an older schema are brought forward while an older server goes on serving them', async () => {
  const at = await postgres.database();
  const old = await openPostgresLog({ url: at });
  const stream = sessionStream('s1');
  await old.append(stream, [record('1')], { claim: ['code/A'] });
  let over = false;
  let appended = 1;
  const serving = (async () => {
    while (!over)
      expect(await old.append(stream, [record(`${++appended}`)], { expected: appended - 1 })).toBe(appended);
  })();
  const next = { serves: 1, sql: "ALTER TABLE facet.records ADD COLUMN tag text NOT NULL DEFAULT ''" };
  const young = await openPostgresLog({ url: at, migrations: [...MIGRATIONS, next] });
  const seen = appended;
  await expect.poll(() => appended).toBeGreaterThan(seen + 5);
  over = true;
  await serving;
  expect(texts(await young.read(stream))).toEqual(Array.from({ length: appended }, (_, i) => `${i + 1}`));
  expect(await young.find('code/A')).toBe('s1');
  expect(await young.append(stream, [record('young')], { expected: appended })).toBe(appended + 1);
  // An older server that is started again still may.
  await old.close();
  const again = await openPostgresLog({ url: at });
  expect(await again.append(stream, [record('old')], { expected: appended + 1 })).toBe(appended + 2);
  await again.close();
  await young.close();
  const last = await openPostgresLog({
    url: at,
    migrations: [...MIGRATIONS, next, { serves: 3, sql: 'SELECT 1' }],
  });
  await last.close();
  await expect(openPostgresLog({ url: at })).rejects.toThrow(/newer Facet/);
});
