import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import { severalSchools, sharedPairs, type Person } from '@facet/shared/session/groups.ts';
import { TRAITS, type Trait } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView, SeatView } from '@facet/shared/session/views.ts';

export type GroupState =
  | { kind: 'ready' }
  | { kind: 'nobody' }
  | { kind: 'stuck'; minutes: number }
  | { kind: 'moving' }
  | { kind: 'offline'; devices: number }
  | { kind: 'talking' };

const STUCK_MS = 5 * 60_000;
const MOVING_MS = 30_000;

/**
 * What a facilitator should know about a group at work. `since` is when this page first saw the groups at work: a board
 * that has never moved counts from then.
 */
export function groupState(
  group: GroupView,
  digest: GroupDigest | undefined,
  now: number,
  since: number,
): GroupState {
  const present = group.members.filter((m) => !m.left).length;
  if (group.ready) return { kind: 'ready' };
  if (present === 0) return { kind: 'nobody' };
  const online = digest?.online ?? present;
  const still = now - Math.max(digest?.movedAt ?? 0, since);
  if (digest !== undefined && digest.movedAt > 0 && now - digest.movedAt < MOVING_MS)
    return { kind: 'moving' };
  if (online === 0) return { kind: 'nobody' };
  if (still >= STUCK_MS) return { kind: 'stuck', minutes: Math.floor(still / 60_000) };
  if (online < present) return { kind: 'offline', devices: present - online };
  return { kind: 'talking' };
}

/** How many pairs in a group share each thing we know of; nothing where none do. */
export function sharesOf(group: GroupView, seats: readonly SeatView[]): { trait: Trait; pairs: number }[] {
  const people: Person[] = seats.map(({ id, about }) => ({ id, about }));
  const members = people.filter((p) => group.members.some((m) => m.seat === p.id && !m.left));
  const found = sharedPairs(members, severalSchools(people));
  return TRAITS.map((trait) => ({ trait, pairs: found[trait] })).filter(({ pairs }) => pairs > 0);
}

/** What groups can be mixed by: what anybody has told, and the school only where there are several. */
export function mixedBy(seats: readonly SeatView[]): Trait[] {
  const schools = severalSchools(seats.map(({ id, about }) => ({ id, about })));
  return TRAITS.filter(
    (trait) =>
      (trait !== 'school' || schools) && seats.some(({ about }) => (about[trait] ?? '').trim() !== ''),
  );
}

/** Participants who are in no group. */
export function groupless(activity: ActivityView, people: readonly SeatView[]): SeatView[] {
  const grouped = new Set(activity.groups.flatMap((g) => g.members.map((m) => m.seat)));
  return people.filter((p) => !grouped.has(p.id));
}

/** Groups still to present, in a sensible order: those who said they are ready first, then by number. */
export function orderToPresent(
  groups: readonly GroupView[],
  presented: readonly string[],
  wish: readonly string[],
): GroupView[] {
  const place = (g: GroupView): number => {
    const at = wish.indexOf(g.id);
    return at >= 0 ? at : 1000 + (g.ready ? 0 : 1000) + (Number(g.name) || 0);
  };
  return groups.filter((g) => !presented.includes(g.id)).sort((a, b) => place(a) - place(b));
}
