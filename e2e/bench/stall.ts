import { census, usedByOthers } from './machine.ts';

/** How calm the machine was while a phase was measured; seconds, and milliseconds for the gap. */
export interface Calm {
  wall: number;
  /** Taken by programs that are neither the server nor the load. */
  others: number;
  /** Taken by the host of this virtual machine, over all cores. */
  stolen: number;
  /** The longest time in which the load's loop did not turn although it was not at work itself. */
  idleGapMs: number;
  /** What the load used of its core. */
  load: number;
}

/** Shares of one core. */
const MOST_OTHERS = 0.05;
const MOST_STOLEN = 0.02;
const LONGEST_GAP_MS = 50;
/** Above it the load, not the server, may be what is slow. */
const MOST_LOAD = 0.9;
/** How often a phase is repeated at most. */
export const REPEATS = 2;

/**
 * THE RULE by which a phase is repeated, the same for every system: what is looked at is the machine, never the result. While the phase
 * was measured, other programs had 5 % of a core or more, or the host took 2 % of a core or more, or the load's loop stood
 * still for 50 ms or longer while it was not at work itself. It is repeated up to twice (never in a quick run); the calmest of these counts, and is
 * marked if none was calm. Turns are repeated by whole cycles (phases/cycles.ts), in a quick run only one server's own. One that broke off is repeated too, and is wrong if it always does. Null: the machine did not stall.
 */
export function stalled({ wall, others, stolen, idleGapMs }: Calm): string | null {
  if (others >= MOST_OTHERS * wall) return `other programs had ${percent(others / wall)} of a core`;
  if (stolen >= MOST_STOLEN * wall) return `the host took ${percent(stolen / wall)} of a core`;
  if (idleGapMs >= LONGEST_GAP_MS) return `the machine stood still for ${Math.round(idleGapMs)} ms`;
  return null;
}

/** A phase in which the load was the bottleneck says nothing of the server, and repeating it would not help. */
export const overloaded = ({ load }: Calm): boolean => load > MOST_LOAD;

/** Of what takes no time. */
export const CALM: Calm = { wall: 1, others: 0, stolen: 0, idleGapMs: 0, load: 0 };

/** Which of several attempts was disturbed least. */
export const unrest = ({ wall, others, stolen, idleGapMs }: Calm): number =>
  others / wall / MOST_OTHERS + stolen / wall / MOST_STOLEN + idleGapMs / LONGEST_GAP_MS;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const TICK_MS = 10;

/** The longest gap between two ticks in which less than half was work of this process. */
export function longestIdleGap(ticks: readonly { wallMs: number; cpuMs: number }[]): number {
  let longest = 0;
  for (const { wallMs, cpuMs } of ticks) if (cpuMs < wallMs / 2) longest = Math.max(longest, wallMs);
  return longest;
}

/** Watches the machine from now on; `ours` are the programs that are measured; `stop` says how calm it was. */
export function watchMachine(ours: readonly number[]): { stop: () => Calm } {
  const before = census();
  const startedAt = performance.now();
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const cpuBefore = cpuMs();
  const ticks: { wallMs: number; cpuMs: number }[] = [];
  let last = { at: startedAt, cpu: cpuBefore };
  const timer = setInterval(() => {
    const now = { at: performance.now(), cpu: cpuMs() };
    const wallMs = now.at - last.at;
    if (wallMs > 2 * TICK_MS) ticks.push({ wallMs, cpuMs: now.cpu - last.cpu });
    last = now;
  }, TICK_MS);
  return {
    stop() {
      clearInterval(timer);
      const wall = (performance.now() - startedAt) / 1000;
      const load = (cpuMs() - cpuBefore) / 1000 / wall;
      const after = census();
      return {
        wall,
        others: usedByOthers(before, after, [...ours, process.pid]),
        stolen: after.stolen - before.stolen,
        idleGapMs: longestIdleGap(ticks),
        load,
      };
    },
  };
}
