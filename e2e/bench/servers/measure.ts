import { until } from '../../support/until.ts';
import { Crowd } from '../load/crowd.ts';
import { converge, realClient, type Real } from '../load/realClients.ts';
import { cpuSeconds } from '../machine.ts';
import { sleep } from '../phases/phase.ts';
import { stalled, unrest, watchMachine, type Calm } from '../stall.ts';
import { Times } from '../stats.ts';
import type { Board, Running } from './arrangement.ts';
import { between, type Services, type Used } from './services.ts';

/** What one stretch of time took; seconds of CPU, bytes, counts. */
export interface Spent extends Used {
  wall: number;
  /** Of all servers together. */
  servers: number;
}

export interface Worked {
  spent: Spent;
  edits: number;
  expected: number;
  delivered: number;
  /** Milliseconds from handing an edit in until somebody on the same server has it, and somebody on another one. */
  same: { p50: number; p99: number };
  other: { p50: number; p99: number } | null;
  /** What disturbed the machine; empty where nothing did. */
  note: string;
}

/** Seconds, and how often a stretch is measured at most until the machine was calm. */
export interface Lengths {
  idle: number;
  measured: number;
  tries: number;
}

const DRAIN_MS = 10_000;

async function spending<T>(
  { servers }: Running,
  services: Services,
  job: () => Promise<T>,
): Promise<{ result: T; spent: Spent; calm: Calm }> {
  const cpu = (): number => servers.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
  const [before, used] = [cpu(), await services.used()];
  const watch = watchMachine([...servers.map(({ pid }) => pid), ...services.pids()]);
  const began = performance.now();
  const result = await job();
  const wall = (performance.now() - began) / 1000;
  const calm = watch.stop();
  const spent = { wall, servers: cpu() - before, ...between(used, await services.used()) };
  return { result, spent, calm };
}

/** What it takes to have everybody there while nobody does anything. */
export async function idle(running: Running, services: Services, seconds: number): Promise<Spent> {
  return (await spending(running, services, () => sleep(seconds * 1000))).spent;
}

const percentiles = (times: Times): { p50: number; p99: number } => ({
  p50: times.percentile(0.5),
  p99: times.percentile(0.99),
});

/** Edits a second of each person; `warm` comes before, and is not counted. */
export interface Stretch {
  edits: number;
  warm: { edits: number; seconds: number };
}

/**
 * Everybody edits, one stretch after the other. `meanwhile` is measured before anybody does, with all boards open. All that
 * was sent has to arrive, and a real client at each server has to have it too.
 */
export async function work<T>(
  running: Running,
  services: Services,
  boards: readonly Board[],
  stretches: readonly Stretch[],
  lengths: Lengths,
  meanwhile: () => Promise<T>,
): Promise<{ worked: Worked[]; wrong: string[]; meanwhile: T }> {
  const at = boards.flatMap((board) => board.at);
  let times = { same: new Times(), other: new Times() };
  const crowd = new Crowd({
    boards: boards.map(({ doors }) => doors),
    onDelivery: (reader, sender, ms) => times[at[reader] === at[sender] ? 'same' : 'other'].add(ms),
  });
  const [first] = boards;
  const readers = (first?.doors.length ?? 1) - 1;
  const reals: Real[] = [];
  const wrong: string[] = [];

  async function once(edits: number): Promise<{ calm: Calm; worked: Worked }> {
    const rates = { edits, cursors: 0 };
    times = { same: new Times(), other: new Times() };
    const { result, spent, calm } = await spending(running, services, async () => {
      crowd.begin();
      await crowd.work(rates, lengths.measured);
      return crowd.finish(DRAIN_MS);
    });
    const { expected, delivered } = result;
    if (delivered < expected) wrong.push(`${expected - delivered} deliveries of ${expected} did not arrive`);
    const worked = {
      spent,
      edits: expected / readers,
      expected,
      delivered,
      same: percentiles(times.same),
      other: times.other.count === 0 ? null : percentiles(times.other),
      note: stalled(calm) ?? '',
    };
    return { calm, worked };
  }

  try {
    await crowd.enter();
    // One at each server, where people of the first board are.
    const doors = running.servers.flatMap((_, server) => first?.doors[first.at.indexOf(server)] ?? []);
    reals.push(...doors.map(realClient));
    await until('the real clients to be let in', () => reals.every((real) => real.synced()));
    const idled = await meanwhile();
    const worked: Worked[] = [];
    for (const { edits, warm } of stretches) {
      const seconds = warm.seconds * (warm.edits / edits) + lengths.measured * lengths.tries;
      crowd.prepare({ edits, cursors: 0 }, seconds);
      await crowd.work({ edits: warm.edits, cursors: 0 }, warm.seconds);
      const attempts = [await once(edits)];
      while (attempts.at(-1)?.worked.note !== '' && attempts.length < lengths.tries)
        attempts.push(await once(edits));
      worked.push(attempts.reduce((a, b) => (unrest(b.calm) < unrest(a.calm) ? b : a)).worked);
    }
    const last = crowd.people
      .slice(0, first?.doors.length)
      .flatMap(({ index, sent }) => (sent === 0 ? [] : [{ person: index, number: sent - 1 }]));
    const [door] = first?.doors ?? [];
    if (door !== undefined) wrong.push(...(await converge(door, reals, last, true)));
    return { meanwhile: idled, worked, wrong };
  } finally {
    for (const real of reals) real.close();
    crowd.leave();
  }
}
