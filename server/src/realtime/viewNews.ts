import type { SeatId } from '@facet/shared/session/state.ts';
import { facilitatorView, publicView, type Damaged, type PublicView } from '@facet/shared/session/views.ts';
import type { Live } from '../session/sessions.ts';
import { publicRoom, roomOf } from './audience.ts';
import type { HubTimes } from './hubTimes.ts';
import type { Broadcaster, Line } from './socketTypes.ts';

/** What a small session may be sent at once, bytes over all its lines, and the pace at which a large one is told what can wait, bytes a second. */
const AT_ONCE_BYTES = 64_000;
const PACE = 1_000_000;
const WATCHERS = ['facilitator', 'projector', 'observer'] as const;

interface ViewNewsDeps {
  session: string;
  live: () => Live | null;
  io: Broadcaster;
  times: Pick<HubTimes, 'quietViewMs'>;
  damaged: (session: string) => Damaged[];
}

export interface ViewNews {
  changed: (lines: Iterable<Line>, readers: number) => void;
  stop: () => void;
}

/**
 * Who is told of a new view, and when. A view names everybody, so that sending it to all at every single change would grow with
 * the cube of the people. What changes a screen of everyone's goes out at once. That somebody came in, showed their board
 * or said "ready" goes at once to those who watch and to their group; to all others a little later, with all there is by then.
 */
export function createViewNews({ session, live, io, times, damaged }: ViewNewsDeps): ViewNews {
  let lastSeen = '';
  let last: { essence: string; view: PublicView } | null = null;
  let timer: NodeJS.Timeout | null = null;

  const leading = ({ state, version }: Live): void =>
    void io
      .to(roomOf(session, 'facilitator'))
      .emit('facilitatorView', facilitatorView(state, version, damaged(session)));

  function toAll(current: Live): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const view = publicView(current.state, current.version);
    last = { essence: JSON.stringify(essenceOf(view)), view };
    io.to(publicRoom(session)).emit('view', view);
  }

  function later(cost: number): void {
    timer ??= setTimeout(
      () => {
        timer = null;
        const current = live();
        if (current === null) return;
        toAll(current);
        leading(current);
      },
      Math.max(times.quietViewMs, (cost / PACE) * 1000),
    ).unref();
  }

  return {
    changed(lines, readers) {
      const current = live();
      if (current === null) return;
      const { state, version } = current;
      const view = publicView(state, 0);
      const seen = JSON.stringify([view, facilitatorView(state, 0, damaged(session))]);
      const cost = JSON.stringify(view).length * readers;
      // Everyone's answers in a round change no view but its version: a hall of tablets need not have each of these.
      if (seen === lastSeen) return later(cost);
      lastSeen = seen;
      leading(current);
      if (cost <= AT_ONCE_BYTES || last === null || JSON.stringify(essenceOf(view)) !== last.essence)
        return toAll(current);
      const news = { ...view, version };
      for (const role of WATCHERS) io.to(roomOf(session, role)).emit('view', news);
      const near = concerned(last.view, news);
      for (const line of lines)
        if (line.role === 'participant' && near.has(line.seat)) line.socket.emit('view', news);
      last.view = news;
      later(cost);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** A view without what concerns single people or groups and can wait for the others. */
const essenceOf = (view: PublicView): PublicView => ({
  ...view,
  version: 0,
  people: 0,
  activities: view.activities.map((a) => ({
    ...a,
    shared: [],
    shown: [],
    groups: a.groups.map((g) => ({ ...g, ready: false })),
  })),
});

/** Whose own screens, or whose group's, differ between two views of one essence. */
function concerned(before: PublicView, after: PublicView): Set<SeatId> {
  const near = new Set<SeatId>();
  after.activities.forEach((now, i) => {
    const was = before.activities[i];
    if (was === undefined) return;
    const changed = new Set<SeatId>(
      (['shared', 'shown'] as const).flatMap((what) => {
        const [old, own] = [new Set(was[what]), new Set(now[what])];
        return [...now[what].filter((s) => !old.has(s)), ...was[what].filter((s) => !own.has(s))];
      }),
    );
    for (const seat of changed) near.add(seat);
    now.groups.forEach(({ ready, members }, g) => {
      if (ready === was.groups[g]?.ready && !members.some((m) => changed.has(m.seat))) return;
      for (const { seat } of members) near.add(seat);
    });
  });
  return near;
}
