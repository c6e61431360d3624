import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { DeviceReport } from '@facet/shared/protocol/sessionWire.ts';
import { seatOf, type Seat, type SeatId } from '@facet/shared/session/state.ts';
import {
  decksOf,
  facilitatorView,
  networksOf,
  publicView,
  type Damaged,
} from '@facet/shared/session/views.ts';
import type { Logger } from 'pino';
import type { Boards } from '../boards/boards.ts';
import type { Settled } from '../boards/digest.ts';
import type { DeviceThere } from '../session/devices.ts';
import { createPresence, type SeatThere } from '../session/presence.ts';
import type { Live } from '../session/sessions.ts';
import { publicRoom } from './audience.ts';
import { createBoardNews } from './boardNews.ts';
import type { HubTimes } from './hubTimes.ts';
import { createConsentNews } from './consentNews.ts';
import { createPeopleNews } from './peopleNews.ts';
import type { Broadcaster, Line } from './socketTypes.ts';
import { throttle } from './throttle.ts';
import { createViewNews } from './viewNews.ts';
import { createYouNews } from './you.ts';

/** Messages that wait for one reader; above it the connection is closed, and comes back to the newest view. */
export const SLOW_BACKLOG = 256;

export interface HubDeps {
  session: string;
  /** The session as it stands; null only when it was erased. */
  live: () => Live | null;
  io: Broadcaster;
  boards: Pick<Boards, 'read'>;
  logger: Logger;
  now: () => number;
  times: HubTimes;
  epoch: string;
  /** What this server tells the others of the session's people has changed. */
  onPeople?: () => void;
  /** What of a session cannot be read any more. */
  damaged: (session: string) => Damaged[];
}

/** What one session's connections are told, and when. Nobody is sent what their role may not have. */
export interface SessionHub {
  connected: (line: Line) => void;
  disconnected: (line: Line) => void;
  reported: (line: Line, report: DeviceReport) => void;
  changed: (live: Live) => void;
  settled: (address: BoardAddress, settled: Settled) => void;
  /** More of it turned out to be unreadable. */
  damaged: () => void;
  /** Who is here by this server's connections, for the others; null where nobody is, nor was a moment ago. */
  people: () => { seats: SeatThere[]; devices: DeviceThere[] } | null;
  /** What another server tells of its people. */
  elsewhere: (server: string, seats: readonly SeatThere[], devices: readonly DeviceThere[]) => void;
  /** Another server is no more; `bye`: it said so itself. */
  gone: (server: string, bye: boolean) => void;
  /** Everyone is told that it is gone, and sent away. */
  erased: () => void;
  size: () => number;
  lines: () => Iterable<Line>;
  stop: () => void;
}

