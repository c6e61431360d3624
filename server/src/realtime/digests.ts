import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { itemScores } from '@facet/shared/boards/diamond9/analyse.ts';
import type { BoardDigest, OwnProgress } from '@facet/shared/boards/kindsDoc.ts';
import type { GroupDigest, Progress, WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import {
  participants,
  type Activity,
  type Kind,
  type SeatId,
  type SessionState,
} from '@facet/shared/session/state.ts';
import type { Settled } from '../boards/digest.ts';
import type { Boards } from '../boards/boards.ts';

/** Boards in short, of one session: what the digests and counts are made of. Never sent as it is. */
export interface Digests {
  settle: (address: BoardAddress, settled: Settled) => void;
  /** Reads from disk what an activity needs and is not known yet, as after a restart. */
  load: (state: SessionState, activity: Activity) => Promise<void>;
  group: (activity: Activity, group: string, online: (seat: SeatId) => boolean) => GroupDigest;
  whole: (activity: Activity) => WholeDigest;
  progress: (state: SessionState, activity: Activity, here: (seat: SeatId) => boolean) => Progress;
}

interface Known {
  board: BoardDigest;
  movedAt: number;
}

const PLACES = 10;

/** The digests of one session. */
export function createDigests(boards: Pick<Boards, 'read'>): Digests {
  const groups = new Map<string, Known>();
  const wholes = new Map<string, Known>();
  const own = new Map<string, OwnProgress>();
  const asked = new Map<string, Promise<void>>();
  const key = (activity: string, owner: string): string => `${activity}/${owner}`;

  function settle({ activity, owner }: BoardAddress, settled: Settled): void {
    const at = key(activity, owner);
    switch (settled.scope) {
      case 'individual':
        own.set(at, settled.progress);
        return;
      case 'group':
      case 'whole': {
        const { digest: board, movedAt } = settled;
        (settled.scope === 'group' ? groups : wholes).set(at, { board, movedAt });
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
      const { board, movedAt } = groups.get(key(activity.id, group)) ?? nothing(activity.kind);
      const members = activity.groups.find((g) => g.id === group)?.members ?? [];
      return { activity: activity.id, group, board, movedAt, online: members.filter(online).length };
    },
    whole(activity) {
      const { board } = wholes.get(key(activity.id, '')) ?? nothing(activity.kind);
      const digests = activity.groups.flatMap((g) => groups.get(key(activity.id, g.id))?.board ?? []);
      return {
        activity: activity.id,
        board,
        groups: digests.filter((d) => (d.kind === 'diamond9' ? d.placed : d.ties) > 0).length,
        items: counts(activity, digests),
      };
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

/** A board nobody has opened yet. */
function nothing(kind: Kind): Known {
  switch (kind) {
    case 'diamond9':
      return { board: { kind, slots: {}, placed: 0 }, movedAt: 0 };
    case 'network':
      return { board: { kind, nodes: 0, ties: 0, wanted: 0 }, movedAt: 0 };
    default:
      return kind satisfies never;
  }
}

/** Counts of each item over the groups' boards; which group chose what is not in them. */
function counts(activity: Activity, digests: readonly BoardDigest[]): WholeDigest['items'] {
  const deck = activity.deck.map((item) => item.id);
  const scores = itemScores(
    digests.map((digest) => (digest.kind === 'diamond9' ? digest.slots : {})),
    deck,
  );
  return scores.map(({ item, chosenBy, top, points, contested }) => ({
    item,
    chosenBy,
    top,
    points,
    contested,
  }));
}
