import { cpuSeconds } from '../machine.ts';
import { REPEATS, watchMachine, type Calm } from '../stall.ts';
import type { Running } from '../systems/system.ts';

/** How long things last, in seconds; shorter in a quick run. */
export interface Lengths {
  warm: number;
  measured: number;
  /** A step of the search for the ceiling, with how many deliveries a second it begins, and how often the gap is halved. */
  step: number;
  first: number;
  halvings: number;
  /** The ceiling is looked for with the people of B, who are there already. */
  together: boolean;
  /** How often a phase in which the machine stalled is repeated at most. */
  repeats: number;
}
export const LENGTHS: Record<'quick' | 'full', Lengths> = {
  quick: { warm: 1, measured: 2.5, step: 1, first: 16_000, halvings: 2, together: true, repeats: 0 },
  full: { warm: 4, measured: 12, step: 5, first: 8000, halvings: 3, together: false, repeats: REPEATS },
};

/** Figures of one run of one phase with one system, by name. What each means stands where it is measured. */
export type Figures = Record<string, number>;

export interface Measured {
  figures: Figures;
  calm: Calm;
  /** The figures of the ceiling, where it was looked for with the same people. */
  ceiling?: Figures;
  /** What was not as it has to be: a board that is not what was written on it. */
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
