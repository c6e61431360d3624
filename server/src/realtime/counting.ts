import type { BoardDigest } from '@facet/shared/boards/kindsDoc.ts';
import type { WholeSupport } from '@facet/shared/boards/network/wholeSupport.ts';
import { CountOver, type Maps } from './countOver.ts';

/** What a count was made of, and the room's board it belongs to. */
export interface Countable extends Maps {
  board: BoardDigest;
}

export interface Counted {
  of: BoardDigest;
  support: WholeSupport;
}

/** The counts over the groups of one activity: one count at a time, the newest of what was asked meanwhile next. */
export interface Counting {
  count: (maps: Countable, counted: () => void) => void;
  last: () => Counted | null;
  stop: () => void;
}

/** Large counts pause longer: at most a twentieth of the time goes into counting, and 20 KB a second to each reader. */
const PAUSE = { ofCost: 20, msPerByte: 1 / 20 };

/** The counting of one activity. */
export function createCounting(now: () => number = () => performance.now()): Counting {
  const over = new CountOver();
  let last: Counted | null = null;
  let next: { maps: Countable; counted: () => void } | null = null;
  let busy = false;
  let stopped = false;

  async function run(): Promise<void> {
    while (next !== null && !stopped) {
      const { maps, counted } = next;
      next = null;
      const from = now();
      const support = await over.count(maps);
      last = { of: maps.board, support };
      if (stopped) return;
      counted();
      const bytes = JSON.stringify(support).length;
      await pause(Math.max((now() - from) * PAUSE.ofCost, bytes * PAUSE.msPerByte));
    }
    busy = false;
  }

  return {
    last: () => last,
    count(maps, counted) {
      next = { maps, counted };
      if (busy || stopped) return;
      busy = true;
      void run();
    },
    stop() {
      stopped = true;
    },
  };
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
