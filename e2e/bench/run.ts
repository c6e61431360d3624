import type { Lengths, Measured, Outcome } from './phases/phase.ts';
import { inTurns } from './phases/turns.ts';
import { overloaded, stalled, unrest } from './stall.ts';
import type { System, SystemName } from './systems/system.ts';
import type { Workload } from './workloads.ts';

/**
 * Measures one workload with each of these systems, and gives what came of it as soon as it is there; another system begins each
 * round. `alsoCeiling`: what the people of this workload could do at most is looked for with them.
 */
export async function* measure(
  { does }: Workload,
  systems: readonly System[],
  lengths: Lengths,
  { round = 0, alsoCeiling = false } = {},
): AsyncGenerator<[SystemName, Outcome]> {
  if ('edits' in does) {
    yield* await inTurns(systems, { ...does.edits, alsoCeiling }, lengths, round);
    return;
  }
  for (let i = 0; i < systems.length; i++) {
    const system = systems[(i + round) % systems.length] as System;
    yield [system.name, await once(() => does.run(system, lengths), lengths)];
  }
}

/** One phase with one system; what the machine disturbed is repeated by the rule in stall.ts. */
export async function once(run: () => Promise<Measured>, lengths: Lengths): Promise<Outcome> {
  const attempts: Measured[] = [];
  const brokeOff: string[] = [];
  for (;;) {
    try {
      const measured = await run();
      attempts.push(measured);
      if (stalled(measured.calm) === null) break;
    } catch (error) {
      brokeOff.push(error instanceof Error ? error.message : String(error));
    }
    // One that broke off has no figures: a second try is the least.
    const most = 1 + (attempts.length === 0 ? Math.max(1, lengths.repeats) : lengths.repeats);
    if (attempts.length + brokeOff.length >= most) break;
  }
  const tries = attempts.length + brokeOff.length;
  const notes = [
    ...(tries > 1 ? [`tried ${tries} times`] : []),
    ...brokeOff.map((why) => `broke off: ${why}`),
  ];
  if (attempts.length === 0) return { turns: [{}], notes, wrong: brokeOff };
  const best = attempts.reduce((a, b) => (unrest(b.calm) < unrest(a.calm) ? b : a));
  const { figures, calm } = best;
  const disturbed = stalled(calm);
  return {
    turns: [figures],
    notes: [
      ...notes,
      ...(disturbed === null ? [] : [`disturbed: ${disturbed}`]),
      ...(overloaded(calm) ? [`INVALID: the load used ${calm.load.toFixed(2)} of its core`] : []),
    ],
    // A wrong board is wrong however busy the machine was.
    wrong: attempts.flatMap((attempt) => attempt.wrong),
  };
}
