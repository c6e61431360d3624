import { COMMAND_ROLES, type Command, type ServerCommand, type WireCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import { deckRefusal, decideActivity } from './decideActivity.ts';
import { admit, takeSeat, turnAway, withdraw } from './decideDoor.ts';
import { takeSnapshot } from './decideNetwork.ts';
import { makeResults, noteTaken, revokeResults } from './decideResults.ts';
import type { ActivityPlan, SessionEvent } from './events.ts';
import { LIMITS } from './limits.ts';
import { decideTimer } from './timer.ts';
import { facilitators, seatOf, type Seat, type SeatId, type SessionState } from './state.ts';

/**
 * What a command means for a session: the events to append, or a refusal. Pure.
 * `actor` is the seat that asks; null for the server itself (creating, joining with a code, using an invite).
 */
export function decide(
  state: SessionState | null,
  command: Command,
  actor: SeatId | null,
  now: number,
): Decided {
  if (command.type === 'createSession') return state === null ? create(command) : refused('conflict');
  if (state === null) return refused('unknownSession');
  if (!isWire(command)) return decideServer(state, command, now);
  const seat = seatOf(state, actor);
  if (seat === undefined || seat.status !== 'in') return refused('unauthorised');
  if (!COMMAND_ROLES[command.type].includes(seat.role)) return refused('notAllowed');
  return decideWire(state, command, seat, now);
}

const isWire = (command: Command): command is WireCommand => Object.hasOwn(COMMAND_ROLES, command.type);

function create(command: Extract<Command, { type: 'createSession' }>): Decided {
  const { plan } = command;
  const wrong = plan.activities
    .map((a) => (a.kind === 'diamond9' ? deckRefusal(a.deck) : null))
    .find((r) => r !== null);
  if (wrong !== undefined) return refused(wrong);
  const agenda = plan.activities.map((a, i): ActivityPlan => {
    const deck = a.kind === 'diamond9' ? a.deck : [];
    return { ...a, deck, id: command.activityIds[i] ?? `a${i + 1}` };
  });
  return accepted(
    {
      type: 'sessionCreated',
      id: command.id,
      title: plan.title,
      code: command.code,
      ask: plan.ask,
      named: plan.named ?? false,
      salt: command.salt,
      earlier: command.earlier,
      admit: plan.admit || undefined,
      agenda,
    },
    {
      type: 'seatTaken',
      seat: {
        id: command.seat,
        name: plan.facilitator,
        role: 'facilitator',
        about: {},
        secret: command.secret,
      },
    },
  );
}

function decideServer(
  state: SessionState,
  command: Exclude<ServerCommand, { type: 'createSession' }>,
  now: number,
): Decided {
  switch (command.type) {
    case 'takeSeat':
      return takeSeat(state, command);
    case 'withdraw':
      return withdraw(state, command.seat);
    case 'noteTaken':
      return noteTaken(state, command.seat, now);
    case 'addSecret': {
      const seat = seatOf(state, command.seat);
      if (seat === undefined || seat.status !== 'in') return refused('unknownSeat');
      if (seat.secrets.length >= LIMITS.secretsPerSeat) return refused('tooManyLinks');
      return accepted({ type: 'secretAdded', seat: seat.id, secret: command.secret });
    }
    case 'makeInvite':
      if (state.invites.filter((i) => !i.used).length >= LIMITS.openInvites) return refused('tooManyLinks');
      return accepted({ type: 'inviteMade', invite: { hash: command.hash, role: command.role } });
    case 'useInvite': {
      const invite = state.invites.find((i) => i.hash === command.hash);
      if (invite === undefined) return refused('unauthorised');
      if (invite.used) return refused('inviteUsed');
      const { seat, secret, join } = command;
      if (seatOf(state, seat) !== undefined) return refused('conflict');
      if (Object.keys(state.seats).length >= LIMITS.hardSeats) return refused('sessionFull');
      return accepted(
        { type: 'inviteUsed', hash: invite.hash },
        {
          type: 'seatTaken',
          seat: { id: seat, name: join.name, role: invite.role, about: join.about, secret },
        },
      );
    }
    case 'changeCode':
      return accepted({ type: 'codeChanged', code: command.code });
    case 'makeResults':
      return makeResults(state, command, now);
    case 'revokeResults':
      return revokeResults(state, command.id);
    case 'takeSnapshot':
      return takeSnapshot(state, command);
    case 'eraseSeat': {
      const seat = seatOf(state, command.seat);
      if (seat === undefined || seat.erased) return refused('unknownSeat');
      if (isLastFacilitator(state, seat)) return refused('lastFacilitator');
      return accepted({ type: 'seatErased', seat: seat.id }, ...newLead(state, seat.id));
    }
    case 'endSession':
      return accepted(...everyActivityClosed(state));
    case 'eraseOwnBoards':
      // It may have gone on since it was looked at.
      return state.endedAt === null ? refused('wrongStage') : accepted({ type: 'ownBoardsErased' });
    default:
      return command satisfies never;
  }
}

const everyActivityClosed = ({ agenda }: SessionState): SessionEvent[] =>
  agenda.flatMap(({ id, stage }) =>
    stage.at === 'closed' ? [] : [{ type: 'stageSet', activity: id, stage: { at: 'closed' } }],
  );

function decideWire(state: SessionState, command: WireCommand, actor: Seat, now: number): Decided {
  if ('activity' in command) return decideActivity(state, command, actor, now);
  switch (command.type) {
    case 'describeSeat':
      return accepted({ type: 'seatDescribed', seat: actor.id, name: command.name, about: command.about });
    case 'leave':
      if (isLastFacilitator(state, actor)) return refused('lastFacilitator');
      return accepted({ type: 'seatLeft', seat: actor.id }, ...newLead(state, actor.id));
    case 'removeSeat': {
      const seat = seatOf(state, command.seat);
      if (seat === undefined || seat.status === 'removed') return refused('unknownSeat');
      if (isLastFacilitator(state, seat)) return refused('lastFacilitator');
      return accepted({ type: 'seatRemoved', seat: seat.id }, ...newLead(state, seat.id));
    }
    case 'setLead': {
      const seat = seatOf(state, command.seat);
      if (seat === undefined || seat.role !== 'facilitator' || seat.status !== 'in')
        return refused('unknownSeat');
      return accepted({ type: 'leadSet', seat: seat.id });
    }
    case 'setDoor':
      return accepted({ type: 'doorSet', locked: command.locked });
    case 'setAdmit':
      return state.admit === command.admit
        ? accepted()
        : accepted({ type: 'admitSet', admit: command.admit });
    case 'admitSeats':
      return admit(state, command.seats, now);
    case 'refuseSeats':
      return turnAway(state, command.seats);
    case 'setTitle':
      return accepted({ type: 'titleSet', title: command.title });
    case 'startTimer':
    case 'pauseTimer':
    case 'resumeTimer':
    case 'extendTimer':
    case 'clearTimer':
      return decideTimer(state.timer, command, now);
    default:
      return command satisfies never;
  }
}

const isLastFacilitator = (state: SessionState, seat: Seat): boolean => {
  const [first, ...others] = facilitators(state);
  return first?.id === seat.id && others.length === 0;
};

/** Who leads once `gone` no longer does. */
function newLead(state: SessionState, gone: SeatId): SessionEvent[] {
  if (state.lead !== gone) return [];
  const next = facilitators(state).find((s) => s.id !== gone);
  return next === undefined ? [] : [{ type: 'leadSet', seat: next.id }];
}
