import type { PairQuestion } from '../boards/diamond9/measures/challenges.ts';
import type { RoomInsights } from '../boards/diamond9/room.ts';
import type { BoardDigest } from '../boards/kindsDoc.ts';
import type { NetworkPlan } from '../boards/network/plan.ts';
import type { WholeSupport } from '../boards/network/wholeSupport.ts';
import type { WireCommand } from '../session/commands.ts';
import type { Refusal } from '../session/refusals.ts';
import type { ConsentView } from '../session/consent.ts';
import type {
  About,
  ActivityId,
  ConsentAnswers,
  GroupId,
  Item,
  ItemId,
  Role,
  SeatId,
} from '../session/state.ts';
import type { FacilitatorView, PublicView } from '../session/views.ts';

/** The answer to a command. `version` is the session's after it. */
export type CommandAck = { ok: true; version: number } | { ok: false; refusal: Refusal };

/** Sent once, first, to a connection that was let in. */
export interface Hello {
  protocol: number;
  /** The server's clock, milliseconds since 1970, so that timers agree. */
  now: number;
  graceMs: number;
  you: { seat: SeatId; name: string; role: Role; about: About };
  /** Where people join: the address to show and put into the QR code. */
  publicUrl: string;
  /**
   * Which life the server's data live. Another than before: an older backup took their place, so forget every version of a
   * view, and begin each board anew.
   */
  epoch: string;
}

/** A group's board as the server last settled it. */
export interface GroupDigest {
  activity: ActivityId;
  group: GroupId;
  board: BoardDigest;
  /** When the board last changed, 0 if never. */
  movedAt: number;
  /** Members with an open connection now. */
  online: number;
}

/** The whole room's board and what the groups have in common; counts only, no group is named. */
export interface WholeDigest {
  activity: ActivityId;
  board: BoardDigest;
  /** Groups whose diamond is finished, or whose map has anything of their own. */
  groups: number;
  /** Empty for a kind without items. */
  items: { item: ItemId; chosenBy: number; top: number; points: number; contested: boolean }[];
  /** In how many groups' maps stands what the room's map shows; for a network only. */
  support?: WholeSupport | undefined;
  /** What the finished boards of the groups say together; for a diamond only, once it has been counted. */
  room?: RoomInsights | undefined;
}

/** Questions to put to groups, from what their own members shared; for facilitators. */
export interface ChallengeList {
  activity: ActivityId;
  /** `of`: how many finished diamonds its members have shared; below `FEWEST_MEMBERS` nothing is asked. */
  groups: { group: GroupId; of: number; pairs: PairQuestion[] }[];
}

/** The round of consent of an activity; null where none is on. */
export interface ConsentNews {
  activity: ActivityId;
  round: ConsentView | null;
}

/** What this seat itself has answered, so that a page that was reloaded knows. */
export interface OwnConsent {
  activity: ActivityId;
  round: string;
  answers: ConsentAnswers | null;
}

/** How far people are with the private step, as counts. For facilitators and the projector. */
export interface Progress {
  activity: ActivityId;
  /** Participants counted: in the session, and (for `here`) with an open connection or one in the last 15 s. */
  people: number;
  here: number;
  read: number;
  /** How many people have placed 0, 1, ... 9 cards, or drawn 0, 1, ... 8, 9 or more ties. */
  placed: number[];
  /** How many have said "my nine are ready". */
  ready: number;
}

/** For facilitators: what each seat's device last told the server. */
export interface DeviceView {
  seat: SeatId;
  online: boolean;
  device: 'phone' | 'tablet' | 'laptop' | 'unknown';
  /** Changes the device had not yet had confirmed as saved when it last spoke. */
  unsaved: number;
  /** When it last spoke. */
  heardAt: number;
}

/** What a client tells about itself, at connection and at changes (at most every second). */
export interface DeviceReport {
  device: DeviceView['device'];
  unsaved: number;
}

export interface ServerToClient {
  hello: (hello: Hello) => void;
  /** In place of `hello`: they are to be let in by a facilitator. Nothing else is sent until then; then `hello` comes. */
  waiting: (waiting: { epoch: string }) => void;
  /** This seat as it is called from now on. */
  you: (you: Hello['you']) => void;
  view: (view: PublicView) => void;
  facilitatorView: (view: FacilitatorView) => void;
  decks: (decks: Record<ActivityId, Item[]>) => void;
  /** What each network activity gives and asks. */
  networks: (networks: Record<ActivityId, NetworkPlan>) => void;
  presence: (presence: { here: number }) => void;
  devices: (devices: DeviceView[]) => void;
  progress: (progress: Progress) => void;
  groupDigest: (digests: GroupDigest[]) => void;
  wholeDigest: (digest: WholeDigest) => void;
  challenges: (challenges: ChallengeList) => void;
  consent: (news: ConsentNews) => void;
  ownConsent: (own: OwnConsent) => void;
  /** Whether the server can save now. Sent when that changes, and at connection where it cannot. */
  saving: (saving: { possible: boolean }) => void;
  /** The server is about to stop, and closes next: come back, to another one or to this one when it is there again. */
  restarting: () => void;
  /**
   * The seat is gone: removed by a facilitator, left, erased with all that was theirs, never let in, or the secret is no good; of another
   * `epoch` than this device knows, an unknown secret may be one the restored backup is too old for. The server closes next.
   */
  goodbye: (why: {
    reason: 'removed' | 'left' | 'erased' | 'notLetIn' | 'unauthorised' | 'oldVersion';
    epoch: string;
  }) => void;
}

export interface ClientToServer {
  command: (command: WireCommand, ack: (answer: CommandAck) => void) => void;
  report: (report: DeviceReport) => void;
}

/** What `io(url, { auth })` carries. */
export interface SocketAuth {
  secret: string;
  protocol: number;
}
