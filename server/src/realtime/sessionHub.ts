import type { DeviceReport, DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { activityOf, ROLES, type Role, type Seat, type SeatId } from '@facet/shared/session/state.ts';
import { decksOf, facilitatorView, publicView } from '@facet/shared/session/views.ts';
import type { Logger } from 'pino';
import { createDevices } from '../session/devices.ts';
import { createPresence } from '../session/presence.ts';
import type { Live } from '../session/sessions.ts';
import { mayHaveGroupDigest, mayHaveProgress, mayHaveWholeDigest, publicRoom, roomOf } from './audience.ts';
import { createDigests } from './digests.ts';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { Boards } from '../boards/boards.ts';
import type { Settled } from '../boards/digest.ts';
import type { Broadcaster, Line } from './socketTypes.ts';
import { throttle } from './throttle.ts';

export const HUB_TIMES = {
  viewMs: 80,
  digestMs: 200,
  presenceMs: 1000,
  progressMs: 1000,
  devicesMs: 1000,
  graceMs: 15_000,
};

/** Messages that wait for one reader; above it the connection is closed, and comes back to the newest view. */
const SLOW_BACKLOG = 256;

export interface HubDeps {
  session: string;
  /** The session as it stands; null only when it was erased. */
  live: () => Live | null;
  io: Broadcaster;
  boards: Pick<Boards, 'read'>;
  logger: Logger;
  now: () => number;
  times: typeof HUB_TIMES;
}

/** What one session's connections are told, and when. Nobody is sent what their role may not have. */
export interface SessionHub {
  connected: (line: Line) => void;
  disconnected: (line: Line) => void;
  reported: (line: Line, report: DeviceReport) => void;
  changed: (live: Live) => void;
  settled: (address: BoardAddress, settled: Settled) => void;
  size: () => number;
  stop: () => void;
}

/** The hub of one session. */
export function createSessionHub({ session, live, io, boards, logger, now, times }: HubDeps): SessionHub {
  const lines = new Map<string, Line>();
  const presence = createPresence(now, times.graceMs);
  const devices = createDevices(now);
  const digests = createDigests(boards);
  const graceTimers = new Set<NodeJS.Timeout>();
  let decks = live()?.state.agenda.map((a) => a.deck) ?? [];
  /** Groups whose board in short has to be sent again, as `activity/group`, and what each role has been sent. */
  const dirty = new Set<string>();
  const shown = new Map<Role, Set<string>>(ROLES.map((role) => [role, new Set()]));
  const lastSent = new Map<string, string>();

  /** Sends to a room unless it is word for word what that room got last. */
  function sendNew(room: string, what: string, value: object, send: () => void): void {
    const text = JSON.stringify(value);
    if (lastSent.get(`${room} ${what}`) === text) return;
    lastSent.set(`${room} ${what}`, text);
    send();
  }

  const views = throttle(times.viewMs, () => {
    const current = live();
    if (current === null) return;
    const { state, version } = current;
    if (state.agenda.some((a, i) => a.deck !== decks[i])) {
      decks = state.agenda.map((a) => a.deck);
      io.to(publicRoom(session)).emit('decks', decksOf(state));
    }
    for (const line of lines.values()) if (line.backlog() > SLOW_BACKLOG) line.socket.conn.close(true);
    io.to(publicRoom(session)).emit('view', publicView(state, version));
    io.to(roomOf(session, 'facilitator')).emit('facilitatorView', facilitatorView(state, version));
  });

  const hereNow = ({ state }: Live): { here: number } => ({
    here: Object.values(state.seats).filter(
      (s) => s.role === 'participant' && s.status === 'in' && presence.here(s.id),
    ).length,
  });
  const presences = throttle(times.presenceMs, () => {
    const current = live();
    if (current === null) return;
    const value = hereNow(current);
    sendNew(publicRoom(session), 'presence', value, () => io.to(publicRoom(session)).emit('presence', value));
  });

  const devicesNow = ({ state }: Live): DeviceView[] =>
    Object.values(state.seats).flatMap(({ id, status, role }) => {
      const counts = status === 'in' && (role === 'participant' || role === 'facilitator');
      return counts ? (devices.view(id, presence.online(id)) ?? []) : [];
    });
  const deviceLists = throttle(times.devicesMs, () => {
    const current = live();
    if (current === null) return;
    const room = roomOf(session, 'facilitator');
    const value = devicesNow(current);
    sendNew(room, 'devices', value, () => io.to(room).emit('devices', value));
  });

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

  const groupDigests = throttle(times.digestMs, () => {
    const current = live();
    if (current === null) return;
    for (const role of ROLES) {
      const before = shown.get(role) ?? new Set();
      const visible = visibleGroups(role, current);
      const due = visible.filter(({ key }) => dirty.has(key) || !before.has(key));
      shown.set(role, new Set(visible.map(({ key }) => key)));
      const value = due.map(({ activity, group }) => digests.group(activity, group, presence.online));
      if (value.length > 0) io.to(roomOf(session, role)).emit('groupDigest', value);
    }
    dirty.clear();
  });

  const wholeDigests = throttle(times.digestMs, () => {
    const current = live();
    if (current === null) return;
    for (const activity of current.state.agenda) {
      const roles = ROLES.filter((role) => mayHaveWholeDigest(role, activity));
      if (roles.length === 0) continue;
      const value = digests.whole(activity);
      for (const role of roles) {
        const room = roomOf(session, role);
        sendNew(room, `whole ${activity.id}`, value, () => io.to(room).emit('wholeDigest', value));
      }
    }
  });
  const throttles = [views, presences, deviceLists, progresses, groupDigests, wholeDigests];

  /** Reads what is not known yet; a session that was loaded after a restart has its boards only on disk. */
  async function load(): Promise<void> {
    for (const { id } of live()?.state.agenda ?? []) {
      const state = live()?.state;
      const activity = state === undefined ? undefined : activityOf(state, id);
      if (state === undefined || activity === undefined) continue;
      await digests.load(state, activity);
    }
  }

  /** Everything a newcomer may see of the boards, once it is known. */
  async function welcomeWithDigests(line: Line): Promise<void> {
    await load().catch((error: unknown) =>
      logger.warn({ err: error, session }, 'boards could not be read for digests'),
    );
    const current = live();
    if (current === null || lines.get(line.id) !== line) return;
    const groups = visibleGroups(line.role, current);
    const value = groups.map(({ activity, group }) => digests.group(activity, group, presence.online));
    if (value.length > 0) line.socket.emit('groupDigest', value);
    for (const activity of current.state.agenda) {
      if (mayHaveWholeDigest(line.role, activity)) line.socket.emit('wholeDigest', digests.whole(activity));
    }
    const activity = activityOf(current.state, current.state.current);
    if (activity !== undefined && mayHaveProgress(line.role)) {
      line.socket.emit('progress', digests.progress(current.state, activity, presence.here));
    }
  }

  function markMembers(seat: SeatId): void {
    for (const activity of live()?.state.agenda ?? []) {
      const group = activity.groups.find((g) => g.members.includes(seat));
      if (group !== undefined) dirty.add(`${activity.id}/${group.id}`);
    }
    groupDigests.call();
  }

  function presenceMoved(line: Line): void {
    if (line.role !== 'participant') return;
    presences.call();
    progresses.call();
    markMembers(line.seat);
  }

  /** Takes the right away in this very turn, then says goodbye once the answer to a command of theirs is out. */
  function sayGoodbye(line: Line, seat: Seat | undefined): void {
    lines.delete(line.id);
    presence.closed(line.seat, line.id);
    for (const room of line.socket.rooms) void line.socket.leave(room);
    setImmediate(() => {
      line.socket.emit('goodbye', { reason: seat?.status === 'left' ? 'left' : 'removed' });
      line.socket.disconnect(true);
    });
  }

  return {
    connected(line) {
      lines.set(line.id, line);
      presence.opened(line.seat, line.id);
      const current = live();
      if (current === null) return;
      const { state, version } = current;
      line.socket.emit('decks', decksOf(state));
      line.socket.emit('view', publicView(state, version));
      if (line.role === 'facilitator') {
        line.socket.emit('facilitatorView', facilitatorView(state, version));
        line.socket.emit('devices', devicesNow(current));
      }
      line.socket.emit('presence', hereNow(current));
      void welcomeWithDigests(line);
      presenceMoved(line);
    },
    disconnected(line) {
      lines.delete(line.id);
      presence.closed(line.seat, line.id);
      devices.closed(line.seat, line.id);
      presenceMoved(line);
      deviceLists.call();
      const timer = setTimeout(() => {
        graceTimers.delete(timer);
        presenceMoved(line);
      }, times.graceMs);
      timer.unref();
      graceTimers.add(timer);
    },
    reported(line, report) {
      devices.report(line.seat, line.id, report);
      deviceLists.call();
    },
    changed({ state }) {
      for (const line of lines.values()) {
        const seat = Object.hasOwn(state.seats, line.seat) ? state.seats[line.seat] : undefined;
        if (seat?.status !== 'in') sayGoodbye(line, seat);
      }
      for (const one of throttles) one.call();
    },
    settled(address, settled) {
      digests.settle(address, settled);
      const { scope, activity, owner } = address;
      if (scope === 'individual') return progresses.call();
      if (scope === 'group') {
        dirty.add(`${activity}/${owner}`);
        groupDigests.call();
      }
      wholeDigests.call();
    },
    size: () => lines.size,
    stop() {
      for (const one of throttles) one.stop();
      for (const timer of graceTimers) clearTimeout(timer);
    },
  };
}

/** The groups whose board in short everyone of a role may have now. */
function visibleGroups(role: Role, { state }: Live) {
  return state.agenda.flatMap((activity) =>
    activity.groups
      .filter((group) => mayHaveGroupDigest(role, activity, group.id))
      .map((group) => ({ activity, group: group.id, key: `${activity.id}/${group.id}` })),
  );
}
