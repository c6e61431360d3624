import type { SystemName, System } from '../systems/system.ts';
import { Crew, type EditWork } from './crew.ts';
import { calmest, figuresOf, notesOn, wants, type Cycle } from './cycles.ts';
import type { Lengths, Measured, Outcome } from './phase.ts';

/**
 * People edit with several systems in short turns: all servers are up, one at a time has work, and each has another one's turn
 * right before and after its own, so that what the machine does in one minute and not in the next befalls all alike. Gives the
 * figures of each turn; turn n of one system belongs to turn n of the others. A cycle of turns in which the machine stalled is taken
 * again by the rule in stall.ts. `first` says who begins.
 */
export async function inTurns(
  systems: readonly System[],
  work: EditWork,
  usual: Lengths,
  first = 0,
): Promise<Map<SystemName, Outcome>> {
  const { closer = 1 } = work;
  const lengths = {
    ...usual,
    turns: Math.round(usual.turns * closer),
    measured: usual.measured * closer,
  };
  const outcomes = new Map<SystemName, Outcome>(
    systems.map(({ name }) => [name, { turns: [], notes: [], wrong: [] }]),
  );
  const crews: Crew[] = [];
  /** A system that breaks off is out, and what it did until then with it. */
  const attempt = async (name: SystemName, job: () => Promise<void>): Promise<void> => {
    try {
      await job();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      outcomes.get(name)?.wrong.push(`broke off: ${why}`);
      const out = crews.find((crew) => crew.system.name === name);
      if (out === undefined) return;
      crews.splice(crews.indexOf(out), 1);
      await out.close();
    }
  };
  const each = async (job: (crew: Crew) => Promise<void>): Promise<void> => {
    for (const crew of [...crews]) await attempt(crew.system.name, () => job(crew));
  };
  try {
    for (const system of systems)
      await attempt(system.name, async () => void crews.push(await Crew.open(system, work)));
    await warmUp(crews, lengths, each);
    const cycles: Cycle[] = [];
    while (wants(cycles, lengths)) {
      const cycle = new Map<SystemName, Measured>();
      // Another one begins each time.
      crews.push(...crews.splice(0, cycles.length === 0 ? first % Math.max(1, crews.length) : 1));
      await each(async (crew) => {
        cycle.set(crew.system.name, await crew.turn(lengths));
        if (systems.length > 1) await crew.quiet();
      });
      cycles.push(cycle);
    }
    const kept = calmest(cycles, lengths.turns);
    for (const crew of crews) {
      const name = crew.system.name;
      const outcome = outcomes.get(name);
      if (outcome === undefined) continue;
      outcome.turns = figuresOf(name, kept, cycles);
      outcome.notes.push(...notesOn(name, kept, cycles));
    }
    await each(async (crew) => void outcomes.get(crew.system.name)?.wrong.push(...(await crew.wrong())));
    if (work.thenCeiling === true)
      await each(async (crew) => {
        const outcome = outcomes.get(crew.system.name);
        if (outcome !== undefined) outcome.ceiling = await crew.ceiling(lengths);
        await crew.quiet();
      });
    return outcomes;
  } finally {
    for (const crew of crews) await crew.close();
  }
}

/** All at once where time is short: nothing is counted yet. */
async function warmUp(
  crews: readonly Crew[],
  lengths: Lengths,
  each: (job: (crew: Crew) => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!lengths.together) return each((crew) => crew.warmUp(lengths));
  const started = new Map(crews.map((crew) => [crew, crew.warmUp(lengths)]));
  await Promise.allSettled(started.values());
  await each(async (crew) => started.get(crew));
}
