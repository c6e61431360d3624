import type { SystemName, System } from '../systems/system.ts';
import { Crew, type EditWork } from './crew.ts';
import { calmest, figuresOf, notesOn, wants, type Cycle } from './cycles.ts';
import { median } from '../stats.ts';
import type { Lengths, Measured, Outcome } from './phase.ts';

/** How many times more a full core carries than the price of an edit says: much is done once for all that wait. */
const CHEAPER = 1.4;

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
    lead: usual.lead * closer,
    measured: usual.measured * closer,
    turns: Math.round(usual.turns * closer),
  };
  const outcomes = new Map<SystemName, Outcome>(
    systems.map(({ name }) => [name, { turns: [], notes: [], wrong: [] }]),
  );
  let crews: readonly Crew[] = [];
  /** A system that breaks off is out, and what it did until then with it. */
  const attempt = async (name: SystemName, job: () => Promise<void>): Promise<void> => {
    try {
      await job();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      outcomes.get(name)?.wrong.push(`broke off: ${why}`);
      const out = crews.find((crew) => crew.system.name === name);
      if (out === undefined) return;
      crews = crews.filter((crew) => crew !== out);
      await out.close();
    }
  };
  const each = async (job: (crew: Crew) => Promise<void>): Promise<void> => {
    for (const crew of crews) await attempt(crew.system.name, () => job(crew));
  };
  try {
    const open = (system: System): Promise<void> =>
      attempt(system.name, async () => {
        const crew = await Crew.open(system, work);
        crews = [...crews, crew];
        await crew.warmUp(lengths);
      });
    // Where time is short all at once: nothing is counted yet.
    if (lengths.together) await Promise.all(systems.map(open));
    else for (const system of systems) await open(system);
    crews = systems.flatMap(({ name }) => crews.find((crew) => crew.system.name === name) ?? []);
    const cycles: Cycle[] = [];
    while (wants(cycles, lengths)) {
      const cycle = new Map<SystemName, Measured>();
      // Another one begins each time.
      const next = cycles.length === 0 ? first % Math.max(1, crews.length) : 1;
      crews = [...crews.slice(next), ...crews.slice(0, next)];
      await each(async (crew) => {
        // Nobody else had a turn in between: they are still at work.
        const lead = systems.length > 1 || cycles.length === 0 ? lengths.lead : 0;
        cycle.set(crew.system.name, await crew.turn({ ...lengths, lead }, crews));
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
    if (work.thenCeiling === true) {
      await Promise.all(crews.map((crew) => crew.quiet()));
      await each(async (crew) => {
        const outcome = outcomes.get(crew.system.name);
        if (outcome === undefined) return;
        const price = median(outcome.turns.map((turn) => turn['cpu10k'] ?? Number.NaN));
        outcome.ceiling = await crew.ceiling(lengths, (CHEAPER * 10_000) / price);
        // What it has still to do would fall into the next one's search.
        crews = crews.filter((other) => other !== crew);
        await crew.close();
      });
    }
    return outcomes;
  } finally {
    for (const crew of crews) await crew.close();
  }
}
