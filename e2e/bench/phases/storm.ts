import { Crowd } from '../load/crowd.ts';
import { fullBoard } from '../load/edits.ts';
import { masked, step1Message, step2Message, tokenMessage } from '../load/frames.ts';
import { Reader } from '../load/board.ts';
import { Line } from '../load/line.ts';
import type { Door } from '../load/person.ts';
import { cpuSeconds } from '../machine.ts';
import type { System } from '../systems/system.ts';
import { sleep, timed, type Measured } from './phase.ts';

const PEOPLE = 300;
const BYTES = 108 * 1024;
const AUTHORS = 100;
/** Who comes to a whole room's board has opened others before: their own, their group's, that of a neighbour. */
const WARM_ROUNDS = 3;

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

/** 300 people open a board of 108 KB at the same moment: when the last has it, and what that costs the server in all. */
export async function joinStorm(system: System): Promise<Measured> {
  const running = await system.start({ boards: 1, people: PEOPLE });
  const crowd = new Crowd({ boards: running.doors });
  try {
    const [door] = running.doors[0] ?? [];
    if (door === undefined) throw new Error('no board');
    for (let i = 0; i < WARM_ROUNDS; i++) {
      const warm = new Crowd({ boards: running.doors });
      await warm.enter();
      warm.leave();
      await quiet(running.pid);
    }
    const bringer = await bring(door, fullBoard(AUTHORS, BYTES));
    await sleep(1000);
    const started = performance.now();
    const { cpu, calm } = await timed(running, async () => {
      await crowd.enter({ atOnce: true });
      await quiet(running.pid);
    });
    bringer.close();
    const last = Math.max(...crowd.people.map((p) => p.syncedAt));
    return { figures: { lastMs: last - started, cpu, load: calm.load }, calm, wrong: [] };
  } finally {
    crowd.leave();
    await running.stop();
  }
}

/** Until the server has all of it behind it: 300 people who each say hello keep some servers busy for long. */
async function quiet(pid: number): Promise<void> {
  for (let before = cpuSeconds(pid); ;) {
    await sleep(200);
    const now = cpuSeconds(pid);
    if (now - before <= 0.02) return;
    before = now;
  }
}
