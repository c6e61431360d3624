import type { NetworkPlan } from '../boards/network/plan.ts';
import type {
  About,
  ActivityId,
  AtDoor,
  Challenge,
  ConsentAnswers,
  ConsentRound,
  Decision,
  Earlier,
  Group,
  GroupId,
  Invite,
  Item,
  Kind,
  Pair,
  ResultsLink,
  Role,
  SeatId,
  SessionId,
  SnapshotInfo,
  Stage,
  Timer,
  Trait,
} from './state.ts';

export interface ActivityPlan {
  id: ActivityId;
  kind: Kind;
  question: string;
  deck: Item[];
  network?: NetworkPlan | undefined;
  wholeWrite: 'everyone' | 'facilitators';
}

/** What can have happened in a session. Stored for ever: add new kinds, never change what an old one means. */
export type SessionEvent =
  | {
      type: 'sessionCreated';
      id: SessionId;
      title: string;
      code: string;
      ask: Trait[];
      /** Absent before there was any of these. */
      named?: boolean | undefined;
      salt?: string | undefined;
      earlier?: Earlier | undefined;
      admit?: true | undefined;
      agenda: ActivityPlan[];
    }
  | {
      type: 'seatTaken';
      seat: {
        id: SeatId;
        name: string;
        role: Role;
        about: About;
        secret: string;
        paper?: true | undefined;
      };
    }
  | { type: 'seatDescribed'; seat: SeatId; name: string; about: About }
  | { type: 'seatLeft'; seat: SeatId }
  | { type: 'seatRemoved'; seat: SeatId }
  /** Everything that tells who it was is gone, from earlier records too. */
  | { type: 'seatErased'; seat: SeatId }
  /** The boards of single people are gone: they are kept for a shorter time than the session. */
  | { type: 'ownBoardsErased' }
  | { type: 'admitSet'; admit: boolean }
  /** Somebody came with the code and waits to be let in. */
  | { type: 'seatKnocked'; seat: Omit<AtDoor, 'at'> }
  | { type: 'seatAdmitted'; seat: SeatId }
  | { type: 'seatRefused'; seat: SeatId }
  /** Went away from the door by themselves. */
  | { type: 'knockWithdrawn'; seat: SeatId }
  /** The results in full went to a facilitator's device. */
  | { type: 'reportTaken'; seat: SeatId }
  | { type: 'secretAdded'; seat: SeatId; secret: string }
  | { type: 'inviteMade'; invite: Pick<Invite, 'hash' | 'role'> }
  | { type: 'inviteUsed'; hash: string }
  | { type: 'leadSet'; seat: SeatId }
  | { type: 'doorSet'; locked: boolean }
  | { type: 'codeChanged'; code: string }
  | { type: 'titleSet'; title: string }
  | { type: 'activityEdited'; activity: ActivityId; question: string; deck: Item[] }
  | { type: 'activityOpened'; activity: ActivityId }
  | { type: 'stageSet'; activity: ActivityId; stage: Stage }
  | { type: 'closingSoonSaid'; activity: ActivityId }
  | { type: 'groupsFormed'; activity: ActivityId; groups: Group[]; seed: number }
  | { type: 'groupAdded'; activity: ActivityId; group: Group }
  | { type: 'seatMoved'; activity: ActivityId; seat: SeatId; group: GroupId | null }
  | { type: 'groupReadySet'; activity: ActivityId; group: GroupId; ready: boolean }
  | { type: 'boardShared'; activity: ActivityId; seat: SeatId }
  | { type: 'boardShown'; activity: ActivityId; seat: SeatId }
  | { type: 'shareAsked'; activity: ActivityId }
  | { type: 'pairPointed'; activity: ActivityId; pair: Pair | null }
  | { type: 'answerNoted'; activity: ActivityId; challenge: Challenge }
  | { type: 'decisionSet'; activity: ActivityId; decision: Decision | null }
  | { type: 'wholeWriteSet'; activity: ActivityId; who: 'everyone' | 'facilitators' }
  | { type: 'networkEdited'; activity: ActivityId; question: string; network: NetworkPlan }
  | { type: 'spotSet'; activity: ActivityId; spot: string | null }
  | { type: 'snapshotTaken'; activity: ActivityId; snapshot: SnapshotInfo }
  | { type: 'snapshotRenamed'; activity: ActivityId; snapshot: string; name: string }
  | { type: 'snapshotRemoved'; activity: ActivityId; snapshot: string }
  | {
      type: 'consentOpened';
      activity: ActivityId;
      round: Pick<ConsentRound, 'id' | 'way' | 'candidates' | 'at'>;
    }
  | { type: 'consentAnswered'; activity: ActivityId; round: string; seat: SeatId; answers: ConsentAnswers }
  | { type: 'consentClosed'; activity: ActivityId; round: string }
  | { type: 'consentShown'; activity: ActivityId; round: string }
  | { type: 'consentCleared'; activity: ActivityId; round: string }
  | { type: 'resultsLinked'; link: Omit<ResultsLink, 'revoked'> }
  | { type: 'resultsRevoked'; link: string }
  | { type: 'timerSet'; timer: Timer | null };

export type EventType = SessionEvent['type'];
