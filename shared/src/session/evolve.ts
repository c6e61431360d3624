import { consentAnswered, consentCleared, withRound } from './evolveConsent.ts';
import { doorEvolved } from './evolveDoor.ts';
import { added, withActivity, withoutWork, withSeat, withWork } from './changes.ts';
import { READY_PLAN } from '../boards/network/plan.ts';
import type { ActivityPlan, SessionEvent } from './events.ts';
import { activityOf, seatOf, type Activity, type Recorded, type Seat, type SessionState } from './state.ts';

/**
 * The state after one more record. Pure and total: a record that no longer makes sense changes nothing.
 * The first record of a stream must be `sessionCreated`; before it the state is null.
 */
export function evolve(state: SessionState | null, record: Recorded): SessionState | null {
  const { event, at } = record;
  if (state === null) return event.type === 'sessionCreated' ? created(event, at) : null;
  return apply(state, event, at);
}

/** The state a whole stream of records amounts to. */
export const replay = (
  records: Iterable<Recorded>,
  from: SessionState | null = null,
): SessionState | null => {
  let state = from;
  for (const record of records) state = evolve(state, record);
  return state;
};

function created(event: Extract<SessionEvent, { type: 'sessionCreated' }>, at: number): SessionState {
  const agenda = event.agenda.map((plan): Activity => ({
    ...withItsKind(plan),
    stage: { at: 'waiting' },
    groups: [],
    groupSeed: null,
    shared: [],
    shown: [],
    shareAsked: false,
    presented: [],
    challenges: [],
    decision: null,
    consent: null,
    consents: [],
    snapshots: [],
    spot: null,
    closingSoon: false,
    leftAt: {},
    wholeKeptAt: null,
    groupedAt: {},
  }));
  return {
    id: event.id,
    title: event.title,
    code: event.code,
    createdAt: at,
    endedAt: null,
    ownBoardsGone: false,
    locked: false,
    admit: event.admit ?? false,
    atDoor: [],
    knocks: 0,
    turnedAway: [],
    taken: {},
    named: event.named ?? false,
    salt: event.salt ?? '',
    results: [],
    earlier: event.earlier ?? null,
    ask: event.ask,
    lead: null,
    seats: {},
    invites: [],
    agenda,
    current: agenda[0]?.id ?? '',
    timer: null,
  };
}

/** What a plan's kind needs and no other has; a plan stored before a field was thought of has what the field began as. */
function withItsKind({ network, ...plan }: ActivityPlan): ActivityPlan {
  const deck = plan.deck ?? [];
  return plan.kind === 'network' ? { ...plan, deck, network: network ?? READY_PLAN } : { ...plan, deck };
}

