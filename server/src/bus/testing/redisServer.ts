import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../testing/freePort.ts';

/** A real Redis on a port of its own. */
export interface RedisServer {
  url: string;
  /** Ends it at once, as a machine that goes down would. */
  kill(): Promise<void>;
  /** On the same port again. */
  start(): Promise<void>;
  /** It keeps its connections and answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
  end(): Promise<void>;
}

const FOLDERS = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
const PROGRAMS = ['redis-server', 'valkey-server'];

function find(): string | undefined {
  return PROGRAMS.flatMap((program) => FOLDERS.map((folder) => join(folder, program))).find(existsSync);
}

/** The program; installs it from the system's packages where that can be done. Throws where none can be had. */
export function ensureRedis(): string {
  const found = find();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) =>
      spawnSync('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], {
        stdio: ['ignore', 2, 2],
        timeout: 300_000,
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'redis-server');
  }
  const installed = find();
  if (installed === undefined)
    throw new Error(
      'The tests need a Redis or Valkey server and none could be installed: please install redis-server.',
    );
  return installed;
}

/** Starts one; `end` stops it and removes its folder. */
export async function startRedis(): Promise<RedisServer> {
  const program = ensureRedis();
  const dir = mkdtempSync(join(tmpdir(), 'facet-redis-'));
  const port = await freePort();
  let child: ChildProcess | null = null;

  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
      const started = spawn(program, ['--port', String(port), ...settings], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      child = started;
      const lines = createInterface({ input: started.stdout });
      for await (const line of lines) if (line.includes('Ready to accept connections')) return;
      throw new Error('Redis ended before it was ready');
    },
    async kill() {
      const running = child;
      child = null;
      if (running === null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async end() {
      await server.kill();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}
