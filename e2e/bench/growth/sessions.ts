import { Crowd } from '../load/crowd.ts';
import { cpuSeconds } from '../machine.ts';
import { sleep, timed } from '../phases/phase.ts';
import { stalled } from '../stall.ts';
import { groupSession, type Hall } from '../systems/hall.ts';
import { doorsOf, serve, watching } from './place.ts';

const COUNTS = [1, 10, 100, 400] as const;
const PEOPLE = 5;
/** Edits a second in all, whoever makes them. */
const EDITS = 75;
const AT_ONCE = 8;

export interface AtSessions {
  sessions: number;
  /** Server CPU, microseconds a delivered edit; what it used while nobody did anything is taken off. */
  microseconds: number;
  /** Cores used while everybody was there and nobody did anything. */
  idle: number;
  p50: number;
  p99: number;
  note: string;
}

/** The same edits a second spread over more and more sessions: what one delivery costs. */
export async function atSessions(seconds: number): Promise<AtSessions[]> {
  const server = await serve();
  const all: Pick<Hall, 'boards'> = { boards: [] };
  const found: AtSessions[] = [];
  const watchers: Awaited<ReturnType<typeof watching>> = [];
  try {
    for (const count of COUNTS) {
      // New ones each time: what was edited before is known already, and an edit that brings nothing new is passed to nobody.
      all.boards = [];
      for (let i = 0; i < count; i += AT_ONCE) {
        const some = Array.from({ length: Math.min(AT_ONCE, count - i) }, (_, n) =>
          groupSession(server.url, 1, PEOPLE, i + n),
        );
        for (const hall of await Promise.all(some)) {
          all.boards.push(...hall.boards);
          watchers.push(...(await watching(hall, server.url)));
        }
      }
      const crowd = new Crowd({ boards: doorsOf(all, server.port) });
      try {
        await crowd.enter();
        const rates = { edits: EDITS / crowd.people.length, cursors: 0 };
        crowd.prepare(rates, seconds + (found.length === 0 ? 12 : 4) + 2);
        // The first time everything the server does is new to it.
        await crowd.work(rates, found.length === 0 ? 12 : 4);
        await sleep(2500);
        const before = cpuSeconds(server.pid);
        await sleep(seconds * 500);
        const idle = (cpuSeconds(server.pid) - before) / (seconds / 2);
        const { result, cpu, wall, calm } = await timed(server, async () => {
          crowd.begin();
          await crowd.work(rates, seconds);
          return crowd.finish(5000);
        });
        const { delivered, expected, times } = result;
        if (delivered < expected) throw new Error(`${expected - delivered} edits did not arrive`);
        found.push({
          sessions: count,
          microseconds: ((cpu - idle * wall) / delivered) * 1e6,
          idle,
          p50: times.percentile(0.5),
          p99: times.percentile(0.99),
          note: stalled(calm) ?? '',
        });
      } finally {
        crowd.leave();
      }
    }
    return found;
  } finally {
    for (const person of watchers) person.close();
    await server.stop();
  }
}