function apply(state: SessionState, event: SessionEvent, at: number): SessionState {
  switch (event.type) {
    case 'sessionCreated':
      return state;
    case 'seatTaken': {
      if (seatOf(state, event.seat.id) !== undefined) return state;
      const { secret, ...rest } = event.seat;
      const seat: Seat = { ...rest, joinedAt: at, status: 'in', secrets: [secret] };
      const lead = state.lead ?? (seat.role === 'facilitator' ? seat.id : null);
      return { ...state, lead, seats: { ...state.seats, [seat.id]: seat } };
    }
    case 'admitSet':
      return { ...state, admit: event.admit };
    case 'seatKnocked':
    case 'seatAdmitted':
    case 'seatRefused':
    case 'knockWithdrawn':
      return doorEvolved(state, event, at);
    case 'reportTaken':
      return { ...state, taken: { ...state.taken, [event.seat]: at } };
    case 'seatDescribed':
      return withSeat(state, event.seat, (s) => ({ ...s, name: event.name, about: event.about }));
    case 'seatLeft':
      return withSeat(state, event.seat, (s) =>
        s.status === 'in' ? { ...s, status: 'left', secrets: [] } : s,
      );
    case 'seatRemoved':
      return withoutWork(
        withSeat(state, event.seat, (s) => ({ ...s, status: 'removed', secrets: [] })),
        event.seat,
      );
    case 'seatErased':
      return withoutWork(withSeat(state, event.seat, erasedSeat), event.seat);
    case 'ownBoardsErased':
      return { ...state, ownBoardsGone: true };
    case 'secretAdded':
      return withSeat(state, event.seat, (s) =>
        s.status === 'in' ? { ...s, secrets: [...s.secrets, event.secret] } : s,
      );
    case 'inviteMade':
      return { ...state, invites: [...state.invites, { ...event.invite, used: false }] };
    case 'inviteUsed':
      return {
        ...state,
        invites: state.invites.map((i) => (i.hash === event.hash ? { ...i, used: true } : i)),
      };
    case 'leadSet':
      return seatOf(state, event.seat) === undefined ? state : { ...state, lead: event.seat };
    case 'doorSet':
      return { ...state, locked: event.locked };
    case 'codeChanged':
      return { ...state, code: event.code, knocks: 0 };
    case 'titleSet':
      return { ...state, title: event.title };
    case 'activityOpened':
      return activityOf(state, event.activity) === undefined ? state : { ...state, current: event.activity };
    case 'timerSet':
      return { ...state, timer: event.timer };
    case 'stageSet':
      return stageSet(state, event, at);
    case 'activityEdited':
      return withActivity(state, event.activity, (a) => ({
        ...a,
        question: event.question,
        deck: event.deck,
      }));
    case 'networkEdited':
      return withActivity(state, event.activity, (a) =>
        a.kind === 'network' ? { ...a, question: event.question, network: event.network } : a,
      );
    case 'spotSet':
      return withActivity(state, event.activity, (a) => ({ ...a, spot: event.spot }));
    case 'snapshotTaken':
      return withActivity(state, event.activity, (a) =>
        a.snapshots.some((s) => s.id === event.snapshot.id)
          ? a
          : { ...a, snapshots: [...a.snapshots, event.snapshot] },
      );
    case 'snapshotRenamed':
      return withActivity(state, event.activity, (a) => ({
        ...a,
        snapshots: a.snapshots.map((s) => (s.id === event.snapshot ? { ...s, name: event.name } : s)),
      }));
    case 'snapshotRemoved':
      return withActivity(state, event.activity, (a) => ({
        ...a,
        snapshots: a.snapshots.filter((s) => s.id !== event.snapshot),
      }));
    case 'closingSoonSaid':
      return withActivity(state, event.activity, (a) => ({ ...a, closingSoon: true }));
    case 'groupsFormed':
      return withActivity(state, event.activity, (a) => ({
        ...a,
        groups: event.groups,
        groupSeed: event.seed,
        groupedAt: Object.fromEntries(event.groups.flatMap((g) => g.members.map((m) => [m, at]))),
        presented: a.presented.filter((id) => event.groups.some((g) => g.id === id)),
      }));
    case 'groupAdded':
      return withActivity(state, event.activity, (a) =>
        a.groups.some((g) => g.id === event.group.id) ? a : { ...a, groups: [...a.groups, event.group] },
      );
    case 'seatMoved':
      return seatMoved(state, event, at);
    case 'groupReadySet':
      return withActivity(state, event.activity, (a) => ({
        ...a,
        groups: a.groups.map((g) => (g.id === event.group ? { ...g, ready: event.ready } : g)),
      }));
    case 'boardShared':
      return withWork(state, event, (a) => ({ ...a, shared: added(a.shared, event.seat) }));
    case 'boardShown':
      return withWork(state, event, (a) => ({ ...a, shown: added(a.shown, event.seat) }));
    case 'shareAsked':
      return withActivity(state, event.activity, (a) => ({ ...a, shareAsked: true }));
    case 'pairPointed':
      return withActivity(state, event.activity, (a) =>
        a.stage.at === 'present' ? { ...a, stage: { ...a.stage, pair: event.pair } } : a,
      );
    case 'answerNoted':
      return withActivity(state, event.activity, (a) => ({
        ...a,
        challenges: [...a.challenges.filter((c) => c.id !== event.challenge.id), event.challenge],
      }));
    case 'decisionSet':
      return withActivity(state, event.activity, (a) => ({ ...a, decision: event.decision }));
    case 'consentOpened':
      return withActivity(state, event.activity, (a) => ({
        ...consentCleared(a),
        consent: { ...event.round, open: true, shown: false, answers: {} },
      }));
    case 'consentAnswered':
      return consentAnswered(state, event);
    case 'consentClosed':
      return withRound(state, event, (round) => ({ ...round, open: false }));
    case 'consentShown':
      return withRound(state, event, (round) => ({ ...round, open: false, shown: true }));
    case 'consentCleared':
      return withActivity(state, event.activity, (a) =>
        a.consent?.id === event.round ? consentCleared(a) : a,
      );
    case 'resultsLinked':
      return state.results.some((r) => r.id === event.link.id)
        ? state
        : { ...state, results: [...state.results, { ...event.link, revoked: false }] };
    case 'resultsRevoked':
      return {
        ...state,
        results: state.results.map((r) => (r.id === event.link ? { ...r, revoked: true } : r)),
      };
    case 'wholeWriteSet':
      return withActivity(state, event.activity, (a) => wholeWriteSet(a, event.who, at));
    default:
      return event satisfies never;
  }
}

const erasedSeat = (seat: Seat): Seat => ({
  ...seat,
  name: '',
  about: {},
  secrets: [],
  status: 'removed',
  erased: true,
});

function stageSet(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'stageSet' }>,
  at: number,
): SessionState {
  const next = withActivity(state, event.activity, (a) => {
    const leftAt = { ...a.leftAt };
    if (a.stage.at !== event.stage.at) leftAt[a.stage.at] = at;
    delete leftAt[event.stage.at];
    const group = event.stage.at === 'present' ? event.stage.group : null;
    return {
      ...a,
      stage: event.stage,
      leftAt,
      spot: null,
      closingSoon: false,
      presented: group === null ? a.presented : added(a.presented, group),
    };
  });
  const ended = next.agenda.every((a) => a.stage.at === 'closed');
  const endedAt = ended ? (state.endedAt ?? at) : null;
  return { ...next, endedAt, ownBoardsGone: ended && state.ownBoardsGone };
}

function wholeWriteSet(a: Activity, who: Activity['wholeWrite'], at: number): Activity {
  if (who === a.wholeWrite) return a;
  const openUntil = a.stage.at === 'whole' ? at : (a.leftAt.whole ?? null);
  return { ...a, wholeWrite: who, wholeKeptAt: who === 'facilitators' ? openUntil : null };
}

function seatMoved(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'seatMoved' }>,
  at: number,
): SessionState {
  const { seat, group } = event;
  return withWork(state, event, (a) => {
    if (group !== null && !a.groups.some((g) => g.id === group)) return a;
    const groups = a.groups.map((g) => {
      const others = g.members.filter((m) => m !== seat);
      return { ...g, members: g.id === group ? [...others, seat] : others };
    });
    return { ...a, groups, groupedAt: { ...a.groupedAt, [seat]: at } };
  });
}
