// What one suite of `npm test` came to, and how its program is run.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export type Tally = { passed: number; failed: number; skipped: number };
export const passed: Tally = { passed: 1, failed: 0, skipped: 0 };
export const failed = (why: string): Tally => {
  console.log(`! ${why}`);
  return { passed: 0, failed: 1, skipped: 0 };
};

export type Suite = { name: string; run: () => Promise<Tally> };

/** Runs `node args` where it can be seen and gives its exit code; null if it was killed, or ran past its limit. */
export function runNode(
  args: string[],
  minutes: number,
  env: NodeJS.ProcessEnv = {},
): Promise<number | null> {
  // A group of its own, so that whatever it leaves running can be ended with it.
  const group = process.platform !== 'win32';
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Colours are for a terminal; in a log they only hide the words.
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...env },
    detached: group,
  });
  const end = (signal: NodeJS.Signals): void => {
    try {
      if (group && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // Nobody is left in the group.
    }
  };
  const stopped = (signal: NodeJS.Signals): void => {
    end(signal);
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stopped);
  return new Promise((done) => {
    const limit = setTimeout(() => {
      console.log(`! Stopped after ${minutes} minutes.`);
      end('SIGKILL');
    }, minutes * 60_000);
    const finish = (code: number | null): void => {
      clearTimeout(limit);
      for (const signal of signals) process.off(signal, stopped);
      end('SIGKILL');
      done(code);
    };
    child.on('error', () => finish(null));
    child.on('exit', (code) => finish(code));
  });
}
