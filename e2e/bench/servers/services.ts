// What the servers share, and what it uses: a Postgres that counts its statements, and a Redis.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openClient } from '../../../server/src/log/postgres/connect.ts';
import { startPostgres } from '../../../server/src/testing/postgres.ts';
import { startBus } from '../../cluster/services.ts';

/** Statements of the servers, by what they are for. */
export interface Statements {
  /** Transactions that append, each with all that a server had to append. */
  commits: number;
  /** Boards and sessions read, from a seq on. */
  reads: number;
  /** Looks at what all streams in memory have reached. */
  looks: number;
  others: number;
}

/** What has been used since it was started; seconds and bytes. */
export interface Used {
  postgres: number;
  redis: number;
  statements: Statements;
  wal: number;
  /** What Redis was sent, and what it sent. */
  redisIn: number;
  redisOut: number;
  published: number;
}

export interface Services {
  database: (name: string) => Promise<string>;
  redisUrl: string;
  used: () => Promise<Used>;
  /** Ids of all their programs. */
  pids: () => number[];
  /** Moves Postgres to another core. */
  movePostgres: (core: string) => void;
  end: () => Promise<void>;
}

const KINDS: [keyof Statements, RegExp][] = [
  ['commits', /append_1/],
  ['reads', /JOIN facet\.records/],
  ['looks', /name = ANY/],
];

/** Seconds of CPU of a program and of those it started that have ended: the fields after its name in /proc/<pid>/stat, proc(5). */
function cpuWithEnded(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i]), 0) / 100;
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [pid] : [];
    } catch {
      // It ended in between.
      return [];
    }
  });
}

async function info(port: number): Promise<Map<string, string>> {
  const socket = connect(port, '127.0.0.1');
  socket.end('INFO everything\r\nQUIT\r\n');
  const lines = (await text(socket)).split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

const CONNECTIONS = 200;

export async function startServices(): Promise<Services> {
  const postgres = await startPostgres([
    `max_connections=${CONNECTIONS}`,
    'log_min_messages=fatal',
    'shared_buffers=256MB',
    'shared_preload_libraries=pg_stat_statements',
  ]);
  const redis = await startBus();
  // From another database than the servers', so that it is not counted with theirs.
  const client = await openClient(await postgres.database('meter'));
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  const postmaster = Number(readFileSync(join(postgres.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const redisPort = Number(new URL(redis.url).port);
  const redisPid = Number((await info(redisPort)).get('process_id'));
  const backends = (): number[] => [postmaster, ...childrenOf(postmaster)];

  async function statements(): Promise<Statements> {
    const counted: Statements = { commits: 0, reads: 0, looks: 0, others: 0 };
    const { rows } = await client.query<{ query: string; calls: string }>(
      `SELECT query, calls FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid WHERE d.datname <> 'meter'`,
    );
    for (const { query, calls } of rows) {
      const kind = KINDS.find(([, pattern]) => pattern.test(query))?.[0] ?? 'others';
      counted[kind] += Number(calls);
    }
    return counted;
  }

  return {
    database: (name) => postgres.database(name),
    redisUrl: redis.url,
    async used() {
      const cpu = backends().reduce(
        (sum, pid) => sum + (pid === postmaster ? cpuWithEnded(pid) : safeCpu(pid)),
        0,
      );
      const said = await info(redisPort);
      const { rows } = await client.query<{ at: string }>(
        `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS at`,
      );
      return {
        postgres: cpu,
        redis: cpuWithEnded(redisPid),
        statements: await statements(),
        wal: Number(rows[0]?.at),
        redisIn: Number(said.get('total_net_input_bytes')),
        redisOut: Number(said.get('total_net_output_bytes')),
        published: Number(/calls=(\d+)/.exec(said.get('cmdstat_publish') ?? '')?.[1] ?? 0),
      };
    },
    pids: () => [...backends(), redisPid],
    movePostgres(core) {
      for (const pid of backends()) execFileSync('taskset', ['-a', '-c', '-p', core, String(pid)]);
    },
    async end() {
      await client.end();
      await redis.end();
      await postgres.end();
    },
  };
}

function safeCpu(pid: number): number {
  try {
    return cpuWithEnded(pid);
  } catch {
    return 0;
  }
}

/** What was used between two moments. */
export function between(before: Used, after: Used): Used {
  const { commits, reads, looks, others } = before.statements;
  return {
    postgres: after.postgres - before.postgres,
    redis: after.redis - before.redis,
    statements: {
      commits: after.statements.commits - commits,
      reads: after.statements.reads - reads,
      looks: after.statements.looks - looks,
      others: after.statements.others - others,
    },
    wal: after.wal - before.wal,
    redisIn: after.redisIn - before.redisIn,
    redisOut: after.redisOut - before.redisOut,
    published: after.published - before.published,
  };
}
