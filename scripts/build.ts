// Builds the client into client/dist, unless what is there is newer than everything it is made from. `--force` always builds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const client = join(root, 'client');
const made = join(client, 'dist', 'index.html');
const sources = [
  'client/src',
  'client/public',
  'client/index.html',
  'client/vite.config.ts',
  'client/precache.ts',
  'shared/src',
  'pnpm-lock.yaml',
];

// Folders count as well: their time changes when a file in them is removed.
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale(): boolean {
  if (!existsSync(made)) return true;
  const { mtimeMs } = statSync(made);
  return sources.some((source) => newest(join(root, source)) > mtimeMs);
}

if (process.argv.includes('--force') || isStale()) {
  console.error('Building the pages...');
  const vite = join(client, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: client,
    // Whoever asks for it, tests too, gets what is served: not React as it is for developing.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}
