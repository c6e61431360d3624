import type { Figures } from './phases/phase.ts';
import { median } from './stats.ts';
import type { SystemName } from './systems/system.ts';
import type { WorkloadName } from './workloads.ts';

/** The figures of each turn of each round, by workload and system; what stands at the same place was measured side by side. */
export type Results = Partial<Record<WorkloadName, Partial<Record<SystemName, readonly Figures[]>>>>;

/** One thing Facet must do. Beside nobody it is held against a number, else against its peer in the same turn. */
interface Rule {
  of: WorkloadName;
  figure: string;
  beside?: { system: SystemName; by: 'ratio' | 'difference' | 'limit' };
  least?: number;
  /** Where the peer only sets the limit, this says what it is. */
  most?: number | ((peer: number) => number);
}

/** How long a board of 100 gathers what comes, at the rate of A100, and what a commit may add; milliseconds. */
const TICK_MS = 18;
const COMMIT_MS = 8;

const ratio = (system: SystemName) => ({ system, by: 'ratio' }) as const;

export const RULES: Record<string, Rule> = {
  'A100.cpu': { of: 'A100', figure: 'cpu10k', beside: ratio('raw'), most: 0.75 },
  'A100.cpuBesideHocuspocus20': { of: 'A100', figure: 'cpu10k', beside: ratio('hocuspocus20'), most: 1 },
  'A100.p99': { of: 'A100', figure: 'p99', most: 40 },
  'A100.p99BesideRaw': {
    of: 'A100',
    figure: 'p99',
    beside: { system: 'raw', by: 'limit' },
    most: (raw) => 1.5 * raw + TICK_MS + COMMIT_MS,
  },
  'A100.bytes': { of: 'A100', figure: 'bytes', beside: ratio('raw'), most: 0.95 },
  'A300.delivered': { of: 'A300', figure: 'delivered', least: 1 },
  'A300.p99': { of: 'A300', figure: 'p99', most: 60 },
  'A300.cores': { of: 'A300', figure: 'cores', most: 0.35 },
  'A300echo.delivered': { of: 'A300echo', figure: 'delivered', least: 1 },
  'A300echo.p99': { of: 'A300echo', figure: 'p99', most: 90 },
  'A300echo.cores': { of: 'A300echo', figure: 'cores', most: 0.5 },
  'busy.readersBehind': { of: 'busy', figure: 'behind', most: 0 },
  'busy.p99': { of: 'busy', figure: 'p99', most: 60 },
  'busy.cores': { of: 'busy', figure: 'cores', most: 0.4 },
  'B.cpuBesideHocuspocus': { of: 'B', figure: 'cpu10k', beside: ratio('hocuspocus'), most: 0.75 },
  'B.cpu': { of: 'B', figure: 'cpu10k', beside: ratio('raw'), most: 1.7 },
  'B.p50': { of: 'B', figure: 'p50', most: 10 },
  'B.p99': { of: 'B', figure: 'p99', most: 40 },
  'B.bytes': { of: 'B', figure: 'bytes', beside: ratio('raw'), most: 1.05 },
  'ceiling.besideRaw': { of: 'ceiling', figure: 'ceiling', beside: ratio('raw'), least: 0.5 },
  'ceiling.besideHocuspocus': { of: 'ceiling', figure: 'ceiling', beside: ratio('hocuspocus'), least: 1.5 },
  'storm.last': { of: 'storm', figure: 'lastMs', most: 350 },
  'storm.cpu': { of: 'storm', figure: 'cpu', beside: ratio('raw'), most: 0.2 },
  'commit.added': { of: 'commit', figure: 'p50', beside: { system: 'raw', by: 'difference' }, most: 4 },
  'slowFsync.p99': { of: 'Bslow', figure: 'p99', most: 100 },
  'memory.person': { of: 'memory', figure: 'person', most: 20_000 },
  'memory.board': { of: 'memory', figure: 'ofItsBytes', most: 2 },
};

/** What came of one of them: medians over the turns; `ratio` is what is compared where it is held against a peer's. */
export interface Verdict {
  value: number | null;
  ratio?: number | null;
  target: number;
  pass: boolean;
}

/** Judges everything whose workload was measured. What a peer is missing for did not pass. */
export function judge(results: Results): Record<string, Verdict> {
  const measured = Object.entries(RULES).filter(([, { of }]) => results[of] !== undefined);
  return Object.fromEntries(measured.map(([name, rule]) => [name, verdict(rule, results)]));
}

function verdict({ of, figure, beside, least, most = Infinity }: Rule, results: Results): Verdict {
  const series = (system: SystemName): number[] =>
    (results[of]?.[system] ?? []).map((f) => f[figure] ?? Number.NaN);
  const own = series('facet');
  const peer = beside === undefined ? [] : series(beside.system);
  // What was measured right after one another belongs together: the machine was as fast for both.
  const compared = own.map((value, turn) => {
    const other = peer[turn] ?? Number.NaN;
    if (beside?.by === 'ratio') return value / other;
    return beside?.by === 'difference' ? value - other : value;
  });
  const counts = median(compared);
  const limit = typeof most === 'function' ? most(median(peer)) : most;
  const target = least ?? limit;
  const pass = least === undefined ? counts <= limit : counts >= least;
  return {
    value: round(beside?.by === 'difference' ? counts : median(own)),
    ...(beside?.by === 'ratio' && { ratio: round(counts) }),
    target: round(target) ?? 0,
    pass,
  };
}

/** Four digits; null where nothing was measured, for JSON has no other word for it. */
const round = (value: number): number | null =>
  Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
