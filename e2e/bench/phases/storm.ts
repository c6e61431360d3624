import { Crowd } from '../load/crowd.ts';
import { fullBoard } from '../load/edits.ts';
import { masked, step1Message, step2Message, tokenMessage } from '../load/frames.ts';
import { Reader } from '../load/board.ts';
import { Line } from '../load/line.ts';
import type { Door } from '../load/person.ts';
import { unrest, type Calm } from '../stall.ts';
import { median } from '../stats.ts';
import type { System } from '../systems/system.ts';
import { quiet, sleep, timed, type Measured } from './phase.ts';

const PEOPLE = 300;
const BYTES = 108 * 1024;
const AUTHORS = 100;
/** Who comes to a whole room's board has opened others before: their own, their group's, that of a neighbour. */
const WARM_ROUNDS = 3;
/** How often they all come; the medians count. `/proc` counts a server's CPU in hundredths of a second, a twentieth of one storm's. */
const STORMS = 3;

/** How many bytes of state somebody new is given. */
export function stateBytes({ port, path, protocols, dialect }: Door): Promise<number> {
  const reader = new Reader(dialect.prefix.length);
  return new Promise((found) => {
    const line = new Line({
      port,
      path,
      protocols,
      opened: (open) => {
        if (dialect.token) open.send(masked(tokenMessage(dialect)));
        open.send(masked(step1Message(dialect)));
      },
      heard: (bytes) => {
        const told = reader.read(bytes);
        if (told.type !== 'state') return;
        line.close();
        found(told.update.length);
      },
      closed: () => found(0),
    });
  });
}

/** One person brings a board with them, until somebody new is given it; they stay, or some servers forget it. */
async function bring(door: Door, state: Uint8Array): Promise<Line> {
  const { port, path, protocols, dialect } = door;
  const line = new Line({
    port,
    path,
    protocols,
    opened: (open) => {
      if (dialect.token) open.send(masked(tokenMessage(dialect)));
      open.send(masked(step2Message(dialect, state)));
    },
    heard: () => undefined,
    closed: (why) => failures.push(why),
  });
  const failures: string[] = [];
  // A server may write the same in a few bytes less.
  for (let tries = 0; (await stateBytes(door)) < state.length * 0.95; tries++) {
    if (tries === 50 || failures.length > 0)
      throw new Error(`the board could not be brought: ${failures.join()}`);
    await sleep(100);
  }
  return line;
}

/**
 * 300 people open a board of 108 KB at the same moment, as when a hall's Wi-Fi comes back: when the last has it, and what that
 * costs the server in all.
 */
export async function joinStorm(system: System): Promise<Measured> {
  const running = await system.start({ boards: 1, people: PEOPLE });
  const come = async (atOnce: boolean): Promise<number> => {
    const crowd = new Crowd({ boards: running.doors });
    try {
      const began = performance.now();
      await crowd.enter({ atOnce });
      // 300 people who each say hello keep some servers busy for long.
      await quiet(running.pid);
      return Math.max(...crowd.people.map((p) => p.syncedAt)) - began;
    } finally {
      crowd.leave();
    }
  };
  try {
    const [door] = running.doors[0] ?? [];
    if (door === undefined) throw new Error('no board');
    for (let i = 0; i < (running.worked ? 1 : WARM_ROUNDS); i++) {
      await come(false);
      await quiet(running.pid);
    }
    const bringer = await bring(door, fullBoard(AUTHORS, BYTES));
    await quiet(running.pid);
    const storms: { lastMs: number; cpu: number; calm: Calm }[] = [];
    for (let i = 0; i < STORMS; i++) {
      const { result: lastMs, cpu, calm } = await timed(running, () => come(true));
      storms.push({ lastMs, cpu, calm });
      await quiet(running.pid);
    }
    bringer.close();
    const calm = storms.map((storm) => storm.calm).reduce((a, b) => (unrest(b) > unrest(a) ? b : a));
    return {
      figures: {
        lastMs: median(storms.map((storm) => storm.lastMs)),
        cpu: median(storms.map((storm) => storm.cpu)),
        load: calm.load,
      },
      calm,
      wrong: [],
    };
  } finally {
    await running.stop();
  }
}
