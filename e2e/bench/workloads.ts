import { ceiling } from './phases/ceiling.ts';
import type { EditWork } from './phases/crew.ts';
import { memory } from './phases/memory.ts';
import type { Lengths, Measured } from './phases/phase.ts';
import { joinStorm } from './phases/storm.ts';
import { SYSTEMS, type System, type SystemName } from './systems/system.ts';

export interface Workload {
  means: string;
  /** Whom it is measured with, and whom of these a quick run needs for a target. */
  systems: readonly SystemName[];
  quick: readonly SystemName[];
  does: Phase;
}

/** People who edit with each system in turns, or something that is measured with one system after the other. */
export type Phase = { edits: EditWork } | { run: (system: System, lengths: Lengths) => Promise<Measured> };

const whole = (people: number) => ({ boards: 1, people });
const B = { boards: 600, people: 5 };
/** A server's first ten thousand edits cost it a third more than those that follow, for V8 is still compiling. Hocuspocus takes twice as many. */
const GROUPS = { layout: B, edits: 0.5, cursors: 0, warmUp: 6, start: { fresh: true } };
/** What is close to a limit; what a turn of groups costs varies by a sixth. */
const CLOSE = { closer: 1.3 };
/** What is far from all of its limits. */
const FAR = { closer: 0.5 };
const SLOW_FSYNC_MS = 8;

/** What is measured. A tenth of the people on a whole board move a cursor, ten times a second. */
export const WORKLOADS = {
  A100: {
    means: 'one board, 100 people, 1 edit/s each, 10 of them moving a cursor',
    systems: SYSTEMS,
    quick: ['raw', 'hocuspocus20', 'facet'],
    does: { edits: { layout: whole(100), edits: 1, cursors: 10, closer: 0.8 } },
  },
  A300: {
    means: 'one board, 300 people, 1 edit/s each, 30 of them moving a cursor',
    systems: SYSTEMS,
    quick: ['facet'],
    does: { edits: { layout: whole(300), edits: 1, cursors: 30, ...CLOSE } },
  },
  A300echo: {
    means: 'the same with clients that send every awareness change back',
    systems: ['facet'],
    quick: ['facet'],
    does: { edits: { layout: whole(300), edits: 1, cursors: 30, echoes: true, ...FAR } },
  },
  busy: {
    // As many as it takes to offer that much: one person may send 20 edits a second.
    means: 'one board, 130 people, 17.8 edits/s each: 300,000 edits x readers a second',
    systems: SYSTEMS,
    quick: ['facet'],
    does: { edits: { layout: whole(130), edits: 17.8, cursors: 0, warmUp: 3 } },
  },
  B: {
    means: '600 group boards, 5 people each, 0.5 edit/s each',
    systems: SYSTEMS,
    quick: ['raw', 'hocuspocus', 'facet'],
    does: { edits: { ...GROUPS, ...CLOSE } },
  },
  Bslow: {
    means: `the same where every fsync takes ${SLOW_FSYNC_MS} ms longer`,
    systems: ['facet'],
    quick: ['facet'],
    does: { edits: { ...GROUPS, ...FAR, warmUp: 2, start: { slowFsyncMs: SLOW_FSYNC_MS } } },
  },
  ceiling: {
    means: 'the same 600 boards, edits until the p99 is above 100 ms',
    systems: SYSTEMS,
    quick: ['raw', 'hocuspocus', 'facet'],
    does: { run: (system, lengths) => ceiling(system, B, lengths) },
  },
  storm: {
    means: '300 people open a board of 108 KB at once',
    systems: SYSTEMS,
    quick: ['raw', 'facet'],
    does: { run: (system) => joinStorm(system) },
  },
  commit: {
    means: '20 group boards, 5 people each, 0.5 edit/s each: what the commit adds',
    systems: ['raw', 'facet'],
    quick: ['raw', 'facet'],
    does: { edits: { layout: { boards: 20, people: 5 }, edits: 0.5, cursors: 0, ...FAR } },
  },
  memory: {
    means: 'live memory of a person who does nothing, and of a board of 3.7 KB nobody edits any more',
    systems: SYSTEMS,
    quick: ['facet'],
    does: { run: (system) => memory(system) },
  },
} satisfies Record<string, Workload>;

export type WorkloadName = keyof typeof WORKLOADS;
export const WORKLOAD_NAMES = Object.keys(WORKLOADS) as WorkloadName[];
