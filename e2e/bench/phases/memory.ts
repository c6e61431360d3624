import { Crowd } from '../load/crowd.ts';
import { fullBoard } from '../load/edits.ts';
import { masked, step2Message } from '../load/frames.ts';
import { INSPECTED, Inspector } from '../inspector.ts';
import type { System } from '../systems/system.ts';
import { CALM } from '../stall.ts';
import { sleep, type Measured } from './phase.ts';

const PEOPLE = 300;
const BOARDS = 300;
const BOARD_BYTES = 3700;
const AUTHORS = 5;
/** Longer than boards are kept ready to be edited after the last edit. */
const REST_MS = 13_000;

/** Live bytes of a person who is there and does nothing, and of a board on which somebody has worked and nobody does any more. */
export async function memory(system: System): Promise<Measured> {
  const person = await onePerson(system);
  const board = await oneBoard(system, person);
  return { figures: { person, board, ofItsBytes: board / BOARD_BYTES }, calm: CALM, wrong: [] };
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

async function oneBoard(system: System, person: number): Promise<number> {
  const running = await system.start({ boards: BOARDS, people: 2 }, { env: INSPECTED });
  const inspector = await Inspector.open(running.lines);
  const crowd = new Crowd({ boards: running.doors.map((doors) => doors.slice(0, 1)) });
  try {
    const before = await inspector.liveBytes();
    await crowd.enter();
    const state = fullBoard(AUTHORS, BOARD_BYTES);
    crowd.people.forEach(({ line }, i) => {
      const [door] = running.doors[i] ?? [];
      if (door !== undefined) line.send(masked(step2Message(door.dialect, state)));
    });
    await sleep(REST_MS);
    return ((await inspector.liveBytes()) - before) / BOARDS - person;
  } finally {
    inspector.close();
    crowd.leave();
    await running.stop();
  }
}
