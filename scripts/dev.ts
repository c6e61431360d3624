// `npm run dev`: the server, started again whenever one of its files changes, and vite in front of it for the pages.
import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const port = process.env['PORT'] ?? '3000';
const env = { ...process.env, PORT: port, FACET_SERVER: `http://127.0.0.1:${port}`, NODE_ENV: 'development' };

const start = (args: string[], cwd: string): ChildProcess =>
  spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });

const children = [
  start(['--watch', '--watch-preserve-output', 'server/src/main.ts'], root),
  start([join(root, 'client/node_modules/vite/bin/vite.js'), '--clearScreen', 'false'], join(root, 'client')),
];

// One that ends takes the other with it, so that nothing is left behind holding a port.
let ending = false;
function end(signal: NodeJS.Signals, code: number): void {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const child of children) if (child.exitCode === null) child.kill(signal);
}
for (const child of children) child.on('exit', (code) => end('SIGTERM', code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal, 0));
