import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { itemScores } from '@facet/shared/boards/diamond9/analyse.ts';
import { slotsIn } from '@facet/shared/boards/diamond9/digest.ts';
import { completeOnes } from '@facet/shared/boards/diamond9/measures/standings.ts';
import type { GroupBoard } from '@facet/shared/boards/diamond9/room.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import { BOARD_KINDS, type BoardDigest, type OwnProgress } from '@facet/shared/boards/kindsDoc.ts';
import { NOTHING_GIVEN } from '@facet/shared/boards/network/networkDoc.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import type {
  ChallengeList,
  GroupDigest,
  Progress,
  WholeDigest,
} from '@facet/shared/protocol/sessionWire.ts';
import {
  groupOf,
  participants,
  type Activity,
  type ItemId,
  type SeatId,
  type SessionState,
} from '@facet/shared/session/state.ts';
import { peopleIn } from '@facet/shared/results/scene.ts';
import * as Y from 'yjs';
import type { Settled } from '../boards/digest.ts';
import type { Boards } from '../boards/boards.ts';
import { createChallengeLists } from './challengeLists.ts';
import { createCounting, type Counting } from './counting.ts';
import { createRoomCounting, type RoomCounting } from './roomCounting.ts';

/** Boards in short, of one session: what the digests and counts are made of. Never sent as it is. */
export interface Digests {
  settle: (address: BoardAddress, settled: Settled) => void;
  /** Reads from disk what an activity needs and is not known yet, as after a restart. */
  load: (state: SessionState, activity: Activity) => Promise<void>;
  group: (activity: Activity, group: string, online: (seat: SeatId) => boolean) => GroupDigest;
  /** The whole room's board and counts over the groups'; null where these have not been counted yet. */
  whole: (activity: Activity) => WholeDigest | null;
  /**
   * Counts over the groups' maps anew, in several turns of the event loop and not more often than is good for everyone
   * who is sent them; `counted` is called each time `whole` has something new. Nothing to count calls it at once.
   */
  count: (state: SessionState, activity: Activity, counted: () => void) => void;
  /** Questions to put to the groups; for facilitators. */
  challenges: (activity: Activity) => ChallengeList;
  /** The activity's boards have to be read again: what lies under every map has changed. */
  forget: (activity: string) => void;
  stop: () => void;
  progress: (state: SessionState, activity: Activity, here: (seat: SeatId) => boolean) => Progress;
}

interface Known {
  board: BoardDigest;
  map: SettledNetwork | null;
  movedAt: number;
}

const PLACES = 10;

