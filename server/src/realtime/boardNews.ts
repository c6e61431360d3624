import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { activityOf, ROLES, type Activity, type Role, type SeatId } from '@facet/shared/session/state.ts';
import { networksOf } from '@facet/shared/session/views.ts';
import type { Boards } from '../boards/boards.ts';
import type { Settled } from '../boards/digest.ts';
import type { Presence } from '../session/presence.ts';
import type { Live } from '../session/sessions.ts';
import { mayHaveGroupDigest, mayHaveProgress, mayHaveWholeDigest, roomOf } from './audience.ts';
import { createDigests } from './digests.ts';
import type { HubTimes } from './hubTimes.ts';
import { createSendNew } from './sendNew.ts';
import type { Broadcaster, Line } from './socketTypes.ts';
import { throttle } from './throttle.ts';

export interface BoardNewsDeps {
  session: string;
  live: () => Live | null;
  io: Broadcaster;
  boards: Pick<Boards, 'read'>;
  presence: Presence;
  times: HubTimes;
}

/** Boards in short and counts, sent to those whose role may have them, and to nobody else. */
export interface BoardNews {
  /** Sends a newcomer what is there. Rejects if boards could not be read; what is known is sent all the same. */
  welcome: (line: Line, stillHere: () => boolean) => Promise<void>;
  settled: (address: BoardAddress, settled: Settled) => void;
  /** The session changed: other people count, or others may see what they could not. */
  changed: () => void;
  /** A participant came or went. */
  moved: (seat: SeatId) => void;
  stop: () => void;
}

/** With up to so many groups their digests go out as often as they may. */
const SOME_GROUPS = 10;

