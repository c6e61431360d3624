// `npm run screens`: pictures of every role's screen at every stage, and the one in the README.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openRoom } from '../rehearse/room.ts';
import { cast } from '../support/cast.ts';
import { startServer } from '../support/server.ts';
import { take, type Camera } from './camera.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { door } from './door.ts';
import { arrive, openPages } from './pages.ts';
import { hardCast, hardPlan, schoolPlan } from './plans.ts';
import { makeReadmePicture } from './readme.ts';
import { makeNetworkPicture } from './network/picture.ts';
import { networkPlan, networkTour } from './network/tour.ts';
import { rules } from './rules.ts';
import { tour, type Shoot } from './tour.ts';

async function run({ out, sizes, roles, people, hard, dark, kind }: Options): Promise<void> {
  await mkdir(out, { recursive: true });
  const camera: Camera = { folder: out, sizes, taken: [] };
  // An address as a school would have it; the pages are opened at the real one.
  const server = await startServer({ env: { PUBLIC_URL: 'https://facet.harbour.example' } });
  try {
    const network = kind === 'network';
    const room =
      hard && !network
        ? await openRoom(server.url, hardCast(people), 4, hardPlan())
        : await openRoom(server.url, cast(people, 4), 4, network ? networkPlan() : schoolPlan());
    const pages = await openPages(room, dark);
    if (!network)
      await door(room, pages.visitor, async (page, name) => {
        if (roles.some((role) => name.startsWith(role))) await take(camera, page, name);
      });
    if (!network && !hard && !dark)
      await rules(server.url, pages.visitor, async (page, name) => {
        if (roles.some((role) => name.startsWith(role))) await take(camera, page, name);
      });
    const shoot: Shoot = async (step, only = roles) => {
      for (const role of ['facilitator', 'participant', 'projector'] as const) {
        if (!roles.includes(role) || !only.includes(role)) continue;
        if (role === 'participant') await arrive(pages[role], step);
        await take(camera, pages[role], `${role}-${step}`);
      }
      console.log(`${step}: ${camera.taken.length} pictures so far`);
    };
    await (network ? networkTour(room, shoot) : tour(room, pages.participant, shoot));
    if (!hard && !dark && !network)
      await makeReadmePicture(pages.visitor, out, resolve('docs/screenshot.png'));
    if (network && !dark) await makeNetworkPicture(out, resolve('docs/network.png'));
    await pages.close();
  } finally {
    await server.stop();
  }
  console.log(`${camera.taken.length} pictures in ${out}`);
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
await run(options);
process.exit(0);
