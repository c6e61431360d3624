import type { SystemName } from '../systems/system.ts';
import { overloaded, stalled, unrest, type Calm } from '../stall.ts';
import type { Figures, Lengths } from './phase.ts';

/** One turn of every system, one right after the other. */
export type Cycle = ReadonlyMap<SystemName, { figures: Figures; calm: Calm }>;

/** How restless the machine was in the most restless turn of a cycle. */
const worst = (cycle: Cycle): number => Math.max(0, ...[...cycle.values()].map(({ calm }) => unrest(calm)));
const disturbed = (cycle: Cycle): boolean => [...cycle.values()].some(({ calm }) => stalled(calm) !== null);

/** Whether another cycle is to be taken: until there are enough calm ones, or it has been tried often enough. */
export function wants(cycles: readonly Cycle[], { turns, more }: Pick<Lengths, 'turns' | 'more'>): boolean {
  if (cycles.length < turns) return true;
  return cycles.length < turns + more && cycles.filter((cycle) => !disturbed(cycle)).length < turns;
}

/** The calmest so many, in the order in which they were taken. It is the machine that is looked at, never a figure. */
export function calmest(cycles: readonly Cycle[], count: number): Cycle[] {
  const kept = new Set(cycles.toSorted((a, b) => worst(a) - worst(b)).slice(0, count));
  return cycles.filter((cycle) => kept.has(cycle));
}

/** Of each turn that counts; but what may never be missing is the worst of all turns, however restless. */
export function figuresOf(name: SystemName, kept: readonly Cycle[], all: readonly Cycle[]): Figures[] {
  const of = (cycle: Cycle): Figures => cycle.get(name)?.figures ?? {};
  const delivered = Math.min(...all.map((cycle) => of(cycle)['delivered'] ?? 1));
  const behind = Math.max(...all.map((cycle) => of(cycle)['behind'] ?? 0));
  return kept.map((cycle) => ({ ...of(cycle), delivered, behind }));
}

export function notesOn(name: SystemName, kept: readonly Cycle[], all: readonly Cycle[]): string[] {
  const calms = kept.flatMap((cycle) => cycle.get(name)?.calm ?? []);
  const why = calms.flatMap((calm) => stalled(calm) ?? []);
  const left = all.length - kept.length;
  const load = Math.max(...calms.map((calm) => calm.load));
  return [
    ...(left > 0 ? [`${left} ${left === 1 ? 'cycle' : 'cycles'} left out for their unrest`] : []),
    ...(why.length > 0 ? [`${why.length} of ${kept.length} turns disturbed: ${why.join('; ')}`] : []),
    ...(calms.some(overloaded) ? [`INVALID: the load used ${load.toFixed(2)} of its core`] : []),
  ];
}
