import { Crowd, type Rates, type Tally } from '../load/crowd.ts';
import { CALM, overloaded, stalled } from '../stall.ts';
import type { Layout, Running, System } from '../systems/system.ts';
import type { Alone } from './alone.ts';
import { highest } from './search.ts';
import { quiet, RESTED, sleep, timed, type Figures, type Lengths, type Measured } from './phase.ts';

const MOST_P99_MS = 100;
const LEAST_DELIVERED = 0.99;
const SETTLE_SECONDS = 0.5;

/** Who is looked at. */
interface Place {
  running: Running;
  crowd: Crowd;
  layout: Layout;
}

/** The most deliveries a second at which the p99 is at most 100 ms. */
export async function ceiling(system: System, layout: Layout, lengths: Lengths): Promise<Measured> {
  const running = await system.start(layout, { fresh: true });
  const crowd = new Crowd({ boards: running.doors });
  try {
    await crowd.enter();
    return { figures: await ceilingOf({ running, crowd, layout }, lengths), calm: CALM, wrong: [] };
  } finally {
    crowd.leave();
    await running.stop();
  }
}

/**
 * The same of people who are there already. Where the load's own core was full before the server's, the figure is a lower bound,
 * and `load` says so. Each step waits for its turn.
 */
export async function ceilingOf(
  { running, crowd, layout }: Place,
  { step, search, repeats }: Lengths,
  takesTurns: Alone = (job) => job(),
): Promise<Figures> {
  const readers = layout.people - 1;
  let best = { perSecond: 0, p99: Number.NaN };
  let load = 0;

  /** A step that failed while the machine stalled is repeated, by the rule for whole phases. */
  async function holds(offered: number): Promise<boolean> {
    for (let attempt = 0; ; attempt++) {
      const { held, disturbed } = await takesTurns(() => tried(offered));
      if (held || !disturbed || attempt === repeats) return held;
    }
  }

  async function count(rates: Rates): Promise<Tally> {
    crowd.begin();
    await crowd.work(rates, step);
    return crowd.finish(1000);
  }

  async function tried(offered: number): Promise<{ held: boolean; disturbed: boolean }> {
    const rates = { edits: offered / readers / crowd.people.length, cursors: 0 };
    crowd.prepare(rates, SETTLE_SECONDS + step);
    await sleep(100);
    await crowd.work(rates, SETTLE_SECONDS);
    const { result, wall, calm } = await timed(running, () => count(rates));
    const { delivered, expected, times } = result;
    const p99 = times.percentile(0.99);
    load = Math.max(load, calm.load);
    const held = delivered >= LEAST_DELIVERED * expected && p99 <= MOST_P99_MS && !overloaded(calm);
    if (held) best = { perSecond: delivered / wall, p99 };
    else await crowd.arrived(15_000);
    // What it has still to do would fall into another one's step.
    await quiet(running.pid, 2000, RESTED);
    return { held, disturbed: stalled(calm) !== null };
  }

  await highest(search, holds);
  return { ceiling: best.perSecond, p99: best.p99, load };
}