/** The board news of one session. */
export function createBoardNews({ session, live, io, boards, presence, times }: BoardNewsDeps): BoardNews {
  const digests = createDigests(boards);
  const sendNew = createSendNew();
  /** Groups whose board in short has to be sent again, as `activity/group`. */
  const dirty = new Set<string>();
  /** The groups whose board in short each role has been sent since it may have it. */
  const shown = new Map<Role, Set<string>>(ROLES.map((role) => [role, new Set()]));

  /** News of thirty groups' boards goes out in one piece less often than that of three. */
  const digestMs = (): number => {
    const groups = Math.max(0, ...(live()?.state.agenda ?? []).map((activity) => activity.groups.length));
    return times.digestMs * Math.max(1, groups / SOME_GROUPS);
  };

  const progresses = throttle(times.progressMs, () => {
    const current = live();
    const activity = current === null ? undefined : activityOf(current.state, current.state.current);
    if (current === null || activity === undefined) return;
    const value = digests.progress(current.state, activity, presence.here);
    for (const role of ROLES.filter(mayHaveProgress)) {
      const room = roomOf(session, role);
      sendNew(room, 'progress', value, () => io.to(room).emit('progress', value));
    }
  });

  const groupDigests = throttle(digestMs, () => {
    const current = live();
    if (current === null) return;
    for (const role of ROLES) {
      const before = shown.get(role);
      const visible = visibleGroups(role, current);
      const due = visible.filter(({ key }) => dirty.has(key) || before?.has(key) !== true);
      shown.set(role, new Set(visible.map(({ key }) => key)));
      const value = due.map(({ activity, group }) => digests.group(activity, group, presence.online));
      if (value.length > 0) io.to(roomOf(session, role)).emit('groupDigest', value);
    }
    dirty.clear();
  });

  const wholeDigests = throttle(digestMs, () => {
    const state = live()?.state;
    if (state === undefined) return;
    for (const activity of state.agenda) {
      if (ROLES.some((role) => mayHaveWholeDigest(role, activity)))
        digests.count(state, activity, () => sendWhole(activity.id));
    }
  });

  const challengeLists = throttle(digestMs, () => {
    const room = roomOf(session, 'facilitator');
    for (const activity of live()?.state.agenda.filter(isChallenged) ?? []) {
      const value = digests.challenges(activity);
      sendNew(room, `challenges ${activity.id}`, value, () => io.to(room).emit('challenges', value));
    }
  });

  /** Counting may have taken a while: who may have it is asked now. */
  function sendWhole(id: string): void {
    const state = live()?.state;
    const activity = state === undefined ? undefined : activityOf(state, id);
    const value = activity === undefined ? null : digests.whole(activity);
    if (activity === undefined || value === null) return;
    for (const role of ROLES.filter((r) => mayHaveWholeDigest(r, activity))) {
      const room = roomOf(session, role);
      sendNew(room, `whole ${id}`, value, () => io.to(room).emit('wholeDigest', value));
    }
  }

  /** What lies under the maps of each network activity, as the boards in short were made with. */
  let given = givenIn(live());
  function lookAtGiven(): void {
    const now = givenIn(live());
    const changed = [...now].filter(([id, network]) => given.get(id) !== network);
    given = now;
    for (const [id] of changed) {
      digests.forget(id);
      for (const group of live()?.state.agenda.find((a) => a.id === id)?.groups ?? [])
        dirty.add(`${id}/${group.id}`);
    }
    // What could not be read now is read when someone comes; until then less is shown, and nothing wrong.
    if (changed.length > 0)
      load().then(
        () => [progresses, groupDigests, wholeDigests].forEach((news) => news.call()),
        () => undefined,
      );
  }

  /** Reads what is not known yet; a session that was loaded after a restart has its boards only on disk. */
  async function load(): Promise<void> {
    for (const { id } of live()?.state.agenda ?? []) {
      const state = live()?.state;
      const activity = state === undefined ? undefined : activityOf(state, id);
      if (state !== undefined && activity !== undefined) await digests.load(state, activity);
    }
  }

  function sendAll({ role, socket }: Line): void {
    const current = live();
    if (current === null) return;
    const value = visibleGroups(role, current).map(({ activity, group }) =>
      digests.group(activity, group, presence.online),
    );
    if (value.length > 0) socket.emit('groupDigest', value);
    for (const activity of current.state.agenda) {
      if (!mayHaveWholeDigest(role, activity)) continue;
      const value = digests.whole(activity);
      // Not counted yet: it goes to everyone once it is.
      if (value !== null) socket.emit('wholeDigest', value);
      if (value === null || (activity.kind === 'diamond9' && value.room === undefined)) wholeDigests.call();
    }
    if (role === 'facilitator')
      for (const activity of current.state.agenda.filter(isChallenged))
        socket.emit('challenges', digests.challenges(activity));
    const activity = activityOf(current.state, current.state.current);
    if (activity === undefined || !mayHaveProgress(role)) return;
    socket.emit('progress', digests.progress(current.state, activity, presence.here));
  }

  return {
    async welcome(line, stillHere) {
      try {
        await load();
      } finally {
        if (stillHere()) sendAll(line);
      }
    },
    settled(address, settled) {
      digests.settle(address, settled);
      challengeLists.call();
      if (address.scope === 'individual') progresses.call();
      if (address.scope === 'group') {
        dirty.add(`${address.activity}/${address.owner}`);
        groupDigests.call();
      }
      wholeDigests.call();
    },
    changed() {
      lookAtGiven();
      progresses.call();
      groupDigests.call();
      wholeDigests.call();
      challengeLists.call();
    },
    moved(seat) {
      for (const activity of live()?.state.agenda ?? []) {
        const group = activity.groups.find((g) => g.members.includes(seat));
        if (group !== undefined) dirty.add(`${activity.id}/${group.id}`);
      }
      progresses.call();
      groupDigests.call();
    },
    stop() {
      for (const one of [progresses, groupDigests, wholeDigests, challengeLists]) one.stop();
      digests.stop();
    },
  };
}

/** Questions are for groups that have met about a list. */
const isChallenged = ({ kind, stage }: Activity): boolean =>
  kind === 'diamond9' && stage.at !== 'waiting' && stage.at !== 'individual';

const givenIn = (live: Live | null): Map<string, NetworkPlan> =>
  new Map(live === null ? [] : Object.entries(networksOf(live.state)));

/** The groups whose board in short everyone of a role may have now. */
function visibleGroups(role: Role, { state }: Live) {
  return state.agenda.flatMap((activity) =>
    activity.groups
      .filter((group) => mayHaveGroupDigest(role, activity, group.id))
      .map((group) => ({ activity, group: group.id, key: `${activity.id}/${group.id}` })),
  );
}
