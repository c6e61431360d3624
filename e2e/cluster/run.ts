// Runs a cluster until it is told to stop, or until whoever started it is gone.
import { createInterface } from 'node:readline';
import buildClient from '../support/buildClient.ts';
import { startCluster, type RunningCluster } from './cluster.ts';
import { readOptions } from './options.ts';
import { standingOf, told } from './standing.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') process.exit(2);

const say = (line: string): void => console.log(line);
let cluster: RunningCluster | null = null;
/** What is being done; it is finished before all of it is stopped. */
let busy: Promise<void> = Promise.resolve();
let stopping = false;

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  const end = async (): Promise<void> => {
    await busy.catch(() => undefined);
    await cluster?.stop();
  };
  end().then(
    () => {
      say('All of it has stopped.');
      process.exit(code);
    },
    (error: unknown) => {
      console.error('Stopping failed:', error);
      process.exit(1);
    },
  );
}
process.on('message', () => {
  say('Stopping ...');
  stop(0);
});
// Killed, most likely.
process.on('disconnect', () => stop(1));

function roll({ roll: renew }: RunningCluster): void {
  busy = busy.then(async () => {
    if (stopping) return;
    await renew(say);
    say('All servers are new.');
  });
  busy.catch((error: unknown) => {
    console.error(`! ${String(error)}`);
    stop(1);
  });
}

const starting = (async () => {
  buildClient();
  cluster = await startCluster(options);
  return cluster;
})();
busy = starting.then(() => undefined);
try {
  const running = await starting;
  const standing = async (): Promise<void> =>
    say(told(await Promise.all(running.servers.map(({ url }) => standingOf(url)))));
  for (const [i, { url, pid }] of running.servers.entries()) say(`server ${i + 1} is process ${pid}, ${url}`);
  say(`Open ${running.url}`);
  say('r and Enter: a new version, server by server. s and Enter: who is where. Ctrl-C: stop.');
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line.trim() === 'r') roll(running);
    if (line.trim() === 's') void standing();
  });
  const again = (): void => {
    if (stopping || options.rollEvery === null) return;
    setTimeout(() => {
      roll(running);
      busy.then(again, () => undefined);
    }, options.rollEvery * 1000);
  };
  again();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  stop(1);
}