/** The digests of one session. */
export function createDigests(boards: Pick<Boards, 'read'>): Digests {
  const groups = new Map<string, Known>();
  const wholes = new Map<string, Known>();
  const own = new Map<string, OwnProgress>();
  /** People's own finished diamonds: in memory, and never told but as counts over several. */
  const nines = new Map<string, Placement>();
  const rooms = new Map<string, RoomCounting>();
  const challengeLists = createChallengeLists();
  const asked = new Map<string, Promise<void>>();
  const counts = new Map<string, Counting>();
  const key = (activity: string, owner: string): string => `${activity}/${owner}`;

  function settle({ activity, owner }: BoardAddress, settled: Settled): void {
    const at = key(activity, owner);
    switch (settled.scope) {
      case 'individual':
        own.set(at, settled.progress);
        if (settled.nine === null) nines.delete(at);
        else nines.set(at, settled.nine);
        return;
      case 'group':
      case 'whole': {
        const { digest: board, map, movedAt } = settled;
        (settled.scope === 'group' ? groups : wholes).set(at, { board, map, movedAt });
        return;
      }
      default:
        settled satisfies never;
    }
  }

  const known = ({ activity, scope, owner }: BoardAddress): boolean =>
    (scope === 'individual' ? own : scope === 'group' ? groups : wholes).has(key(activity, owner));

  /** What was heard meanwhile is newer than what was read. */
  async function read(address: BoardAddress): Promise<void> {
    const board = known(address) ? null : await boards.read(address);
    if (board !== null && !known(address)) settle(address, board);
  }

  /** One after the other: a restart with many sessions must not read every board at the same instant. */
  async function readAll(addresses: readonly BoardAddress[]): Promise<void> {
    for (const address of addresses) await read(address);
  }

  const groupBoards = (activity: Activity): GroupBoard[] =>
    activity.groups.flatMap(({ id: group }) => {
      const slots = slotsIn(groups.get(key(activity.id, group))?.board);
      return slots === undefined ? [] : [{ group, slots }];
    });

  return {
    settle,
    load(state, activity) {
      const earlier = asked.get(activity.id);
      if (earlier !== undefined) return earlier;
      // Nobody has been at work on it, and what they do from now on is heard as it happens.
      if (activity.stage.at === 'waiting' && Object.keys(activity.leftAt).length === 0)
        return Promise.resolve();
      const at = { session: state.id, activity: activity.id };
      const loading = readAll([
        { ...at, scope: 'whole', owner: '' },
        ...activity.groups.map((g): BoardAddress => ({ ...at, scope: 'group', owner: g.id })),
        ...peopleIn(state).map((owner): BoardAddress => ({ ...at, scope: 'individual', owner })),
      ]);
      asked.set(activity.id, loading);
      // A read that failed is tried again by whoever asks next.
      loading.catch(() => asked.delete(activity.id));
      return loading;
    },
    group(activity, group, online) {
      const { board, movedAt } = groups.get(key(activity.id, group)) ?? nothing(activity);
      const members = activity.groups.find((g) => g.id === group)?.members ?? [];
      return { activity: activity.id, group, board, movedAt, online: members.filter(online).length };
    },
    whole(activity) {
      const { board } = wholes.get(key(activity.id, '')) ?? nothing(activity);
      switch (activity.kind) {
        case 'diamond9': {
          const deck = activity.deck.map((i) => i.id);
          const slots = completeOnes(
            groupBoards(activity).map((b) => b.slots),
            deck,
          );
          const room = rooms.get(activity.id)?.last() ?? undefined;
          return { activity: activity.id, board, groups: slots.length, items: tallies(slots, deck), room };
        }
        case 'network': {
          const last = counts.get(activity.id)?.last() ?? null;
          if (last === null) return null;
          const { support, of } = last;
          return { activity: activity.id, board: of, groups: support.of, items: [], support };
        }
        default:
          return activity.kind satisfies never;
      }
    },
    count(state, activity, counted) {
      if (activity.kind === 'diamond9') {
        const counting = rooms.get(activity.id) ?? createRoomCounting();
        rooms.set(activity.id, counting);
        const alone = peopleIn(state).flatMap((seat) => {
          const slots = nines.get(key(activity.id, seat));
          return slots === undefined ? [] : [{ group: groupOf(activity, seat)?.id ?? null, slots }];
        });
        const deck = activity.deck.map((i) => i.id);
        counting.count({ groups: groupBoards(activity), deck, alone }, counted);
        // Where the cards lie does not wait for it.
        return counted();
      }
      const counting = counts.get(activity.id) ?? createCounting();
      counts.set(activity.id, counting);
      const whole = wholes.get(key(activity.id, '')) ?? nothing(activity);
      counting.count(
        {
          board: whole.board,
          whole: whole.map ?? NO_MAP,
          given: activity.network?.given ?? NOTHING_GIVEN,
          groups: activity.groups.flatMap(({ id }) => {
            const map = groups.get(key(activity.id, id))?.map ?? null;
            return map === null ? [] : [{ group: id, map }];
          }),
        },
        counted,
      );
    },
    challenges: (activity) =>
      challengeLists.list(
        activity,
        (id) => slotsIn(groups.get(key(activity.id, id))?.board),
        (seat) => nines.get(key(activity.id, seat)),
      ),
    forget(activity) {
      for (const boards of [groups, wholes, own, nines])
        for (const at of boards.keys()) if (at.startsWith(`${activity}/`)) boards.delete(at);
      asked.delete(activity);
    },
    stop() {
      for (const counting of [...counts.values(), ...rooms.values()]) counting.stop();
    },
    progress(state, activity, here) {
      const people = participants(state);
      const boardsOf = people.map((p) => own.get(key(activity.id, p.id)));
      const placed = Array.from({ length: PLACES }, () => 0);
      for (const board of boardsOf) {
        const at = Math.min(PLACES - 1, Math.max(0, board?.placed ?? 0));
        placed[at] = (placed[at] ?? 0) + 1;
      }
      return {
        activity: activity.id,
        people: people.length,
        here: people.filter((p) => here(p.id)).length,
        read: boardsOf.filter((b) => b?.read === true).length,
        placed,
        ready: boardsOf.filter((b) => b?.ready === true).length,
      };
    },
  };
}

/** A board nobody has opened yet: of a map, what everyone was given lies on it all the same. */
function nothing({ kind, network }: Activity): Known {
  switch (kind) {
    case 'diamond9':
      return { board: { kind, slots: {}, placed: 0 }, map: null, movedAt: 0 };
    case 'network': {
      const known = network === undefined ? undefined : untouched.get(network);
      if (known !== undefined) return known;
      const doc = new Y.Doc();
      const { digest: board, map } = BOARD_KINDS.network.inShort(doc, { deck: [], network });
      doc.destroy();
      const made = { board, map, movedAt: 0 };
      if (network !== undefined) untouched.set(network, made);
      return made;
    }
    default:
      return kind satisfies never;
  }
}

/** A given map may be large, and is the same for every board that nobody has opened. */
const untouched = new WeakMap<NetworkPlan, Known>();
const NO_MAP: Network = { nodes: [], ties: [], aliases: [] };

/** Counts of each item over the groups' finished boards; which group chose what is not in them. */
function tallies(slots: readonly Placement[], deck: readonly ItemId[]): WholeDigest['items'] {
  return itemScores(slots, deck).map(({ item, chosenBy, top, points, contested }) => ({
    item,
    chosenBy,
    top,
    points,
    contested,
  }));
}
