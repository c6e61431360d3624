import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const from = resolve(import.meta.dirname, '../peers');
const to = resolve(import.meta.dirname, '../../../node_modules/.cache/bench-peers');
const files = ['package.json', 'reference.mjs', 'hocuspocus.mjs'];

/** The folder of the servers to compare with; their packages are fetched into it where they are not there yet. */
export function peerPackages(): string {
  const wanted = readFileSync(join(from, 'package.json'), 'utf8');
  const mark = join(to, 'installed');
  mkdirSync(to, { recursive: true });
  for (const file of files) cpSync(join(from, file), join(to, file));
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return to;
  const { status, stderr, error } = spawnSync(
    'npm',
    ['install', '--omit=optional', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'],
    { cwd: to, encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(`The servers to compare with could not be installed: ${error?.message ?? stderr}`);
  writeFileSync(mark, wanted);
  return to;
}