/** The hub of one session. */
export function createSessionHub(deps: HubDeps): SessionHub {
  const { session, live, io, boards, logger, now, times, epoch } = deps;
  const lines = new Map<string, Line>();
  const graceTimers = new Set<NodeJS.Timeout>();
  const presence = createPresence(now, times.graceMs);
  const people = createPeopleNews({ session, live, io, presence, now, times });
  const consentNews = createConsentNews(session, io);
  const boardNews = createBoardNews({ session, live, io, boards, presence, times });
  let decks = live()?.state.agenda.map((a) => a.deck) ?? [];
  let networks = live()?.state.agenda.map((a) => a.network) ?? [];

  const viewNews = createViewNews({ session, live, io, times, damaged: deps.damaged });
  const youNews = createYouNews();
  const atFirst = live();
  if (atFirst !== null) youNews.changed(atFirst.state, []);

  const views = throttle(times.viewMs, () => {
    const current = live();
    if (current === null) return;
    const { state } = current;
    // Not at every change: a hall that comes in at once would be named anew for each person.
    youNews.changed(state, lines.values());
    for (const line of lines.values()) if (line.backlog() > SLOW_BACKLOG) line.socket.conn.close(true);
    if (state.agenda.some((a, i) => a.deck !== decks[i])) {
      decks = state.agenda.map((a) => a.deck);
      io.to(publicRoom(session)).emit('decks', decksOf(state));
    }
    if (state.agenda.some((a, i) => a.network !== networks[i])) {
      networks = state.agenda.map((a) => a.network);
      io.to(publicRoom(session)).emit('networks', networksOf(state));
    }
    consentNews.send(state, lines.values());
    viewNews.changed(lines.values(), lines.size);
  });

  function welcome(line: Line): void {
    const current = live();
    if (current === null) return;
    const { state, version } = current;
    line.socket.emit('decks', decksOf(state));
    line.socket.emit('networks', networksOf(state));
    line.socket.emit('view', publicView(state, version));
    if (line.role === 'facilitator')
      line.socket.emit('facilitatorView', facilitatorView(state, version, deps.damaged(session)));
    consentNews.welcome(line, state);
    people.welcome(line, current);
    boardNews
      .welcome(line, () => lines.get(line.id) === line)
      .catch((error: unknown) =>
        logger.warn({ err: error, session }, 'boards could not be read for digests'),
      );
  }

  function moved(line: Line): void {
    deps.onPeople?.();
    people.changed();
    if (line.role === 'participant') boardNews.moved(line.seat);
  }

  /** Once those who went are not here any more. A timer may fire a little early by the clock: then it waits for the rest. */
  function afterGrace(seats: readonly SeatId[], then: () => void): void {
    const left = (): number => Math.max(...seats.map(presence.lingers));
    // Still here by another line, or gone already: that has just been told.
    if (left() === 0) return;
    const timer = setTimeout(() => {
      graceTimers.delete(timer);
      if (left() > 0) afterGrace(seats, then);
      else then();
    }, left());
    timer.unref();
    graceTimers.add(timer);
  }

  function movedElsewhere(seats: readonly SeatId[]): void {
    if (seats.length === 0) return;
    const state = live()?.state;
    const tell = (): void => {
      people.changed();
      for (const seat of seats) if (state?.seats[seat]?.role === 'participant') boardNews.moved(seat);
    };
    tell();
    afterGrace(seats, tell);
  }

  /** Takes the right away in this very turn, then says goodbye once the answer to a command of theirs is out. */
  function sayGoodbye(line: Line, reason: 'left' | 'removed' | 'erased'): void {
    lines.delete(line.id);
    presence.closed(line.seat, line.id);
    deps.onPeople?.();
    for (const room of line.socket.rooms) void line.socket.leave(room);
    setImmediate(() => {
      line.socket.emit('goodbye', { reason, epoch });
      line.socket.disconnect(true);
    });
  }

  return {
    connected(line) {
      lines.set(line.id, line);
      presence.opened(line.seat, line.id);
      welcome(line);
      moved(line);
    },
    disconnected(line) {
      lines.delete(line.id);
      presence.closed(line.seat, line.id);
      people.closed(line);
      moved(line);
      afterGrace([line.seat], () => moved(line));
    },
    reported(line, report) {
      people.reported(line, report);
      deps.onPeople?.();
    },
    people() {
      const [seats, devices] = [presence.own(), people.devices()];
      return seats.length === 0 && devices.length === 0 ? null : { seats, devices };
    },
    elsewhere(server, seats, devices) {
      const news = presence.elsewhere(server, seats);
      people.elsewhere(server, devices);
      movedElsewhere(news);
    },
    gone(server, bye) {
      const were = presence.gone(server, bye);
      people.elsewhere(server, null);
      movedElsewhere(were);
    },
    changed({ state }) {
      for (const line of lines.values()) {
        const seat = seatOf(state, line.seat);
        if (seat?.status !== 'in') sayGoodbye(line, whyGone(seat));
      }
      views.call();
      people.changed();
      boardNews.changed();
    },
    settled: (address, settled) => boardNews.settled(address, settled),
    damaged: () => views.call(),
    erased() {
      for (const line of lines.values()) sayGoodbye(line, 'erased');
    },
    size: () => lines.size,
    lines: () => lines.values(),
    stop() {
      for (const part of [views, viewNews, people, boardNews]) part.stop();
      for (const timer of graceTimers) clearTimeout(timer);
    },
  };
}

const whyGone = (seat: Seat | undefined): 'left' | 'removed' | 'erased' =>
  seat?.erased === true ? 'erased' : seat?.status === 'left' ? 'left' : 'removed';
