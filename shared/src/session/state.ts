import type { NetworkPlan } from '../boards/network/plan.ts';
import type { SessionEvent } from './events.ts';

export type SessionId = string;
export type SeatId = string;
export type ActivityId = string;
export type GroupId = string;
export type ItemId = string;

/** `projector` and `observer` only read, and are never counted among the people. */
export const ROLES = ['facilitator', 'participant', 'projector', 'observer'] as const;
export type Role = (typeof ROLES)[number];

export const STAGE_NAMES = ['waiting', 'individual', 'groups', 'present', 'whole', 'closed'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

/** Two cards in question: "why is `above` above `below`?" */
export interface Pair {
  above: ItemId;
  below: ItemId;
}

export type Stage =
  | { at: 'waiting' }
  | { at: 'individual' }
  | { at: 'groups'; step: 'share' | 'agree' }
  | { at: 'present'; group: GroupId | null; pair: Pair | null }
  | { at: 'whole' }
  | { at: 'closed' };

/** What a person may say about themselves so that groups can be mixed. */
export const TRAITS = ['school', 'team', 'phase'] as const;
export type Trait = (typeof TRAITS)[number];
export type About = { [T in Trait]?: string | undefined };

export interface Seat {
  id: SeatId;
  name: string;
  role: Role;
  about: About;
  joinedAt: number;
  /** `left`: went by themselves, what they shared stays. `removed`: by a facilitator, nothing of theirs is shown. */
  status: 'in' | 'left' | 'removed';
  /** SHA-256 of each secret that opens this seat, hex. */
  secrets: string[];
  /** Somebody who works on paper: what they ranked is typed in for them. */
  paper?: true | undefined;
  /** Their name, what they said of themselves, their secrets and own boards are gone for good. */
  erased?: true | undefined;
}

/** Somebody at the door of a session that lets people in one by one: no seat yet, so no right to anything. */
export interface AtDoor {
  /** The seat they will have. */
  id: SeatId;
  name: string;
  about: About;
  at: number;
  /** SHA-256 of the secret they came with, hex. */
  secret: string;
}

export interface Item {
  id: ItemId;
  /** A short name the facilitator gave, e.g. "Time"; never guessed. */
  name?: string | undefined;
  text: string;
}

export interface Group {
  id: GroupId;
  name: string;
  members: SeatId[];
  ready: boolean;
}

export interface Challenge {
  id: string;
  group: GroupId;
  pair: Pair;
  answer: string;
  at: number;
}

export interface Decision {
  /** The item decided on; absent where the kind has no items, as on a network map. */
  item?: ItemId | undefined;
  /** How it was agreed, in the facilitator's words; without an item, what was agreed. */
  how: string;
  at: number;
}

/** Thumbs down, sideways or up; or fist to five, nought to five fingers. */
export const CONSENT_WAYS = ['thumbs', 'fist'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];
/** What can be answered, in the order the counts of a round have. */
export const CONSENT_VALUES: Record<ConsentWay, readonly number[]> = {
  thumbs: [-1, 0, 1],
  fist: [0, 1, 2, 3, 4, 5],
};

/** What one person answered to each candidate in turn; null where they have not. */
export type ConsentAnswers = (number | null)[];

/** A quick round on what is left to decide between. Who answered what never leaves the server. */
export interface ConsentRound {
  id: string;
  way: ConsentWay;
  /** Items of the list; on a map, what is proposed in words. */
  candidates: string[];
  at: number;
  /** While it is, answers can be given and changed. */
  open: boolean;
  /** Whether everyone may see the counts. */
  shown: boolean;
  answers: Record<SeatId, ConsentAnswers>;
}

/** A read-only link to the results; it lives until `until` unless it is taken back. */
export interface ResultsLink {
  id: string;
  /** SHA-256 of its secret, hex. */
  hash: string;
  madeAt: number;
  until: number;
  revoked: boolean;
}

/** An earlier session whose report was brought along; the report itself is kept apart. */
export interface Earlier {
  title: string;
  /** When it was exported. */
  at: number;
}

export const KINDS = ['diamond9', 'network'] as const;
export type Kind = (typeof KINDS)[number];

/** A dated copy of a map that nobody can change. The map itself is kept apart and read on its own. */
export interface SnapshotInfo {
  id: string;
  name: string;
  at: number;
  scope: 'group' | 'whole';
  /** The group whose map it was; empty for the whole room's. */
  owner: string;
  /** How many it shows, what is the same counted once. */
  nodes: number;
  ties: number;
}

export interface Activity {
  id: ActivityId;
  kind: Kind;
  question: string;
  /** Empty for a kind without items. */
  deck: Item[];
  /** What a network activity gives and asks; present for that kind only. */
  network?: NetworkPlan | undefined;
  snapshots: SnapshotInfo[];
  /** What a facilitator points at on a map (`SPOT`), until the stage or who presents changes. */
  spot: string | null;
  stage: Stage;
  groups: Group[];
  /** The seed the groups were formed with; the same seed and people give the same groups. */
  groupSeed: number | null;
  /** Seats that showed their individual board to their group. */
  shared: SeatId[];
  /** Seats that showed their individual board to the facilitators. */
  shown: SeatId[];
  shareAsked: boolean;
  presented: GroupId[];
  challenges: Challenge[];
  decision: Decision | null;
  /** The round that is on, or was last; null where it was put away. */
  consent: ConsentRound | null;
  /** Rounds that were shown and then put away. */
  consents: ConsentRound[];
  wholeWrite: 'everyone' | 'facilitators';
  /** True while the facilitator has said that this stage closes soon. */
  closingSoon: boolean;
  /** When each writable stage was last left; edits made before are taken for `LIMITS.graceMs` more. */
  leftAt: Partial<Record<StageName, number>>;
  /** Until when everybody could write the whole room's board that is kept to facilitators now; null where they never could. */
  wholeKeptAt: number | null;
  /** When each seat came into the group it is in: who came after a stage was left did nothing in it. */
  groupedAt: Record<SeatId, number>;
}

/** Only shows time; nothing closes by itself. `endsAt` while it runs, `left` while it is paused. */
export type Timer =
  | { running: true; endsAt: number; length: number }
  | { running: false; left: number; length: number };

export interface Invite {
  hash: string;
  role: 'facilitator' | 'observer' | 'projector';
  used: boolean;
}

export interface SessionState {
  id: SessionId;
  title: string;
  code: string;
  createdAt: number;
  endedAt: number | null;
  /** The boards of single people were erased after the end; there are none until the session goes on. */
  ownBoardsGone: boolean;
  locked: boolean;
  /** Whether a facilitator lets in, one by one, whoever comes with the code. */
  admit: boolean;
  /** Who waits to be let in, in the order they came. They are no seats: nothing that counts or shows people knows them. */
  atDoor: AtDoor[];
  /** How often somebody came to the door since the code was made. */
  knocks: number;
  /** Hashes of the secrets of those last turned away, so that they can be told. */
  turnedAway: string[];
  /** When each facilitator last took the results away. */
  taken: Record<SeatId, number>;
  /** Whether results say who is who; everyone was told so at the door. */
  named: boolean;
  /** Drawn at random and never told, so that nobody can tell who "Person 3" of the results is. */
  salt: string;
  results: ResultsLink[];
  earlier: Earlier | null;
  /** Which questions the door asks, so that groups can be mixed. */
  ask: Trait[];
  lead: SeatId | null;
  seats: Record<SeatId, Seat>;
  invites: Invite[];
  agenda: Activity[];
  current: ActivityId;
  timer: Timer | null;
}

/** One record of a session's stream. `by` is null for the server itself. */
export interface Recorded {
  at: number;
  by: SeatId | null;
  event: SessionEvent;
}

export const activityOf = (state: SessionState, id: ActivityId): Activity | undefined =>
  state.agenda.find((a) => a.id === id);

export const groupOf = (activity: Activity, seat: SeatId): Group | undefined =>
  activity.groups.find((g) => g.members.includes(seat));

/** A seat by its id; undefined for ids nobody has, also for those every plain object knows ("constructor"). */
export const seatOf = (state: SessionState, id: SeatId | null): Seat | undefined =>
  id !== null && Object.hasOwn(state.seats, id) ? state.seats[id] : undefined;

/** All seats in the order they joined; a plain object would put ids that look like numbers first. */
export const seatsInOrder = (state: SessionState): Seat[] =>
  Object.values(state.seats).sort((a, b) => a.joinedAt - b.joinedAt);

/** Participants who have not left or been removed, in the order they joined. */
export const participants = (state: SessionState): Seat[] =>
  seatsInOrder(state).filter((s) => s.role === 'participant' && s.status === 'in');

/** Facilitators who have not left or been removed, in the order they joined. */
export const facilitators = (state: SessionState): Seat[] =>
  seatsInOrder(state).filter((s) => s.role === 'facilitator' && s.status === 'in');

/** Whether people may already have worked on this activity, even if it has gone back to waiting since. */
export const hasBegun = (activity: Activity): boolean =>
  activity.stage.at !== 'waiting' || Object.keys(activity.leftAt).some((stage) => stage !== 'waiting');

/** The seats of a group's members who are still in the session. */
export const membersIn = (state: SessionState, ids: readonly SeatId[]): Seat[] =>
  ids.flatMap((id) => {
    const seat = seatOf(state, id);
    return seat !== undefined && seat.status === 'in' ? [seat] : [];
  });
