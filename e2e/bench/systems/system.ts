import type { Door } from '../load/person.ts';

/** How many boards, and people on each. One board is the whole room's, several are groups'. */
export interface Layout {
  boards: number;
  people: number;
}

export interface Running {
  pid: number;
  /** Everything it printed. */
  lines: readonly string[];
  /** The doors of each board's people. */
  doors: readonly (readonly Door[])[];
  stop: () => Promise<void>;
}

export interface StartOptions {
  /** Clients that do not ask to be told what is saved. */
  unmodified?: boolean;
  /** Milliseconds by which every fsync is slowed. */
  slowFsyncMs?: number;
  env?: Record<string, string>;
}

/** A server to be measured. Each phase gets one of its own. */
export interface System {
  name: SystemName;
  start: (layout: Layout, options?: StartOptions) => Promise<Running>;
}

export const SYSTEMS = ['facet', 'raw', 'reference', 'hocuspocus', 'hocuspocus20'] as const;
export type SystemName = (typeof SYSTEMS)[number];
