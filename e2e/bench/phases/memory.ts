import { Crowd } from '../load/crowd.ts';
import { fullBoard } from '../load/edits.ts';
import { masked, step2Message } from '../load/frames.ts';
import { INSPECTED, Inspector } from '../inspector.ts';
import type { System } from '../systems/system.ts';
import { CALM } from '../stall.ts';
import { stateBytes } from './storm.ts';
import { sleep, type Measured } from './phase.ts';

const PEOPLE = 300;
const BOARDS = 300;
const WARM_BOARDS = 60;
const BOARD_BYTES = 3700;
const AUTHORS = 5;
/** Longer than boards are kept ready to be edited after the last edit. */
const REST_MS = 13_000;

/** Live bytes of a person who is there and does nothing, and of a board on which somebody has worked and nobody does any more. */
export async function memory(system: System): Promise<Measured> {
  // Beside each other: live bytes are the same however busy the machine is.
  const [person, { perBoard, wrong }] = await Promise.all([onePerson(system), oneBoard(system)]);
  const board = perBoard - person;
  return { figures: { person, board, ofItsBytes: board / BOARD_BYTES }, calm: CALM, wrong };
}

async function onePerson(system: System): Promise<number> {
  const running = await system.start({ boards: 1, people: PEOPLE + 1 }, { env: INSPECTED });
  const [doors = []] = running.doors;
  const inspector = await Inspector.open(running.lines);
  const first = new Crowd({ boards: [doors.slice(0, 1)] });
  const rest = new Crowd({ boards: [doors.slice(1)] });
  try {
    await first.enter();
    // Twice, so that what is made once (compiled code, pools) is there before it is counted.
    const warm = new Crowd({ boards: [doors.slice(1)] });
    await warm.enter();
    warm.leave();
    await sleep(2000);
    const before = await inspector.liveBytes();
    await rest.enter();
    await sleep(2000);
    return ((await inspector.liveBytes()) - before) / PEOPLE;
  } finally {
    inspector.close();
    for (const crowd of [first, rest]) crowd.leave();
    await running.stop();
  }
}

/** With the one person who is there. */
async function oneBoard(system: System): Promise<{ perBoard: number; wrong: string[] }> {
  const running = await system.start({ boards: BOARDS + WARM_BOARDS, people: 5 }, { env: INSPECTED });
  const inspector = await Inspector.open(running.lines);
  const doors = running.doors.map((of) => of.slice(0, 1));
  // What is made once (compiled code, pools) is there before it is counted.
  const warm = new Crowd({ boards: doors.slice(0, WARM_BOARDS) });
  const crowd = new Crowd({ boards: doors.slice(WARM_BOARDS) });
  try {
    await workOnce(warm);
    const before = await inspector.liveBytes();
    await workOnce(crowd);
    const perBoard = ((await inspector.liveBytes()) - before) / BOARDS;
    const wrong = [...warm.failures, ...crowd.failures];
    const [, door] = running.doors.at(-1) ?? [];
    if (door === undefined || (await stateBytes(door)) < BOARD_BYTES) wrong.push('a board is not there');
    return { perBoard, wrong };
  } finally {
    inspector.close();
    for (const each of [warm, crowd]) each.leave();
    await running.stop();
  }
}

/** Everybody writes a board and leaves it alone, until it is kept as one that nobody edits. */
async function workOnce(crowd: Crowd): Promise<void> {
  await crowd.enter();
  const state = fullBoard(AUTHORS, BOARD_BYTES);
  for (const { line, dialect } of crowd.people) line.send(masked(step2Message(dialect, state)));
  await sleep(REST_MS);
}
