import { Crowd } from '../load/crowd.ts';
import { fullBoard } from '../load/edits.ts';
import { masked, step2Message } from '../load/frames.ts';
import { INSPECTED, Inspector } from '../inspector.ts';
import type { Running, System } from '../systems/system.ts';
import { CALM } from '../stall.ts';
import { stateBytes } from './storm.ts';
import { alone } from './alone.ts';
import { sleep, type Measured } from './phase.ts';

/** Many, for what is not of a board or a person (V8's notes on the code it runs, a pool of buffers) is counted with them. */
const BOARDS = 540;
const WARM_BOARDS = 60;
const BOARD_BYTES = 3700;
const AUTHORS = 5;
/** Longer than boards are kept ready to be edited after the last edit. */
const BOARD_REST_MS = 13_000;
/** Until what was made to let somebody in has gone. */
const PERSON_REST_MS = 3000;

/**
 * Live bytes of a person who is there and does nothing, and of a board on which somebody has worked and nobody does any more,
 * all on one server: boards with one person each are counted, then a second person on each of them, whose bytes are taken
 * off a board's. Nothing else is at work while the server is; while it rests, other things may be measured.
 */
export async function memory(system: System): Promise<Measured> {
  const running = await alone(() =>
    system.start({ boards: BOARDS + WARM_BOARDS, people: AUTHORS }, { env: INSPECTED }),
  );
  const inspector = await Inspector.open(running.lines);
  await inspector.keepCode();
  const crowds: Crowd[] = [];
  /** Lets the person of this number in on each of some boards. */
  const enter = async (member: number, from: number, to: number): Promise<Crowd> => {
    const crowd = new Crowd({
      boards: running.doors.slice(from, to).map((of) => of.slice(member, member + 1)),
    });
    crowds.push(crowd);
    await crowd.enter();
    return crowd;
  };
  try {
    // What is made once (compiled code, pools) is there before it is counted.
    await alone(async () => {
      await write(await enter(0, 0, WARM_BOARDS));
      for (let member = 1; member < AUTHORS; member++) await enter(member, 0, WARM_BOARDS);
    });
    await sleep(BOARD_REST_MS);
    const empty = await alone(async () => {
      const bytes = await inspector.liveBytes();
      await write(await enter(0, WARM_BOARDS, WARM_BOARDS + BOARDS));
      return bytes;
    });
    await sleep(BOARD_REST_MS);
    const written = await alone(async () => {
      const bytes = await inspector.liveBytes();
      await enter(1, WARM_BOARDS, WARM_BOARDS + BOARDS);
      return bytes;
    });
    await sleep(PERSON_REST_MS);
    return await alone(async () => {
      const person = ((await inspector.liveBytes()) - written) / BOARDS;
      const board = (written - empty) / BOARDS - person;
      const wrong = [...crowds.flatMap(({ failures }) => failures), ...(await unwritten(running))];
      return { figures: { person, board, ofItsBytes: board / BOARD_BYTES }, calm: CALM, wrong };
    });
  } finally {
    await alone(async () => {
      inspector.close();
      for (const crowd of crowds) crowd.leave();
      await running.stop();
    });
  }
}

/** Everybody writes a board and leaves it alone; after a rest it is kept as one that nobody edits. */
async function write(crowd: Crowd): Promise<void> {
  const state = fullBoard(AUTHORS, BOARD_BYTES);
  for (const { line, dialect } of crowd.people) line.send(masked(step2Message(dialect, state)));
  // Until the server has taken them all.
  await sleep(500);
}

async function unwritten({ doors }: Running): Promise<string[]> {
  const [, , door] = doors.at(-1) ?? [];
  return door !== undefined && (await stateBytes(door)) >= BOARD_BYTES ? [] : ['a board is not there'];
}
