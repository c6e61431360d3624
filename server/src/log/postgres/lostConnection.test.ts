import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { CannotSaveError, sessionStream, type Log, type NewRecord } from '../port.ts';
import { openPostgresLog } from './postgresLog.ts';

// Each file starts a Postgres of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let postgres: TestPostgres;
let url: string;
beforeAll(async () => void (postgres = await startPostgres()));
beforeEach(async () => void (url = await postgres.database()));
afterAll(() => postgres.end());

const stream = sessionStream('s1');
const record = (text: string): NewRecord => ({ at: 1, by: null, data: Buffer.from(text) });
const texts = async (log: Log) => (await log.read(stream)).map((r) => Buffer.from(r.data).toString());

/** Stands between a log and its Postgres, and can lose what goes either way. */
async function wire(to: string) {
  const target = new URL(to);
  let answers: 'pass' | 'lose' = 'pass';
  let questions: 'pass' | 'keep' = 'pass';
  let down = false;
  let downAfter = false;
  const kept: { server: Socket; bytes: Buffer }[] = [];
  const lost = { answers: 0 };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (down) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    let cut = false;
    client.on('data', (bytes: Buffer) => {
      if (questions === 'pass') return void upstream.write(bytes);
      // The network gives it to Postgres only when the connection is long gone for whoever sent it.
      kept.push({ server: upstream, bytes });
      cut = true;
      questions = 'pass';
      client.destroy();
    });
    upstream.on('data', (bytes: Buffer) => {
      if (cut) return;
      if (answers === 'pass') return void client.write(bytes);
      lost.answers++;
      down = downAfter;
      cut = true;
      answers = 'pass';
      client.destroy();
    });
    client.on('close', () => cut || upstream.destroy());
    upstream.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(to);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    lost,
    /** With `andStayDown` nobody gets through after it, until `comeBack`. */
    loseNextAnswer(andStayDown = false) {
      answers = 'lose';
      downAfter = andStayDown;
    },
    comeBack: () => void (down = false),
    keepNextQuestion: () => void (questions = 'keep'),
    /** Gives Postgres what was kept, and tells when it has been dealt with. */
    async deliver() {
      for (const { server: to, bytes } of kept.splice(0)) {
        const answered = Promise.race([once(to, 'data'), once(to, 'close')]);
        to.write(bytes);
        await answered;
      }
    },
    end() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

test('an append that was committed and whose answer was lost is told as saved, and is there once', async () => {
  const line = await wire(url);
  const log = await openPostgresLog({ url: line.url });
  await log.append(stream, [record('a')]);
  line.loseNextAnswer();
  expect(await Promise.all([log.append(stream, [record('b')]), log.append(stream, [record('c')])])).toEqual([
    2, 3,
  ]);
  expect(line.lost.answers).toBe(1);
  expect(await texts(log)).toEqual(['a', 'b', 'c']);
  await log.close();
  line.end();
});

test('what reaches Postgres only after it was given again is not done twice', async () => {
  const line = await wire(url);
  const log = await openPostgresLog({ url: line.url });
  await log.append(stream, [record('a')]);
  line.keepNextQuestion();
  expect(await log.append(stream, [record('b')])).toBe(2);
  expect(await log.append(stream, [record('c')])).toBe(3);
  await line.deliver();
  expect(await texts(log)).toEqual(['a', 'b', 'c']);
  await log.close();
  line.end();
});

test('what was refused because Postgres was away for long is not done when it arrives after all', async () => {
  const line = await wire(url);
  const log = await openPostgresLog({ url: line.url, patienceMs: 0 });
  await log.append(stream, [record('a')]);
  line.keepNextQuestion();
  await expect(log.append(stream, [record('b')])).rejects.toBeInstanceOf(CannotSaveError);
  await expect.poll(() => log.up).toBe(true);
  await line.deliver();
  expect(await texts(log)).toEqual(['a']);
  expect(await log.append(stream, [record('c')], { expected: 1 })).toBe(2);
  await log.close();
  line.end();
});

test('what was committed before Postgres went away for long is told as saved when it is back', async () => {
  const line = await wire(url);
  const ups: boolean[] = [];
  const log = await openPostgresLog({ url: line.url, patienceMs: 200, onUp: (up) => ups.push(up) });
  await log.append(stream, [record('a')]);
  line.loseNextAnswer(true);
  const saved = log.append(stream, [record('b')]);
  await expect.poll(() => log.up).toBe(false);
  await expect(log.append(stream, [record('never')])).rejects.toBeInstanceOf(CannotSaveError);
  line.comeBack();
  expect(await saved).toBe(2);
  await expect.poll(() => log.up).toBe(true);
  expect(ups).toEqual([false, true]);
  expect(await texts(log)).toEqual(['a', 'b']);
  await log.close();
  line.end();
});

/** Appends from two servers without a pause until `trouble` is over; then what was told must be what is there. */
async function underLoad(
  patienceMs: number,
  trouble: (more: (saved: number) => Promise<void>) => Promise<void>,
): Promise<{ saved: number; refused: number }> {
  const logs = [await openPostgresLog({ url, patienceMs }), await openPostgresLog({ url, patienceMs })];
  const told = new Map<string, number | null>();
  let over = false;
  const writing = logs.flatMap((log, server) =>
    [0, 1, 2].map(async (lane) => {
      for (let i = 0; !over; i++) {
        const text = `${server}.${lane}.${i}`;
        const seq = await log.append(stream, [record(text)]).catch((error: unknown) => {
          if (!(error instanceof CannotSaveError)) throw error;
          return null;
        });
        told.set(text, seq);
        if (seq === null) await sleep(5);
      }
    }),
  );
  const savedNow = (): number => [...told.values()].filter((seq) => seq !== null).length;
  // However slow the machine is, trouble comes in the middle of work.
  await trouble(async (saved) => {
    const before = savedNow();
    await expect.poll(savedNow, { interval: 1, timeout: 20_000 }).toBeGreaterThanOrEqual(before + saved);
  });
  over = true;
  await Promise.all(writing);
  const [log] = logs;
  if (log === undefined) throw new Error('no log');
  await expect.poll(() => log.up, { timeout: 10_000 }).toBe(true);
  const there = await texts(log);
  const saved = [...told].filter(([, seq]) => seq !== null);
  expect(saved.every(([text, seq]) => there[(seq ?? 0) - 1] === text)).toBe(true);
  expect(there).toHaveLength(saved.length);
  for (const l of logs) await l.close();
  return { saved: saved.length, refused: told.size - saved.length };
}

test('V3 connections that are ended in the middle cost nothing and double nothing', async () => {
  const killer = new Client(url);
  await killer.connect();
  let ended = 0;
  const { saved, refused } = await underLoad(20_000, async (more) => {
    while (ended < 40) {
      await more(2);
      await sleep(ended % 7);
      const { rowCount } = await killer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      ended += rowCount ?? 0;
    }
  });
  await killer.end();
  expect(saved).toBeGreaterThan(10);
  expect(refused).toBe(0);
});

test.each([
  ['is back soon nothing is refused', 20_000],
  ['is away for longer all is refused that is not saved', 300],
])(
  'V3 V6 Postgres that loses its power under load: what was told as saved is there once; where it %s',
  async (_what, patienceMs) => {
    const { saved, refused } = await underLoad(patienceMs, async (more) => {
      for (let i = 0; i < 2; i++) {
        await more(10);
        await postgres.kill();
        await sleep(600);
        await postgres.start();
        await more(5);
      }
    });
    expect(saved).toBeGreaterThan(20);
    expect(refused > 0).toBe(patienceMs === 300);
  },
);

test('V6 Postgres that takes no writes is like a full disk, and it goes on by itself', async () => {
  const log = await openPostgresLog({ url, patienceMs: 100 });
  await log.append(stream, [record('a')]);
  const operator = new Client(url);
  await operator.connect();
  const name = new URL(url).pathname.slice(1);
  await operator.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  await operator.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  // It may have been sent into the connection that was ending: then it is answered once Postgres can be asked.
  const first = log.append(stream, [record('b')]).catch((error: unknown) => error);
  await expect.poll(() => log.up).toBe(false);
  await expect(log.append(stream, [record('never')])).rejects.toBeInstanceOf(CannotSaveError);
  expect(await texts(log)).toEqual(['a']);
  await operator.query('SET default_transaction_read_only = off');
  await operator.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
  await expect.poll(() => log.up, { timeout: 5000 }).toBe(true);
  expect(await first).toBeInstanceOf(CannotSaveError);
  expect(await log.append(stream, [record('c')], { expected: 1 })).toBe(2);
  await operator.end();
  await log.close();
});
