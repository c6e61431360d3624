import type { Lengths, Figures, Measured } from './phases/phase.ts';
import { overloaded, stalled, unrest } from './stall.ts';
import type { System } from './systems/system.ts';
import type { Workload } from './workloads.ts';

export interface Outcome {
  figures: Figures;
  /** Those of the ceiling, where it was looked for with the same people. */
  ceiling?: Figures;
  /** What disturbed it or makes it void, for whoever reads the figures. */
  notes: string[];
  wrong: string[];
}

/** Measures one workload with one system; what the machine disturbed is repeated by the rule in stall.ts. */
export async function measure(workload: Workload, system: System, lengths: Lengths): Promise<Outcome> {
  const attempts: Measured[] = [];
  const brokeOff: string[] = [];
  for (;;) {
    try {
      const measured = await workload.run(system, lengths);
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
  if (attempts.length === 0) return { figures: {}, notes, wrong: brokeOff };
  const best = attempts.reduce((a, b) => (unrest(b.calm) < unrest(a.calm) ? b : a));
  const { figures, ceiling, calm } = best;
  const disturbed = stalled(calm);
  return {
    figures,
    ...(ceiling !== undefined && { ceiling }),
    notes: [
      ...notes,
      ...(disturbed === null ? [] : [`disturbed: ${disturbed}`]),
      ...(overloaded(calm) ? [`INVALID: the load used ${calm.load.toFixed(2)} of its core`] : []),
    ],
    // A wrong board is wrong however busy the machine was.
    wrong: attempts.flatMap((attempt) => attempt.wrong),
  };
}
