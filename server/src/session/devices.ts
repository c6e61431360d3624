import type { DeviceReport, DeviceView } from '@facet/shared/protocol/sessionWire.ts';
import type { SeatId } from '@facet/shared/session/state.ts';

interface Told extends DeviceReport {
  heardAt: number;
  connected: boolean;
}

/** What each seat's devices last told about unsaved work; still known while they are away. */
export interface Devices {
  report: (seat: SeatId, connection: string, report: DeviceReport) => void;
  closed: (seat: SeatId, connection: string) => void;
  view: (seat: SeatId, online: boolean) => DeviceView | null;
}

/** The devices of one session. */
export function createDevices(now: () => number): Devices {
  const seats = new Map<SeatId, Map<string, Told>>();
  return {
    report(seat, connection, report) {
      const told = seats.get(seat) ?? new Map<string, Told>();
      seats.set(seat, told);
      // A device that is back speaks for itself again; counted twice, its unsaved work would never go away.
      for (const [other, { connected, device }] of told) {
        if (!connected && (device === report.device || device === 'unknown')) told.delete(other);
      }
      told.set(connection, { ...report, heardAt: now(), connected: true });
    },
    closed(seat, connection) {
      const told = seats.get(seat);
      const mine = told?.get(connection);
      if (told === undefined || mine === undefined) return;
      if (mine.unsaved === 0 && told.size > 1) told.delete(connection);
      else told.set(connection, { ...mine, connected: false });
    },
    view(seat, online) {
      const told = [...(seats.get(seat)?.values() ?? [])].sort((a, b) => b.heardAt - a.heardAt);
      const latest = told[0];
      if (latest === undefined) return null;
      const unsaved = told.reduce((sum, t) => sum + t.unsaved, 0);
      return { seat, online, device: latest.device, unsaved, heardAt: latest.heardAt };
    },
  };
}
