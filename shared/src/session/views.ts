import type { NetworkPlan } from '../boards/network/plan.ts';
import {
  facilitators,
  participants,
  seatOf,
  seatsInOrder,
  type About,
  type Activity,
  type ActivityId,
  type Challenge,
  type Decision,
  type Earlier,
  type GroupId,
  type Item,
  type Kind,
  type Role,
  type Seat,
  type SeatId,
  type SessionState,
  type SnapshotInfo,
  type Stage,
  type Timer,
  type Trait,
} from './state.ts';

export interface MemberView {
  seat: SeatId;
  name: string;
  /** True when this member has left early; what they shared stays. */
  left: boolean;
  /** Works on paper; what they ranked is typed in for them. */
  paper?: true | undefined;
}

export interface GroupView {
  id: GroupId;
  name: string;
  members: MemberView[];
  ready: boolean;
}

export interface ActivityView {
  id: ActivityId;
  kind: Kind;
  question: string;
  items: number;
  stage: Stage;
  groups: GroupView[];
  shared: SeatId[];
  shown: SeatId[];
  shareAsked: boolean;
  presented: GroupId[];
  decision: Decision | null;
  snapshots: SnapshotInfo[];
  spot: string | null;
  wholeWrite: 'everyone' | 'facilitators';
  closingSoon: boolean;
}

/** What everyone in a session may know, the projector too. Encoded once, the same for all. */
export interface PublicView {
  /** Grows with every change; an older view never replaces a newer one. */
  version: number;
  id: string;
  title: string;
  code: string;
  locked: boolean;
  ended: boolean;
  ask: Trait[];
  /** Whether results say who is who. */
  named: boolean;
  people: number;
  facilitators: string[];
  current: ActivityId;
  activities: ActivityView[];
  timer: Timer | null;
}

export interface SeatView {
  id: SeatId;
  name: string;
  role: Role;
  about: About;
  status: Seat['status'];
  joinedAt: number;
  paper?: true | undefined;
}

/** A link to the results that has not been taken back; after `until` it opens nothing. */
export interface ResultsLinkView {
  id: string;
  madeAt: number;
  until: number;
}

/**
 * Records that cannot be read any more: of the session itself, of a board, or a kept copy of a map. They were set aside; what
 * else there is opens without them. Of an individual board it is not told whose it is.
 */
export interface Damaged {
  what: 'session' | 'individual' | 'group' | 'whole' | 'copy';
  activity: ActivityId | null;
  group: GroupId | null;
  records: number;
}

/** Somebody who waits to be let in. */
export interface AtDoorView {
  id: SeatId;
  name: string;
  about: About;
  at: number;
}

/** What only facilitators see on top. */
export interface FacilitatorView {
  version: number;
  /** Whether people are let in one by one. */
  admit: boolean;
  /** Who waits to be let in, in the order they came. */
  atDoor: AtDoorView[];
  seats: SeatView[];
  lead: SeatId | null;
  challenges: Record<ActivityId, Challenge[]>;
  groupSeeds: Record<ActivityId, number | null>;
  results: ResultsLinkView[];
  /** An earlier session's report that was brought along. */
  earlier: Earlier | null;
  /** The boards of single people were erased, as they are some time after the end. */
  ownBoardsGone: boolean;
  /** Empty where nothing is wrong. */
  damaged: Damaged[];
}

/**
 * The name to show for each seat, no two alike within a role: a second "Anna" is shown as "Anna 2". Who joined first
 * keeps the plain name, and a name once typed by someone ("Anna 2") is not given to another.
 */
export function shownNames(state: SessionState): Map<SeatId, string> {
  const seats = seatsInOrder(state);
  const key = (role: Role, name: string): string =>
    `${role} ${name.normalize('NFKC').toLocaleLowerCase('en-GB')}`;
  const typed = new Set(seats.map((s) => key(s.role, s.name)));
  const given = new Set<string>();
  const names = new Map<SeatId, string>();
  for (const { id, role, name } of seats) {
    let shown = name;
    for (let n = 2; given.has(key(role, shown)) || (n > 2 && typed.has(key(role, shown))); n += 1)
      shown = `${name} ${n}`;
    given.add(key(role, shown));
    names.set(id, shown);
  }
  return names;
}

/** The view everyone gets. Holds no secret, no place in any board, and no traits of people. */
export function publicView(state: SessionState, version: number): PublicView {
  const names = shownNames(state);
  return {
    version,
    id: state.id,
    title: state.title,
    code: state.code,
    locked: state.locked,
    ended: state.endedAt !== null,
    ask: state.ask,
    named: state.named,
    people: participants(state).length,
    facilitators: facilitators(state).map((s) => names.get(s.id) ?? s.name),
    current: state.current,
    activities: state.agenda.map((a) => activityView(state, a, names)),
    timer: state.timer,
  };
}

/** The view facilitators get beside the public one. Holds no secrets. */
export function facilitatorView(
  state: SessionState,
  version: number,
  damaged: Damaged[] = [],
): FacilitatorView {
  const names = shownNames(state);
  return {
    version,
    admit: state.admit,
    atDoor: state.atDoor.map(({ id, name, about, at }) => ({ id, name, about, at })),
    lead: state.lead,
    seats: seatsInOrder(state)
      .filter((seat) => !seat.erased)
      .map(({ id, role, about, status, joinedAt, name, paper }) => ({
        id,
        role,
        about,
        status,
        joinedAt,
        name: names.get(id) ?? name,
        ...(paper && { paper }),
      })),
    challenges: Object.fromEntries(state.agenda.map((a) => [a.id, a.challenges])),
    groupSeeds: Object.fromEntries(state.agenda.map((a) => [a.id, a.groupSeed])),
    results: state.results.flatMap(({ id, madeAt, until, revoked }) =>
      revoked ? [] : [{ id, madeAt, until }],
    ),
    earlier: state.earlier,
    ownBoardsGone: state.ownBoardsGone,
    damaged,
  };
}

/** Every activity's long list, sent when someone connects and when a list changes. */
export const decksOf = (state: SessionState): Record<ActivityId, Item[]> =>
  Object.fromEntries(state.agenda.map((a) => [a.id, a.deck]));

/** What every network activity gives and asks, sent when someone connects and when one changes. */
export const networksOf = (state: SessionState): Record<ActivityId, NetworkPlan> =>
  Object.fromEntries(
    state.agenda.flatMap((a) => (a.network === undefined ? [] : [[a.id, a.network] as const])),
  );

function activityView(state: SessionState, a: Activity, names: Map<SeatId, string>): ActivityView {
  return {
    id: a.id,
    kind: a.kind,
    question: a.question,
    items: a.deck.length,
    stage: a.stage,
    groups: a.groups.map((g) => ({
      id: g.id,
      name: g.name,
      ready: g.ready,
      members: g.members.map((id) => ({
        seat: id,
        name: names.get(id) ?? '',
        left: seatOf(state, id)?.status !== 'in',
        ...(seatOf(state, id)?.paper && { paper: true as const }),
      })),
    })),
    shared: a.shared,
    shown: a.shown,
    shareAsked: a.shareAsked,
    presented: a.presented,
    decision: a.decision,
    snapshots: a.snapshots,
    spot: a.spot,
    wholeWrite: a.wholeWrite,
    closingSoon: a.closingSoon,
  };
}
