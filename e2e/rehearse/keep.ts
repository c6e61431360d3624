// `--keep`: people are in and do what fits each step; whoever holds the facilitator's link leads them on, alone.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { cast } from '../support/cast.ts';
import { makeLink } from '../support/http.ts';
import { startServer } from '../support/server.ts';
import { liven } from './liven.ts';
import type { Options } from './options.ts';
import type { Road } from './road.ts';
import { ROADS } from './roads.ts';
import { lead, openRoom, type Room } from './room.ts';

const root = resolve(import.meta.dirname, '../..');

/** Leaves a session open for somebody to try, until Ctrl-C. */
export async function keepGoing(
  { kind, people, seed, url, from }: Options,
  say: (line: string) => void,
): Promise<void> {
  const server = url === null ? await serve() : null;
  const road: Road = ROADS[kind]();
  const room = await openRoom(server?.url ?? url ?? '', cast(people, seed), seed, road.plan());
  if (from === 'ranked') {
    await lead(room, { at: 'individual' });
    await road.alone(room);
  }
  await printLinks(room, from, say);
  for (const watcher of [room.facilitator, room.projector, room.observer]) watcher.close();
  const stop = liven(room, road);
  await new Promise<void>((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, asked);
  });
  stop();
  for (const person of room.people) person.close();
  await server?.stop();
  process.exit(0);
}

/** Open to tablets in the same network, and with the pages as they are now. */
async function serve(): ReturnType<typeof startServer> {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The pages could not be built; the lines above say why.');
  return startServer({ env: { HOST: '0.0.0.0' } });
}

async function printLinks(
  { url, code, facilitator, people }: Room,
  from: Options['from'],
  say: (line: string) => void,
): Promise<void> {
  const { secret } = facilitator;
  const lead = await makeLink(url, secret, 'resume');
  const projector = await makeLink(url, secret, 'projector');
  const door = `${facilitator.hello?.publicUrl ?? url}/join/${code}`;
  say(`
${people.length} pretend people ${from === 'start' ? 'have joined and wait for you to begin' : 'have done their own and go on changing their minds'}.
They follow you: they work in private, share, agree in groups and work on the whole board. Ctrl-C ends it.

  Facilitator   ${lead}
  Projector     ${projector}
  Join          ${door}
`);
}
