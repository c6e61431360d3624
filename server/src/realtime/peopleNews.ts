import type { DeviceReport, DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import { participants } from '@facet/shared/session/state.ts';
import { createDevices, type DeviceThere } from '../session/devices.ts';
import type { Presence } from '../session/presence.ts';
import type { Live } from '../session/sessions.ts';
import { publicRoom, roomOf } from './audience.ts';
import type { HubTimes } from './hubTimes.ts';
import { createSendNew } from './sendNew.ts';
import type { Broadcaster, Line } from './socketTypes.ts';
import { throttle } from './throttle.ts';

export interface PeopleNewsDeps {
  session: string;
  live: () => Live | null;
  io: Broadcaster;
  presence: Presence;
  now: () => number;
  times: HubTimes;
}

/** Who is here, as a count for everyone, and what devices told, for facilitators. */
export interface PeopleNews {
  welcome: (line: Line, current: Live) => void;
  reported: (line: Line, report: DeviceReport) => void;
  closed: (line: Line) => void;
  /** What devices told, for the other servers. */
  devices: () => DeviceThere[];
  /** What another server tells of its people; `devices` is null where it is no more. */
  elsewhere: (server: string, devices: readonly DeviceThere[] | null) => void;
  /** Someone came, went, or is no longer counted. */
  changed: () => void;
  stop: () => void;
}

/** The people news of one session. */
export function createPeopleNews({ session, live, io, presence, now, times }: PeopleNewsDeps): PeopleNews {
  const devices = createDevices(now);
  const sendNew = createSendNew();

  const hereNow = ({ state }: Live): { here: number } => ({
    here: participants(state).filter((seat) => presence.here(seat.id)).length,
  });
  const devicesNow = ({ state }: Live): DeviceView[] =>
    Object.values(state.seats).flatMap(({ id, status, role }) => {
      const counts = status === 'in' && (role === 'participant' || role === 'facilitator');
      return counts ? (devices.view(id, presence.online(id)) ?? []) : [];
    });

  const presences = throttle(times.presenceMs, () => {
    const current = live();
    if (current === null) return;
    const value = hereNow(current);
    const room = publicRoom(session);
    sendNew(room, 'presence', value, () => io.to(room).emit('presence', value));
  });
  const deviceLists = throttle(times.devicesMs, () => {
    const current = live();
    if (current === null) return;
    const value = devicesNow(current);
    const room = roomOf(session, 'facilitator');
    sendNew(room, 'devices', value, () => io.to(room).emit('devices', value));
  });

  return {
    welcome({ role, socket }, current) {
      if (role === 'facilitator') socket.emit('devices', devicesNow(current));
      socket.emit('presence', hereNow(current));
    },
    reported({ seat, id }, report) {
      devices.report(seat, id, report);
      deviceLists.call();
    },
    closed({ seat, id }) {
      devices.closed(seat, id);
      deviceLists.call();
    },
    devices: devices.own,
    elsewhere(server, told) {
      if (told === null) devices.gone(server);
      else devices.elsewhere(server, told);
      presences.call();
      deviceLists.call();
    },
    changed() {
      presences.call();
      deviceLists.call();
    },
    stop() {
      presences.stop();
      deviceLists.stop();
    },
  };
}
