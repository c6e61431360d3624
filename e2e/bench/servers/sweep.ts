import { boardStream, type Log } from '../../../server/src/log/port.ts';
import { openPostgresLog } from '../../../server/src/log/postgres/postgresLog.ts';
import { openRedisBus } from '../../../server/src/bus/redis.ts';
import { until } from '../../support/until.ts';
import { between, type Services } from './services.ts';

/** What Postgres used while servers wrote as fast as they could; seconds of CPU. */
export interface Swept {
  writers: number;
  /** Boards of each writer with an edit on its way at any time. */
  boards: number;
  /** All write to the same boards, as where people of a board are spread. */
  shared: boolean;
  seconds: number;
  commits: number;
  records: number;
  postgres: number;
  wal: number;
}

/** What a look at all streams in memory uses; seconds of CPU. */
export interface Looked {
  names: number;
  looks: number;
  postgres: number;
}

/** What Redis uses of CPU for messages as long as a hint, each told to so many servers, as fast as they come. */
export interface Told {
  servers: number;
  messages: number;
  seconds: number;
  redis: number;
}

export interface Sweep {
  commits: Swept[];
  looks: Looked[];
  bus: Told[];
  /** Seconds of CPU of one read that finds one record. */
  reads: number;
}

const SIZES: readonly (readonly [writers: number, boards: number, shared?: boolean])[] = [
  [1, 1],
  [1, 10],
  [1, 100],
  [4, 10],
  [4, 10, true],
  [16, 1],
  [16, 10],
  [16, 10, true],
];
/** As an edit of the load. */
const BYTES = 60;
const NAMES = [100, 2000] as const;
const LOOKS = 60;

const stream = (writer: number, board: number) =>
  boardStream(`sweep${writer}`, `sweep${writer}/a1/group/g${board}`);

/** How many commits Postgres makes when several servers write at once, and what each costs it. */
export async function sweep(services: Services, database: string, seconds: number): Promise<Sweep> {
  const url = await services.database(database);
  const commits: Swept[] = [];
  const most = Math.max(...SIZES.map(([writers]) => writers));
  const logs: Log[] = [];
  // One after the other: the first makes the schema.
  for (let i = 0; i < most; i++) logs.push(await openPostgresLog({ url }));
  try {
    for (const [writers, boards, shared = false] of SIZES) {
      const those = logs.slice(0, writers);
      await writing(those, boards, shared, 0.5);
      const before = await services.used();
      const from = performance.now();
      const records = await writing(those, boards, shared, seconds);
      const took = (performance.now() - from) / 1000;
      const used = between(before, await services.used());
      const { postgres, wal, statements } = used;
      commits.push({
        writers,
        boards,
        shared,
        seconds: took,
        commits: statements.commits,
        records,
        postgres,
        wal,
      });
    }
    const [log] = logs;
    if (log === undefined) throw new Error('There is no log.');
    const looks = await looking(services, log);
    return { commits, looks, bus: await telling(services), reads: await reading(services, log) };
  } finally {
    for (const log of logs) await log.close();
  }
}

async function writing(
  logs: readonly Log[],
  boards: number,
  shared: boolean,
  seconds: number,
): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const data = new Uint8Array(BYTES).fill(7);
  let records = 0;
  await Promise.all(
    logs.flatMap((log, writer) =>
      Array.from({ length: boards }, async (_, board) => {
        while (performance.now() < end) {
          await log.append(stream(shared ? 0 : writer, board), [
            { at: Date.now(), by: 'seat12345678', data },
          ]);
          records++;
        }
      }),
    ),
  );
  return records;
}

async function looking(services: Services, log: Log): Promise<Looked[]> {
  const most = Math.max(...NAMES);
  const data = new Uint8Array(BYTES);
  const streams = Array.from({ length: most }, (_, i) =>
    boardStream(`look${i % 50}`, `look${i % 50}/a1/individual/seat${i}`),
  );
  await Promise.all(streams.map((one) => log.append(one, [{ at: 0, by: null, data }])));
  const found: Looked[] = [];
  for (const names of NAMES) {
    const asked = streams.slice(0, names).map(({ name }) => name);
    const before = await services.used();
    for (let i = 0; i < LOOKS; i++) await log.lastSeqs(asked);
    found.push({ names, looks: LOOKS, postgres: between(before, await services.used()).postgres });
  }
  return found;
}

/** Seconds of CPU of one read that finds one record. */
async function reading(services: Services, log: Log): Promise<number> {
  const count = 1500;
  const at = stream(0, 0);
  const last = await log.append(at, []);
  const before = await services.used();
  for (let i = 0; i < count; i++) await log.read(at, last - 1);
  return between(before, await services.used()).postgres / count;
}

const HINT = 150;
const MESSAGES = 60_000;
const AT_ONCE = 2000;

async function telling(services: Services): Promise<Told[]> {
  const found: Told[] = [];
  for (const servers of [1, 8]) {
    const buses = Array.from({ length: servers + 1 }, () => openRedisBus({ url: services.redisUrl }));
    try {
      const [from, ...others] = buses;
      let heard = 0;
      let ready = 0;
      await until('Redis', () => buses.every((bus) => bus.up));
      for (const bus of others)
        bus.subscribe(
          'session/sweep',
          () => heard++,
          () => ready++,
        );
      await until('all to listen', () => ready === servers);
      const before = await services.used();
      const began = performance.now();
      for (let sent = 0; sent < MESSAGES; sent += AT_ONCE) {
        for (let i = 0; i < AT_ONCE; i++) from?.publish('session/sweep', new Uint8Array(HINT));
        await until('all to have heard', () => heard === (sent + AT_ONCE) * servers);
      }
      const seconds = (performance.now() - began) / 1000;
      const { redis } = between(before, await services.used());
      found.push({ servers, messages: MESSAGES, seconds, redis });
    } finally {
      for (const bus of buses) await bus.close();
    }
  }
  return found;
}
