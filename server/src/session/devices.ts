import type { DeviceReport, DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import type { SeatId } from '@facet/shared/session/state.ts';

interface Told extends DeviceReport {
  heardAt: number;
  connected: boolean;
}

/** A device as another server knows it. */
export interface DeviceThere extends DeviceReport {
  seat: SeatId;
  /** How long ago it spoke last. */
  agoMs: number;
  connected: boolean;
}

/** What each seat's devices last told about unsaved work; still known while they are away. */
export interface Devices {
  report: (seat: SeatId, connection: string, report: DeviceReport) => void;
  closed: (seat: SeatId, connection: string) => void;
  view: (seat: SeatId, online: boolean) => DeviceView | null;
  /** What this server's own connections told, for the others. */
  own: () => DeviceThere[];
  /** All that another server tells now. */
  elsewhere: (server: string, devices: readonly DeviceThere[]) => void;
  /** Another server is no more: what its devices had not saved is still not saved, as far as anyone knows. */
  gone: (server: string) => void;
}

/** The devices of one session. */
export function createDevices(now: () => number): Devices {
  const seats = new Map<SeatId, Map<string, Told>>();
  const servers = new Map<string, Map<SeatId, Told[]>>();

  /** A device that is back speaks for itself again, wherever; counted twice, its unsaved work would never go away. */
  const isBack = (away: Told, others: readonly Told[]): boolean =>
    !away.connected &&
    others.some(
      ({ connected, heardAt, device }) =>
        connected && heardAt >= away.heardAt && (away.device === device || away.device === 'unknown'),
    );

  return {
    report(seat, connection, report) {
      const told = seats.get(seat) ?? new Map<string, Told>();
      seats.set(seat, told);
      told.set(connection, { ...report, heardAt: now(), connected: true });
      for (const [other, one] of told) if (isBack(one, [...told.values()])) told.delete(other);
    },
    closed(seat, connection) {
      const told = seats.get(seat);
      const mine = told?.get(connection);
      if (told === undefined || mine === undefined) return;
      if (mine.unsaved === 0 && told.size > 1) told.delete(connection);
      else told.set(connection, { ...mine, connected: false });
    },
    view(seat, online) {
      const there = [...servers.values()].flatMap((devices) => devices.get(seat) ?? []);
      const all = [...(seats.get(seat)?.values() ?? []), ...there];
      const told = there.length === 0 ? all : all.filter((one) => !isBack(one, all));
      const latest = told.sort((a, b) => b.heardAt - a.heardAt)[0];
      if (latest === undefined) return null;
      const unsaved = told.reduce((sum, t) => sum + t.unsaved, 0);
      return { seat, online, device: latest.device, unsaved, heardAt: latest.heardAt };
    },
    own: () =>
      [...seats].flatMap(([seat, told]) =>
        [...told.values()].map(({ device, unsaved, heardAt, connected }) => ({
          seat,
          device,
          unsaved,
          agoMs: now() - heardAt,
          connected,
        })),
      ),
    elsewhere(server, devices) {
      const told = new Map<SeatId, Told[]>();
      for (const { seat, device, unsaved, agoMs, connected } of devices) {
        const known = told.get(seat) ?? [];
        told.set(seat, [...known, { device, unsaved, heardAt: now() - agoMs, connected }]);
      }
      servers.set(server, told);
    },
    gone(server) {
      const left = [...(servers.get(server) ?? [])].flatMap(([seat, told]): [SeatId, Told[]][] => {
        const unsaved = told.filter((one) => one.unsaved > 0).map((one) => ({ ...one, connected: false }));
        return unsaved.length > 0 ? [[seat, unsaved]] : [];
      });
      if (left.length > 0) servers.set(server, new Map(left));
      else servers.delete(server);
    },
  };
}
