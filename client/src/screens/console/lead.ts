import type { DeviceView, Progress } from '@facet/shared/protocol/sessionWire.ts';
import type { Item, SeatId, SessionId } from '@facet/shared/session/state.ts';
import type {
  ActivityView,
  FacilitatorView,
  GroupView,
  PublicView,
  SeatView,
} from '@facet/shared/session/views.ts';
import { useMemo } from 'react';
import { useSession } from '../../session/store.ts';

/** What a facilitator's screen knows, once it is let in. */
export interface Lead {
  session: SessionId;
  secret: string;
  you: SeatId;
  view: PublicView;
  facilitator: FacilitatorView;
  activity: ActivityView;
  deck: readonly Item[];
  /** Participants in the session, in the order they joined. */
  people: readonly SeatView[];
  /** Groups with anybody in them. */
  groups: readonly GroupView[];
  progress: Progress | null;
  devices: readonly DeviceView[];
}

const NO_ITEMS: readonly Item[] = [];

/** Null until the server has told everything a console needs. */
export function useLead(session: SessionId, secret: string): Lead | null {
  const you = useSession((s) => s.hello?.you.seat ?? null);
  const view = useSession((s) => s.view);
  const facilitator = useSession((s) => s.facilitator);
  const activity = view?.activities.find((a) => a.id === view.current) ?? null;
  const deck = useSession((s) => s.decks[activity?.id ?? ''] ?? NO_ITEMS);
  const progress = useSession((s) => s.progress[activity?.id ?? ''] ?? null);
  const devices = useSession((s) => s.devices);
  return useMemo(() => {
    if (you === null || view === null || facilitator === null || activity === null) return null;
    const people = facilitator.seats.filter((s) => s.role === 'participant' && s.status === 'in');
    const groups = activity.groups.filter((g) => g.members.length > 0);
    return { session, secret, you, view, facilitator, activity, deck, people, groups, progress, devices };
  }, [you, view, facilitator, activity, deck, progress, devices, session, secret]);
}

/** Who else leads this session. */
export const otherFacilitators = ({ facilitator, you }: Pick<Lead, 'facilitator' | 'you'>): SeatView[] =>
  facilitator.seats.filter((s) => s.role === 'facilitator' && s.status === 'in' && s.id !== you);

/** Devices of participants that last told of changes not yet saved, the one with most first. */
export function unsavedDevices({ people, devices }: Lead): { name: string; device: DeviceView }[] {
  const names = new Map(people.map((p) => [p.id, p.name]));
  return devices
    .flatMap((device) => {
      const name = names.get(device.seat);
      return name !== undefined && device.unsaved > 0 ? [{ name, device }] : [];
    })
    .sort((a, b) => b.device.unsaved - a.device.unsaved);
}
