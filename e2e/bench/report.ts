import type { Figures } from './phases/phase.ts';
import { median } from './stats.ts';
import type { Results, Verdict } from './targets.ts';
import { SYSTEMS } from './systems/system.ts';
import { WORKLOAD_NAMES, WORKLOADS } from './workloads.ts';

/** How each figure is written; what is not here is not shown in the table. */
const COLUMNS: Record<string, (value: number) => string> = {
  delivered: (v) => `${(v * 100).toFixed(v === 1 ? 0 : 1)} % delivered`,
  behind: (v) => (v === 0 ? '' : `${v} readers behind`),
  p50: (v) => `p50 ${v.toFixed(1)} ms`,
  p99: (v) => `p99 ${v.toFixed(1)} ms`,
  cpu10k: (v) => `${v.toFixed(3)} CPU s per 10,000`,
  cores: (v) => `${v.toFixed(2)} cores`,
  bytes: (v) => `${v.toFixed(0)} B an edit`,
  ceiling: (v) => `${Math.round(v).toLocaleString('en-GB')} deliveries/s`,
  lastMs: (v) => `last synced after ${v.toFixed(0)} ms`,
  cpu: (v) => `${v.toFixed(2)} CPU s`,
  person: (v) => `${(v / 1000).toFixed(1)} KB a person`,
  board: (v) => `${(v / 1000).toFixed(1)} KB a board`,
  load: (v) => (v > 0.6 ? `(load ${v.toFixed(2)})` : ''),
};

/** The middle of each figure over all turns. */
export function middle(turns: readonly Figures[]): Figures {
  const names = new Set(turns.flatMap((figures) => Object.keys(figures)));
  return Object.fromEntries(
    [...names].map((name) => [name, median(turns.map((figures) => figures[name] ?? Number.NaN))]),
  );
}

/** The middle of all turns of all rounds, of every system beside the others. */
export function table(results: Results): string {
  const lines: string[] = [];
  for (const name of WORKLOAD_NAMES) {
    const measured = results[name];
    if (measured === undefined) continue;
    lines.push('', `${name}: ${WORKLOADS[name].means}`);
    for (const system of SYSTEMS) {
      const turns = measured[system];
      if (turns === undefined) continue;
      const figures = middle(turns);
      const cells = Object.entries(COLUMNS).flatMap(([figure, write]) => {
        const value = figures[figure] ?? Number.NaN;
        const text = Number.isFinite(value) ? write(value) : '';
        return text === '' ? [] : [text];
      });
      lines.push(`  ${system.padEnd(13)} ${cells.join(', ')}`);
    }
  }
  return lines.join('\n');
}

/** What Facet must do, and did. */
export function verdicts(targets: Record<string, Verdict>): string {
  return Object.entries(targets)
    .map(([name, { value, ratio, target, pass }]) => {
      const compared = ratio === undefined ? value : ratio;
      return `  ${pass ? 'ok  ' : 'FAIL'} ${name.padEnd(28)} ${String(compared).padStart(8)}  target ${target}`;
    })
    .join('\n');
}
