import type { SessionEvent } from './events.ts';
import {
  seatOf,
  seatsInOrder,
  type GroupId,
  type Recorded,
  type Role,
  type SeatId,
  type SessionState,
  type StageName,
} from './state.ts';
import { shownNames } from './views.ts';

/** Who did something: somebody by name, somebody of whom nothing is known any more, or the server by itself. */
export type Doer = { who: 'person'; name: string } | { who: 'gone' } | { who: 'server' };

/** What was done. Numbers of activities count from one; no title, question, card or reason is ever in it. */
export type Deed =
  | {
      what:
        | 'made'
        | 'codeChanged'
        | 'reportTaken'
        | 'linkMade'
        | 'linkRevoked'
        | 'invited'
        | 'ownBoardsErased';
    }
  | { what: 'doorSet'; locked: boolean }
  | { what: 'admitSet'; admit: boolean }
  | { what: 'activityOpened'; activity: number }
  | { what: 'stageSet'; activity: number; stage: StageName; group: string | null }
  | { what: 'groupsFormed' | 'snapshotTaken' | 'snapshotRemoved' | 'listEdited'; activity: number }
  | { what: 'letIn' | 'turnedAway'; people: Doer[] }
  | { what: 'removed' | 'erased' | 'leads' | 'left'; person: Doer }
  | { what: 'came'; person: Doer; role: Role };

export interface TrailEntry {
  at: number;
  by: Doer;
  deed: Deed;
}

const SERVER: Doer = { who: 'server' };
const GONE: Doer = { who: 'gone' };

/**
 * What happened in a session, newest first: who opened, closed, let in, removed, took away, erased, and when. Worked out of
 * the records of its stream each time it is asked for. `state` is the session as it stands; names are as they are now.
 */
export function trailOf(records: Iterable<Recorded>, state: SessionState): TrailEntry[] {
  const tell = teller(state);
  const entries: TrailEntry[] = [];
  for (const { at, by, event } of records) {
    const deed = tell.deed(event);
    if (deed === null) continue;
    const doer = tell.doer(event, by);
    const last = entries.at(-1);
    // Let in with one press, told in one line.
    if (last?.at === at && 'people' in deed && 'people' in last.deed && last.deed.what === deed.what)
      last.deed.people.push(...deed.people);
    else entries.push({ at, by: doer, deed });
  }
  return entries.reverse();
}

function teller(state: SessionState) {
  const names = shownNames(state);
  const groups = new Map<string, string>();
  const first = seatsInOrder(state).find((s) => s.role === 'facilitator')?.id;
  const numbers = new Map(state.agenda.map((a, i) => [a.id, i + 1]));
  const number = (id: string): number => numbers.get(id) ?? 0;
  const person = (id: SeatId): Doer => {
    const seat = seatOf(state, id);
    return seat === undefined || seat.erased ? GONE : { who: 'person', name: names.get(id) ?? seat.name };
  };
  const name = (activity: string, group: GroupId | null): string | null =>
    group === null ? null : (groups.get(`${activity} ${group}`) ?? null);
  return {
    /** Who makes a session or uses an invitation has no seat yet; it is the one who sits down next. */
    doer(event: SessionEvent, by: SeatId | null): Doer {
      if (by !== null) return person(by);
      if (event.type === 'sessionCreated') return first === undefined ? GONE : person(first);
      return event.type === 'seatTaken' ? person(event.seat.id) : SERVER;
    },
    deed(event: SessionEvent): Deed | null {
      if (event.type === 'seatTaken' && event.seat.id === first) return null;
      if (event.type === 'seatLeft' && seatOf(state, event.seat)?.role !== 'facilitator') return null;
      if (event.type === 'groupsFormed')
        for (const g of event.groups) groups.set(`${event.activity} ${g.id}`, g.name);
      if (event.type === 'groupAdded') groups.set(`${event.activity} ${event.group.id}`, event.group.name);
      return deedOf(event, number, name, person);
    },
  };
}

function deedOf(
  event: SessionEvent,
  number: (activity: string) => number,
  group: (activity: string, id: GroupId | null) => string | null,
  person: (id: SeatId) => Doer,
): Deed | null {
  switch (event.type) {
    case 'sessionCreated':
      return { what: 'made' };
    case 'seatTaken':
      // Participants come and go all the time, and the list of people has those.
      return event.seat.role === 'participant'
        ? null
        : { what: 'came', person: person(event.seat.id), role: event.seat.role };
    case 'seatLeft':
      return { what: 'left', person: person(event.seat) };
    case 'seatRemoved':
      return { what: 'removed', person: person(event.seat) };
    case 'seatErased':
      return { what: 'erased', person: person(event.seat) };
    case 'seatAdmitted':
      return { what: 'letIn', people: [person(event.seat)] };
    case 'seatRefused':
      return { what: 'turnedAway', people: [person(event.seat)] };
    case 'leadSet':
      return { what: 'leads', person: person(event.seat) };
    case 'admitSet':
      return { what: 'admitSet', admit: event.admit };
    case 'doorSet':
      return { what: 'doorSet', locked: event.locked };
    case 'activityOpened':
      return { what: 'activityOpened', activity: number(event.activity) };
    case 'stageSet': {
      const { at } = event.stage;
      const presents = event.stage.at === 'present' ? event.stage.group : null;
      return {
        what: 'stageSet',
        activity: number(event.activity),
        stage: at,
        group: group(event.activity, presents),
      };
    }
    case 'groupsFormed':
    case 'snapshotTaken':
    case 'snapshotRemoved':
      return { what: event.type, activity: number(event.activity) };
    case 'activityEdited':
    case 'networkEdited':
      return { what: 'listEdited', activity: number(event.activity) };
    case 'inviteMade':
      return { what: 'invited' };
    case 'resultsLinked':
      return { what: 'linkMade' };
    case 'resultsRevoked':
      return { what: 'linkRevoked' };
    case 'ownBoardsErased':
    case 'codeChanged':
    case 'reportTaken':
      return { what: event.type };
    case 'seatKnocked':
    case 'knockWithdrawn':
    case 'seatDescribed':
    case 'secretAdded':
    case 'inviteUsed':
    case 'titleSet':
    case 'closingSoonSaid':
    case 'groupAdded':
    case 'seatMoved':
    case 'groupReadySet':
    case 'boardShared':
    case 'boardShown':
    case 'shareAsked':
    case 'pairPointed':
    case 'spotSet':
    case 'answerNoted':
    case 'decisionSet':
    case 'wholeWriteSet':
    case 'snapshotRenamed':
    case 'consentOpened':
    case 'consentAnswered':
    case 'consentClosed':
    case 'consentShown':
    case 'consentCleared':
    case 'timerSet':
      return null;
    default:
      return event satisfies never;
  }
}
