import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { BoardContents } from '@facet/shared/boards/kindsDoc.ts';
import { NOTHING_GIVEN } from '@facet/shared/boards/network/networkDoc.ts';
import type { RoomInsights } from '@facet/shared/boards/diamond9/room.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import type { WholeSupport } from '@facet/shared/boards/network/wholeSupport.ts';
import { buildReport } from '@facet/shared/results/report.ts';
import { peopleIn, type SettledBoards } from '@facet/shared/results/scene.ts';
import type { SessionReport } from '@facet/shared/results/shape.ts';
import { groupOf, type Activity, type SessionId, type SessionState } from '@facet/shared/session/state.ts';
import type { Boards } from '../boards/boards.ts';
import { readKeptMap } from '../boards/keptMaps.ts';
import type { Log } from '../log/port.ts';
import { CountOver } from '../realtime/countOver.ts';
import { inTurns } from '../realtime/roomCounting.ts';
import type { Live, Sessions } from '../session/sessions.ts';
import { readEarlier } from './earlier.ts';

export interface ReportsDeps {
  log: Log;
  sessions: Sessions;
  boards: Pick<Boards, 'contents'>;
  now: () => number;
}

/** What people take away, made when it is asked for. */
export interface Reports {
  /** For facilitators, as it stands. */
  full: (session: SessionId) => Promise<SessionReport | null>;
  /** For whoever has a link: without boards of single people, as JSON, and up to a few seconds old. */
  shared: (session: SessionId) => Promise<string | null>;
}

/** Many may open a link at once; a report of the same session is not made again for each. */
const FRESH_MS = 5000;
const KEPT = 20;

/** Makes reports one after the other, each in many turns of the event loop, so that boards are served between. */
export function createReports({ log, sessions, boards, now }: ReportsDeps): Reports {
  const kept = new Map<SessionId, { version: number; at: number; text: Promise<string | null> }>();
  let last: Promise<unknown> = Promise.resolve();

  function queued<T>(make: () => Promise<T>): Promise<T> {
    const made = last.then(make);
    last = made.catch(() => undefined);
    return made;
  }

  async function make(session: SessionId, individuals: boolean): Promise<SessionReport | null> {
    const before = await sessions.get(session);
    if (before === null) return null;
    const contents = await readAll(before.state, boards);
    const maps = await keptMaps(before.state, log);
    const rooms = new Map<string, RoomInsights>();
    const supports = new Map<string, WholeSupport>();
    // Reading took a while: who was removed meanwhile is in no report.
    const { state } = (await sessions.get(session)) ?? before;
    const settled = settledBoards(contents, maps);
    for (const activity of state.agenda) {
      if (activity.kind === 'diamond9') rooms.set(activity.id, await roomOf(state, activity, settled));
      else supports.set(activity.id, await supportOf(activity, settled));
    }
    const earlier = state.earlier === null ? null : await readEarlier(log, session);
    // Counting too; what was counted is of the boards that were read.
    const { state: latest } = sessions.peek(session) ?? { state };
    return buildReport(latest, settled, now(), { individuals, rooms, supports, earlier });
  }

  const stillGood = (known: { version: number; at: number }, live: Live): boolean =>
    known.version === live.version && now() - known.at < FRESH_MS;

  return {
    full: (session) => queued(() => make(session, true)),
    async shared(session) {
      const live = await sessions.get(session);
      if (live === null) return null;
      const known = kept.get(session);
      if (known !== undefined && stillGood(known, live)) return known.text;
      const text = queued(async () => {
        const report = await make(session, false);
        return report === null ? null : JSON.stringify(report);
      });
      kept.delete(session);
      kept.set(session, { version: live.version, at: now(), text });
      text.catch(() => kept.delete(session));
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      return text;
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const keyOf = ({ activity, scope, owner }: Omit<BoardAddress, 'session'>): string =>
  `${activity}/${scope}/${owner}`;

async function readAll(
  state: SessionState,
  boards: Pick<Boards, 'contents'>,
): Promise<Map<string, BoardContents>> {
  const found = new Map<string, BoardContents>();
  const people = peopleIn(state);
  for (const { id: activity, groups, shared, kind } of state.agenda) {
    // Of maps nothing is counted over private ones: only those that were shared are read.
    const own = kind === 'diamond9' ? people : shared;
    const addresses: BoardAddress[] = [
      { session: state.id, activity, scope: 'whole', owner: '' },
      ...groups.map((g): BoardAddress => ({ session: state.id, activity, scope: 'group', owner: g.id })),
      ...own.map((owner): BoardAddress => ({ session: state.id, activity, scope: 'individual', owner })),
    ];
    for (const address of addresses) {
      await nextTurn();
      const contents = await boards.contents(address);
      if (contents !== null) found.set(keyOf(address), contents);
    }
  }
  return found;
}

async function keptMaps(state: SessionState, log: Log): Promise<Map<string, Network>> {
  const found = new Map<string, Network>();
  for (const { id, snapshots } of state.agenda)
    for (const snapshot of snapshots) {
      const text = await readKeptMap(log, state.id, id, snapshot.id);
      if (text !== null) found.set(`${id}/${snapshot.id}`, JSON.parse(text) as Network);
    }
  return found;
}

const settledBoards = (
  contents: ReadonlyMap<string, BoardContents>,
  maps: ReadonlyMap<string, Network>,
): SettledBoards => ({
  diamond(activity, scope, owner) {
    const found = contents.get(keyOf({ activity, scope, owner }));
    return found?.kind === 'diamond9' ? found.diamond : null;
  },
  map(activity, scope, owner) {
    const found = contents.get(keyOf({ activity, scope, owner }));
    return found?.kind === 'network' ? found.map : null;
  },
  kept: (activity, snapshot) => maps.get(`${activity}/${snapshot}`) ?? null,
});

const roomOf = (state: SessionState, activity: Activity, boards: SettledBoards): Promise<RoomInsights> =>
  inTurns({
    groups: activity.groups.flatMap(({ id: group }) => {
      const slots = boards.diamond(activity.id, 'group', group)?.slots;
      return slots === undefined ? [] : [{ group, slots }];
    }),
    deck: activity.deck.map((i) => i.id),
    alone: peopleIn(state).flatMap((seat) => {
      const slots = boards.diamond(activity.id, 'individual', seat)?.slots;
      return slots === undefined ? [] : [{ group: groupOf(activity, seat)?.id ?? null, slots }];
    }),
  });

const supportOf = (activity: Activity, boards: SettledBoards): Promise<WholeSupport> =>
  new CountOver().count({
    whole: boards.map(activity.id, 'whole', '') ?? { nodes: [], ties: [], aliases: [] },
    given: activity.network?.given ?? NOTHING_GIVEN,
    groups: activity.groups.flatMap(({ id: group }) => {
      const map = boards.map(activity.id, 'group', group);
      return map === null ? [] : [{ group, map }];
    }),
  });
