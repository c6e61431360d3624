import { Crowd } from '../load/crowd.ts';
import { fullBoard } from '../load/edits.ts';
import { masked, step2Message } from '../load/frames.ts';
import { INSPECTED, Inspector } from '../inspector.ts';
import type { Layout, Running, System } from '../systems/system.ts';
import { CALM } from '../stall.ts';
import { stateBytes } from './storm.ts';
import { alone } from './alone.ts';
import { sleep, type Measured } from './phase.ts';

const PEOPLE = 300;
const BOARDS = 300;
const WARM_BOARDS = 60;
const BOARD_BYTES = 3700;
const AUTHORS = 5;
/** Longer than boards are kept ready to be edited after the last edit. */
const REST_MS = 13_000;

/**
 * Live bytes of a person who is there and does nothing, and of a board on which somebody has worked and nobody does any more.
 * Nothing else is at work while its servers are; while they rest, other things may be measured.
 */
export async function memory(system: System): Promise<Measured> {
  const [person, { perBoard, wrong }] = await Promise.all([onePerson(system), oneBoard(system)]);
  const board = perBoard - person;
  return { figures: { person, board, ofItsBytes: board / BOARD_BYTES }, calm: CALM, wrong };
}

interface Inspected {
  running: Running;
  inspector: Inspector;
}

async function inspected(system: System, layout: Layout): Promise<Inspected> {
  const running = await system.start(layout, { env: INSPECTED });
  return { running, inspector: await Inspector.open(running.lines) };
}

async function end({ running, inspector }: Inspected, crowds: readonly Crowd[]): Promise<void> {
  inspector.close();
  for (const crowd of crowds) crowd.leave();
  await running.stop();
}

async function onePerson(system: System): Promise<number> {
  const there = await alone(() => inspected(system, { boards: 1, people: PEOPLE + 1 }));
  const { running, inspector } = there;
  const [doors = []] = running.doors;
  const first = new Crowd({ boards: [doors.slice(0, 1)] });
  const rest = new Crowd({ boards: [doors.slice(1)] });
  try {
    await alone(async () => {
      await first.enter();
      // Twice, so that what is made once (compiled code, pools) is there before it is counted.
      const warm = new Crowd({ boards: [doors.slice(1)] });
      await warm.enter();
      warm.leave();
    });
    await sleep(2000);
    const before = await alone(async () => {
      const bytes = await inspector.liveBytes();
      await rest.enter();
      return bytes;
    });
    await sleep(2000);
    return ((await alone(() => inspector.liveBytes())) - before) / PEOPLE;
  } finally {
    await alone(() => end(there, [first, rest]));
  }
}

/** With the one person who is there. */
async function oneBoard(system: System): Promise<{ perBoard: number; wrong: string[] }> {
  const there = await alone(() => inspected(system, { boards: BOARDS + WARM_BOARDS, people: 5 }));
  const { running, inspector } = there;
  const doors = running.doors.map((of) => of.slice(0, 1));
  // What is made once (compiled code, pools) is there before it is counted.
  const warm = new Crowd({ boards: doors.slice(0, WARM_BOARDS) });
  const crowd = new Crowd({ boards: doors.slice(WARM_BOARDS) });
  try {
    await alone(() => workOnce(warm));
    await sleep(REST_MS);
    const before = await alone(async () => {
      const bytes = await inspector.liveBytes();
      await workOnce(crowd);
      return bytes;
    });
    await sleep(REST_MS);
    return await alone(async () => {
      const perBoard = ((await inspector.liveBytes()) - before) / BOARDS;
      const wrong = [...warm.failures, ...crowd.failures];
      const [, door] = running.doors.at(-1) ?? [];
      if (door === undefined || (await stateBytes(door)) < BOARD_BYTES) wrong.push('a board is not there');
      return { perBoard, wrong };
    });
  } finally {
    await alone(() => end(there, [warm, crowd]));
  }
}

/** Everybody writes a board and leaves it alone; after a rest it is kept as one that nobody edits. */
async function workOnce(crowd: Crowd): Promise<void> {
  await crowd.enter();
  const state = fullBoard(AUTHORS, BOARD_BYTES);
  for (const { line, dialect } of crowd.people) line.send(masked(step2Message(dialect, state)));
  // Until the server has taken them all.
  await sleep(500);
}
