import { cpuSeconds } from '../machine.ts';
import { REPEATS, watchMachine, type Calm } from '../stall.ts';
import type { Search } from './search.ts';
import type { Running } from '../systems/system.ts';

/** How long things last, in seconds; shorter in a quick run. */
export interface Lengths {
  warm: number;
  /** What a turn of editing begins with, uncounted, and how long it is counted then. */
  lead: number;
  measured: number;
  /** How many turns each has, and how many more are tried where the machine stalled. */
  turns: number;
  more: number;
  /** A step of the search for the ceiling, and that search in deliveries a second. */
  step: number;
  search: Search;
  /** Servers are made ready at the same time, and the ceiling is looked for with the people of B, who are there already. */
  together: boolean;
  /** How often a phase without turns is repeated at most when the machine stalled. */
  repeats: number;
}
export const LENGTHS: Record<'quick' | 'full', Lengths> = {
  quick: {
    warm: 1,
    lead: 0.5,
    measured: 1,
    turns: 3,
    more: 2,
    step: 0.8,
    search: { first: 16_000, growth: 1.3, halvings: 0 },
    together: true,
    repeats: 0,
  },
  full: {
    warm: 4,
    lead: 1,
    measured: 4,
    turns: 5,
    more: 3,
    step: 5,
    search: { first: 8000, growth: 2, halvings: 3 },
    together: false,
    repeats: REPEATS,
  },
};

/** Figures of one run of one phase with one system, by name. What each means stands where it is measured. */
export type Figures = Record<string, number>;

export interface Measured {
  figures: Figures;
  calm: Calm;
  /** What was not as it has to be: a board that is not what was written on it. */
  wrong: string[];
}

/** What one system did in one workload of one round. */
export interface Outcome {
  /** The figures of each turn; of a phase without turns those of the one time that counts. */
  turns: Figures[];
  /** Those of the ceiling, where it was looked for with the same people. */
  ceiling?: Figures;
  /** What disturbed it or makes it void, for whoever reads the figures. */
  notes: string[];
  wrong: string[];
}

/** Runs something and says what the server used for it, and how calm the machine was. */
export async function timed<T>(
  { pid }: Pick<Running, 'pid'>,
  job: () => Promise<T>,
  others: readonly number[] = [],
): Promise<{ result: T; cpu: number; wall: number; calm: Calm }> {
  const before = cpuSeconds(pid);
  const watch = watchMachine([pid, ...others]);
  const started = performance.now();
  const result = await job();
  const wall = (performance.now() - started) / 1000;
  const cpu = cpuSeconds(pid) - before;
  return { result, cpu, wall, calm: watch.stop() };
}

export const sleep = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

/** How little of a core a server uses that is quiet, and in how long a time; `/proc` counts in hundredths of a second. */
const QUIET = { share: 0.1, inMs: 100 };
/** It has no late work either, which comes now and then. */
export const RESTED = { share: 0.05, inMs: 400 };

/** Until a server is quiet, or the time is up. */
export async function quiet(pid: number, limitMs = Infinity, { share, inMs } = QUIET): Promise<void> {
  const end = performance.now() + limitMs;
  for (let before = cpuSeconds(pid); performance.now() < end;) {
    await sleep(inMs);
    const now = cpuSeconds(pid);
    if (now - before <= (share * inMs) / 1000) return;
    before = now;
  }
}
