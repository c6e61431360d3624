// Starts the product as its users do, on a free port and a scratch folder, and stops it by its process id.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');
const startLimit = 30_000;
const stopLimit = 10_000;

export type StartOptions = {
  /** A folder to go on with, say after a kill; without it a scratch folder that `stop` removes. */
  dataDir?: string;
  /** 0, the default, takes a free port; a restart may want the port it had. */
  port?: number;
  env?: Record<string, string>;
  /** How long it may take to end when it is asked to, before it is killed; 10 s where nothing is said. */
  stopWithinMs?: number;
  /** A program and its first words that start it, such as one that gives it a disk of its own. */
  within?: readonly string[];
  /** How long it may take until it listens, in milliseconds; half a minute where not given. */
  startLimitMs?: number;
};

export type RunningServer = {
  /** As the server printed it, without a slash at the end. */
  url: string;
  port: number;
  pid: number;
  dataDir: string;
  /** Everything it has printed so far, line by line. */
  lines: readonly string[];
  /** False once the process has ended, whoever ended it. */
  readonly alive: boolean;
  /** Asks it to end (SIGTERM) and gives its exit code; null if it had to be killed. Removes a scratch folder. */
  stop: () => Promise<number | null>;
  /** SIGKILL, as a crash would; the data stay. */
  kill: () => Promise<void>;
};

// A test runner that ends early must not leave servers behind.
const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

function listening(child: ChildProcess, lines: string[], limitMs: number): Promise<string> {
  return new Promise((found, failed) => {
    const fail = (why: string): void =>
      failed(new Error(`The server ${why}. It printed:\n${lines.join('\n') || '(nothing)'}`));
    const limit = setTimeout(() => fail(`did not say within ${limitMs} ms that it is listening`), limitMs);
    const read = (line: string): void => {
      lines.push(line);
      const address = /listening on (\S+)/i.exec(line)?.[1];
      if (!address) return;
      clearTimeout(limit);
      found(address.replace(/["',.;]+$/, '').replace(/\/$/, ''));
    };
    if (child.stdout) createInterface({ input: child.stdout }).on('line', read);
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
    child.on('error', (error) => fail(`could not be started (${error.message})`));
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      fail(`ended at once with ${signal ?? code}`);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const scratch = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'facet-data-')));
  const lines: string[] = [];
  const [program, ...words] = [...(options.within ?? []), process.execPath, 'server/src/main.ts'];
  const child = spawn(program, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(options.port ?? 0),
      DATA_DIR: dataDir,
      ...options.env,
    },
  });
  alive.add(child);
  child.on('exit', () => alive.delete(child));

  const cleanUp = async (): Promise<void> => {
    if (scratch) await rm(dataDir, { recursive: true, force: true });
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended(child);
  };
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), options.stopWithinMs ?? stopLimit);
    await ended(child);
    clearTimeout(limit);
    await cleanUp();
    return child.exitCode;
  };

  try {
    const url = await listening(child, lines, options.startLimitMs ?? startLimit);
    return {
      url,
      port: Number(new URL(url).port),
      pid: child.pid ?? 0,
      dataDir,
      lines,
      get alive() {
        return child.exitCode === null && child.signalCode === null;
      },
      stop,
      kill,
    };
  } catch (error) {
    await kill();
    await cleanUp();
    throw error;
  }
}
