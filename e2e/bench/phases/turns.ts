import type { SystemName, System } from '../systems/system.ts';
import { oneAtATime } from './alone.ts';
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
    lead: usual.lead * closer,
    measured: usual.measured * closer,
    turns: Math.round(usual.turns * closer),
    // Where time is short only one server's turns are taken again: those of several take long.
    more: usual.together && systems.length > 1 ? 0 : usual.more,
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
  /** Step by step in turns, too, and before the others: nothing warms a server up as well. */
  const ceilings = async (): Promise<void> => {
    const takesTurns = oneAtATime();
    const look = (crew: Crew): Promise<void> =>
      attempt(crew.system.name, async () => {
        const outcome = outcomes.get(crew.system.name);
        if (outcome !== undefined) outcome.ceiling = await crew.ceiling(lengths, takesTurns);
      });
    await Promise.all(crews.map(look));
  };
  try {
    const open = (system: System): Promise<void> =>
      attempt(system.name, async () => {
        const crew = await Crew.open(system, work, lengths.together);
        crews = [...crews, crew];
        await crew.warmUp(lengths);
      });
    // Where time is short all at once: nothing is counted yet.
    if (lengths.together) await Promise.all(systems.map(open));
    else for (const system of systems) await open(system);
    crews = systems.flatMap(({ name }) => crews.find((crew) => crew.system.name === name) ?? []);
    if (work.alsoCeiling === true) await ceilings();
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
    return outcomes;
  } finally {
    for (const crew of crews) await crew.close();
  }
}
