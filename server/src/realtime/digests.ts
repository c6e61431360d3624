import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { itemScores } from '@facet/shared/boards/diamond9/analyse.ts';
import { slotsIn } from '@facet/shared/boards/diamond9/digest.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import { BOARD_KINDS, type BoardDigest, type OwnProgress } from '@facet/shared/boards/kindsDoc.ts';
import { NOTHING_GIVEN } from '@facet/shared/boards/network/networkDoc.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { GroupDigest, Progress, WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import { participants, type Activity, type SeatId, type SessionState } from '@facet/shared/session/state.ts';
import * as Y from 'yjs';
import type { Settled } from '../boards/digest.ts';
import type { Boards } from '../boards/boards.ts';
import { createCounting, type Counting } from './counting.ts';

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
  count: (activity: Activity, counted: () => void) => void;
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
  const asked = new Map<string, Promise<void>>();
  const counts = new Map<string, Counting>();
  const key = (activity: string, owner: string): string => `${activity}/${owner}`;

  function settle({ activity, owner }: BoardAddress, settled: Settled): void {
    const at = key(activity, owner);
    switch (settled.scope) {
      case 'individual':
        own.set(at, settled.progress);
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
        ...participants(state).map((p): BoardAddress => ({ ...at, scope: 'individual', owner: p.id })),
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
          const slots = activity.groups
            .map(({ id }) => slotsIn(groups.get(key(activity.id, id))?.board))
            .filter((placed) => placed !== undefined);
          const begun = slots.filter((s) => Object.keys(s).length > 0).length;
          return { activity: activity.id, board, groups: begun, items: tallies(activity, slots) };
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
    count(activity, counted) {
      if (activity.kind !== 'network') return counted();
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
    forget(activity) {
      for (const boards of [groups, wholes, own])
        for (const at of boards.keys()) if (at.startsWith(`${activity}/`)) boards.delete(at);
      asked.delete(activity);
    },
    stop() {
      for (const counting of counts.values()) counting.stop();
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

/** Counts of each item over the groups' boards; which group chose what is not in them. */
function tallies({ deck }: Activity, slots: readonly Placement[]): WholeDigest['items'] {
  const scores = itemScores(
    slots,
    deck.map((item) => item.id),
  );
  return scores.map(({ item, chosenBy, top, points, contested }) => ({
    item,
    chosenBy,
    top,
    points,
    contested,
  }));
}
