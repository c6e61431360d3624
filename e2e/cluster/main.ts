// `npm run cluster`: several servers, Postgres, Redis and a balancer on this machine, and one address for all of it. The
// work is done by run.ts in a process group of its own: Ctrl-C in a terminal goes to a whole group at once, and would end
// the database before the servers have said goodbye.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { readOptions, USAGE } from './options.ts';

const words = process.argv.slice(2);
const options = readOptions(words);
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
const child = spawn(process.execPath, [resolve(import.meta.dirname, 'run.ts'), ...words], {
  detached: true,
  stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
});
if (child.stdin !== null) process.stdin.pipe(child.stdin).on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => child.connected && child.send('stop'));
child.on('error', (error) => {
  console.error(`It could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
