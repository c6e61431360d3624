// What servers share: a Postgres and a Redis of this cluster's own. The programs are those that the server's tests run.
import { once } from 'node:events';
import { connect } from 'node:net';
import { ensureRedis, startRedis, type RedisServer } from '../../server/src/bus/testing/redisServer.ts';
import { startPostgres } from '../../server/src/testing/postgres.ts';

export interface PostgresService {
  url: string;
  /** As a power cut would end it. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Killed, and started again on what is on the disk. */
  restartNow: () => Promise<void>;
  end: () => Promise<void>;
}

/** Starts a Postgres with a database of Facet's, in a folder that stays. */
export async function postgresIn(folder: string): Promise<PostgresService> {
  const postgres = await startPostgres(['max_connections=100', 'log_min_messages=fatal'], folder);
  const { kill, start, stop, end } = postgres;
  return {
    url: await postgres.database('facet'),
    kill,
    start,
    async restartNow() {
      await kill();
      await start();
    },
    async end() {
      await stop();
      await end();
    },
  };
}

export interface RedisService extends RedisServer {
  /** From now on it has no room for anything. */
  fill: () => Promise<void>;
  /** It has room again. */
  empty: () => Promise<void>;
}

/** Starts a Redis (or Valkey), which keeps nothing. */
export async function startBus(): Promise<RedisService> {
  ensureRedis();
  const redis = await startRedis();
  const { port } = new URL(redis.url);
  const room = (bytes: number) => say(Number(port), `CONFIG SET maxmemory ${bytes}`);
  return { ...redis, fill: () => room(1), empty: () => room(0) };
}

async function say(port: number, command: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${command}\r\nQUIT\r\n`);
  const answer: Buffer[] = [];
  socket.on('data', (bytes) => answer.push(Buffer.from(bytes)));
  await once(socket, 'close');
  const said = Buffer.concat(answer).toString();
  if (!said.startsWith('+OK')) throw new Error(`Redis said: ${said}`);
}
