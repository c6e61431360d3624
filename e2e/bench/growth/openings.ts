import { rm } from 'node:fs/promises';
import { Crowd } from '../load/crowd.ts';
import { sleep } from '../phases/phase.ts';
import { median } from '../stats.ts';
import { wholeRoom } from '../systems/hall.ts';
import { doorsOf, serve } from './place.ts';

const COUNTS = [10, 1000, 20_000] as const;
const PEOPLE = 100;
/** Edits a second of one person; the server lets nobody make more than 20. */
const RATE = 15;
const WARM = 15;
const COLD = 5;

export interface AfterEdits {
  edits: number;
  /** Milliseconds until somebody has the board: on a server just started after it was stopped, after it was killed, and while others have it open. */
  cold: number;
  killed: number;
  warm: number;
  bytes: number;
}

/** How long a board takes to open after so many edits. */
export async function openings(): Promise<AfterEdits[]> {
  const found: AfterEdits[] = [];
  for (const edits of COUNTS) found.push(await afterEdits(edits));
  return found;
}

async function afterEdits(edits: number): Promise<AfterEdits> {
  let server = await serve();
  const { dataDir } = server;
  try {
    const hall = await wholeRoom(server.url, PEOPLE);
    const doors = () => doorsOf(hall, server.port);
    const crowd = new Crowd({ boards: doors() });
    await crowd.enter();
    const each = edits / PEOPLE;
    if (each < 1) for (const person of crowd.people.slice(0, edits)) person.edit();
    else await crowd.work({ edits: RATE, cursors: 0 }, each / RATE);
    await crowd.finish(10_000);
    await sleep(500);
    const open = async (): Promise<{ ms: number; bytes: number }> => {
      const one = new Crowd({ boards: [(doors()[0] ?? []).slice(0, 1)] });
      const began = performance.now();
      await one.enter();
      const [person] = one.people;
      one.leave();
      return { ms: (person?.syncedAt ?? Number.NaN) - began, bytes: person?.bytesIn ?? 0 };
    };
    const warm: number[] = [];
    let bytes = 0;
    for (let i = 0; i < WARM; i++) {
      const one = await open();
      warm.push(one.ms);
      bytes = one.bytes;
    }
    // Killed in the middle of work: the log is as it was written.
    await server.kill();
    crowd.leave();
    server = await serve(dataDir);
    const killed = (await open()).ms;
    const cold: number[] = [];
    for (let i = 0; i < COLD; i++) {
      await server.stop();
      server = await serve(dataDir);
      cold.push((await open()).ms);
    }
    return { edits, cold: median(cold), killed, warm: median(warm), bytes };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
