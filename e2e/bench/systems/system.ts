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
  /** It has served others before. */
  worked: boolean;
  stop: () => Promise<void>;
}

export interface StartOptions {
  /** Clients that do not ask to be told what is saved. */
  unmodified?: boolean;
  /** Milliseconds by which every fsync is slowed. */
  slowFsyncMs?: number;
  env?: Record<string, string>;
  /** A fresh server even where one goes on from phase to phase. */
  fresh?: boolean;
}

/** Whether a phase can do with the server that others had before it. */
export const takesAny = ({ fresh = false, env, slowFsyncMs = 0 }: StartOptions): boolean =>
  !fresh && env === undefined && slowFsyncMs === 0;

/** A server to be measured. Each phase gets a fresh one, or boards of its own on one that goes on. */
export interface System {
  name: SystemName;
  start: (layout: Layout, options?: StartOptions) => Promise<Running>;
}

export const SYSTEMS = ['facet', 'raw', 'reference', 'hocuspocus', 'hocuspocus20'] as const;
export type SystemName = (typeof SYSTEMS)[number];
