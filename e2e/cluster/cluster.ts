// Several servers on one Postgres and one Redis behind a balancer, all on this machine.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer, type RunningServer } from '../support/server.ts';
import { freePort } from '../support/freePort.ts';
import { findHaproxy, startBalancer, type Balancer } from './balancer.ts';
import { postgresIn, startBus, type PostgresService, type RedisService } from './services.ts';

export interface ClusterOptions {
  /** How many servers. */
  nodes: number;
  /** Where the data lie; without it a temporary folder that `stop` removes. */
  dataDir?: string | undefined;
  /** Where people come in; 127.0.0.1 and any free port where nothing is said. */
  host?: string;
  port?: number;
  publicUrl?: string | undefined;
  /** How long a server that is told to stop goes on; has to be longer than the balancer needs to notice. */
  drainSeconds?: number;
  /** More settings for every server. */
  env?: Record<string, string>;
  /** False: people are given the servers' own addresses, and nothing stands before them. */
  balanced?: boolean;
}

export interface ClusterServer {
  readonly url: string;
  /** 0 while it is not running, whoever ended it. */
  readonly pid: number;
  /** SIGKILL, as a machine that goes down would end it. */
  kill: () => Promise<void>;
  /** Told to stop, as a deployment does: gives its exit code, null where it had to be killed. */
  stop: () => Promise<number | null>;
  /** Stands still in the middle of whatever it does, until `resume`. */
  pause: () => void;
  resume: () => void;
  /** Starts it, where it was, after it ended. */
  start: () => Promise<void>;
  /** Told to stop, and started anew. */
  restart: () => Promise<void>;
}

export interface RunningCluster {
  /** The one address. */
  url: string;
  servers: ClusterServer[];
  redis: RedisService;
  postgres: PostgresService;
  balancer: Balancer | null;
  /**
   * A new version, server by server: each is told to stop, is started anew, and is given people again before the next one's
   * turn. One that is not running is started. Throws where a server that was told to stop did not end by itself with 0.
   */
  roll: (say?: (line: string) => void) => Promise<void>;
  /** Ends everything it started, in good order. */
  stop: () => Promise<void>;
}

/** More than a server needs to end once it has drained. */
const STOP_MS = 10_000;
const TAKEN_BACK_MS = 20_000;

/** Starts all of it; what was started is ended again where a part cannot be. */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  const { nodes, host = '127.0.0.1', drainSeconds = 3, balanced = true } = options;
  const program = balanced ? findHaproxy() : null;
  if (balanced && program === null)
    throw new Error(
      'A balancer is needed and could not be installed: please install HAProxy 2.6 or newer (apt-get install haproxy, as root).',
    );
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'facet-cluster-'));
  mkdirSync(folder, { recursive: true });
  // Started by root, Postgres runs as nobody, who has to come this way.
  if (process.getuid?.() === 0) chmodSync(folder, 0o755);
  const ends: (() => Promise<unknown>)[] = [];
  if (options.dataDir === undefined)
    ends.push(() => Promise.resolve(rmSync(folder, { recursive: true, force: true })));
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const postgres = await postgresIn(join(folder, 'postgres'));
    ends.push(() => postgres.end());
    const redis = await startBus();
    ends.push(() => redis.end());
    const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
    const url = options.publicUrl ?? `http://${host}:${port}`;
    const env = {
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      ...(program !== null && { PUBLIC_URL: url, TRUST_PROXY: '1', DRAIN_SECONDS: String(drainSeconds) }),
      ...options.env,
    };
    const servers: ClusterServer[] = [];
    ends.push(() => Promise.all(servers.map((server) => server.stop())));
    const starting = Array.from({ length: nodes }, (_, i) =>
      startNode(join(folder, `server${i + 1}`), env, drainSeconds * 1000 + STOP_MS),
    );
    const started = await Promise.allSettled(starting);
    for (const one of started) if (one.status === 'fulfilled') servers.push(one.value);
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    const balancer =
      program === null
        ? null
        : await startBalancer(program, {
            host,
            port,
            servers: servers.map((server) => Number(new URL(server.url).port)),
          });
    if (balancer !== null) ends.push(() => balancer.end());

    const roll = async (say: (line: string) => void = () => undefined): Promise<void> => {
      for (const [i, server] of servers.entries()) {
        const from = performance.now();
        const ran = server.pid !== 0;
        const code = await server.stop();
        if (ran && code !== 0) throw new Error(`Server ${i + 1} ended with ${code}.`);
        await server.start();
        const limit = Date.now() + TAKEN_BACK_MS;
        while (balancer !== null && !(await balancer.ready())[i]) {
          if (Date.now() > limit) throw new Error(`The balancer does not take server ${i + 1} back.`);
          await sleep(100);
        }
        const seconds = ((performance.now() - from) / 1000).toFixed(1);
        say(`server ${i + 1} is new, as process ${server.pid}, after ${seconds} s`);
      }
    };
    return { url: balanced ? url : (servers[0]?.url ?? ''), servers, redis, postgres, balancer, roll, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startNode(
  dataDir: string,
  env: Record<string, string>,
  stopWithinMs: number,
): Promise<ClusterServer> {
  mkdirSync(dataDir, { recursive: true });
  const first = await startServer({ dataDir, env, stopWithinMs });
  const { url, port } = first;
  let running: RunningServer | null = first;
  const ended = async <T>(how: (server: RunningServer) => Promise<T>): Promise<T | null> => {
    const server = running;
    running = null;
    return server === null ? null : how(server);
  };
  const node: ClusterServer = {
    url,
    get pid() {
      return running?.alive === true ? running.pid : 0;
    },
    kill: async () => void (await ended((server) => server.kill())),
    stop: () => ended((server) => server.stop()),
    pause: () => void (running !== null && process.kill(running.pid, 'SIGSTOP')),
    resume: () => void (running !== null && process.kill(running.pid, 'SIGCONT')),
    async start() {
      running ??= await startServer({ dataDir, port, env, stopWithinMs });
    },
    async restart() {
      await node.stop();
      await node.start();
    },
  };
  return node;
}
