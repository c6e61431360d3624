import {
  roomInsightsInSteps,
  type AloneBoard,
  type GroupBoard,
  type RoomInsights,
} from '@facet/shared/boards/diamond9/room.ts';
import type { ItemId } from '@facet/shared/session/state.ts';

/** What is counted over. Private: only what comes of it is told. */
export interface RoomBoards {
  groups: readonly GroupBoard[];
  deck: readonly ItemId[];
  alone: readonly AloneBoard[];
}

/** What the groups' diamonds of one activity say together: one count at a time, and none where nothing has changed. */
export interface RoomCounting {
  /** `counted` is called once `last` has something new; not at all where it has it already. */
  count: (boards: RoomBoards, counted: () => void) => void;
  last: () => RoomInsights | null;
  stop: () => void;
}

/** At most a twentieth of the time goes into counting. */
const PAUSE_OF_COST = 20;

/** The counting of one activity. */
export function createRoomCounting(now: () => number = () => performance.now()): RoomCounting {
  let last: { of: string; room: RoomInsights } | null = null;
  let next: { of: string; boards: RoomBoards; counted: () => void } | null = null;
  let busy = false;
  let stopped = false;

  async function run(): Promise<void> {
    while (next !== null && !stopped) {
      const { of, boards, counted } = next;
      next = null;
      if (of === last?.of) continue;
      const from = now();
      const room = await inTurns(boards);
      if (stopped) return;
      last = { of, room };
      counted();
      const pause = (now() - from) * PAUSE_OF_COST;
      await new Promise<void>((resolve) => void setTimeout(resolve, pause).unref());
    }
    busy = false;
  }

  return {
    last: () => last?.room ?? null,
    count(boards, counted) {
      next = { of: JSON.stringify(boards), boards, counted };
      if (busy || stopped) return;
      busy = true;
      void run();
    },
    stop() {
      stopped = true;
    },
  };
}

/** One step of it in one turn of the event loop, so that boards are served between. */
export async function inTurns({ groups, deck, alone }: RoomBoards): Promise<RoomInsights> {
  const steps = roomInsightsInSteps(groups, deck, alone);
  for (;;) {
    await new Promise<void>((resolve) => void setImmediate(resolve));
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
