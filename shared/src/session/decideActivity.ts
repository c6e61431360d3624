import type { WireCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import { formGroups, pairKey } from './groups.ts';
import { LIMITS } from './limits.ts';
import {
  activityOf,
  groupOf,
  membersIn,
  participants,
  type Activity,
  type Group,
  type Seat,
  type SessionState,
  type Stage,
} from './state.ts';

type ActivityCommand = Extract<WireCommand, { activity: string }>;

/** What a command about one activity means. The roles have been checked; the stages and names are checked here. */
export function decideActivity(
  state: SessionState,
  command: ActivityCommand,
  actor: Seat,
  now: number,
): Decided {
  const activity = activityOf(state, command.activity);
  if (activity === undefined) return refused('unknownActivity');
  const id = activity.id;
  switch (command.type) {
    case 'editActivity':
      return edit(activity, command);
    case 'openActivity':
      return accepted({ type: 'activityOpened', activity: id });
    case 'setStage':
      return setStage(state, activity, command.stage);
    case 'sayClosingSoon':
      return accepted({ type: 'closingSoonSaid', activity: id });
    case 'formGroups':
      return form(state, activity, command.seed);
    case 'addGroup':
      if (activity.groups.length >= LIMITS.groups) return refused('tooManyGroups');
      return accepted({ type: 'groupAdded', activity: id, group: newGroup(activity, []) });
    case 'moveSeat':
      return move(state, activity, command.seat, command.group);
    case 'setGroupReady': {
      const group = activity.groups.find((g) => g.id === command.group);
      if (group === undefined) return refused('unknownGroup');
      if (actor.role !== 'facilitator' && !group.members.includes(actor.id)) return refused('notInGroup');
      if (activity.stage.at !== 'groups') return refused('wrongStage');
      return accepted({ type: 'groupReadySet', activity: id, group: group.id, ready: command.ready });
    }
    case 'shareBoard':
      if (activity.stage.at === 'waiting' || activity.stage.at === 'individual') return refused('wrongStage');
      if (groupOf(activity, actor.id) === undefined) return refused('notInGroup');
      if (activity.shared.includes(actor.id)) return accepted();
      return accepted({ type: 'boardShared', activity: id, seat: actor.id });
    case 'showBoard':
      if (activity.shown.includes(actor.id)) return accepted();
      return accepted({ type: 'boardShown', activity: id, seat: actor.id });
    case 'askShare':
      return accepted({ type: 'shareAsked', activity: id });
    case 'pointPair':
      if (activity.stage.at !== 'present') return refused('wrongStage');
      if (command.pair !== null && !hasItems(activity, command.pair.above, command.pair.below))
        return refused('unknownItem');
      return accepted({ type: 'pairPointed', activity: id, pair: command.pair });
    case 'noteAnswer':
      return noteAnswer(activity, command, now);
    case 'setDecision': {
      if (activity.stage.at !== 'whole' && activity.stage.at !== 'closed') return refused('wrongStage');
      if (command.decision === null) return accepted({ type: 'decisionSet', activity: id, decision: null });
      if (!hasItems(activity, command.decision.item)) return refused('unknownItem');
      return accepted({ type: 'decisionSet', activity: id, decision: { ...command.decision, at: now } });
    }
    case 'setWholeWrite':
      return accepted({ type: 'wholeWriteSet', activity: id, who: command.who });
    default:
      return command satisfies never;
  }
}

const hasItems = (activity: Activity, ...ids: string[]): boolean =>
  ids.every((id) => activity.deck.some((i) => i.id === id)) && new Set(ids).size === ids.length;

/** Items may come and go while people wait; later only their words may change, or placed cards would vanish. */
function edit(activity: Activity, command: Extract<ActivityCommand, { type: 'editActivity' }>): Decided {
  const ids = command.deck.map((i) => i.id);
  if (new Set(ids).size !== ids.length) return refused('badInput');
  if (ids.length < LIMITS.minItems) return refused('tooFewItems');
  const kept = activity.deck.every((i) => ids.includes(i.id));
  if (activity.stage.at !== 'waiting' && !kept) return refused('wrongStage');
  const { question, deck } = command;
  return accepted({ type: 'activityEdited', activity: activity.id, question, deck });
}

function setStage(state: SessionState, activity: Activity, stage: Stage): Decided {
  if (stage.at === 'present' && stage.group !== null && !activity.groups.some((g) => g.id === stage.group)) {
    return refused('unknownGroup');
  }
  const set: Decided = accepted({ type: 'stageSet', activity: activity.id, stage });
  if (stage.at !== 'groups' || activity.groups.length > 0) return set;
  if (participants(state).length === 0) return refused('nobodyToGroup');
  const formed = form(state, activity, 1);
  return formed.ok && set.ok ? { ok: true, events: [...formed.events, ...set.events] } : formed;
}

function form(state: SessionState, activity: Activity, seed: number): Decided {
  if (activity.stage.at !== 'waiting' && activity.stage.at !== 'individual' && activity.groups.length > 0) {
    return refused('wrongStage');
  }
  const people = participants(state);
  if (people.length === 0) return refused('nobodyToGroup');
  const before = new Set(
    state.agenda
      .filter((a) => a.id !== activity.id)
      .flatMap((a) =>
        a.groups.flatMap((g) =>
          g.members.flatMap((m, i) => g.members.slice(i + 1).map((n) => pairKey(m, n))),
        ),
      ),
  );
  const groups = formGroups(people, before, seed).map((members, i): Group => ({
    id: `g${i + 1}`,
    name: `${i + 1}`,
    members,
    ready: false,
  }));
  return accepted({ type: 'groupsFormed', activity: activity.id, groups, seed });
}

function newGroup(activity: Activity, members: string[]): Group {
  const number = Math.max(0, ...activity.groups.map((g) => Number(g.name) || 0)) + 1;
  return { id: `g${number}`, name: `${number}`, members, ready: false };
}

function move(state: SessionState, activity: Activity, seatId: string, groupId: string | null): Decided {
  const seat = Object.hasOwn(state.seats, seatId) ? state.seats[seatId] : undefined;
  if (seat === undefined || seat.role !== 'participant' || seat.status !== 'in')
    return refused('unknownSeat');
  const group = activity.groups.find((g) => g.id === groupId);
  if (groupId !== null && group === undefined) return refused('unknownGroup');
  if (
    group !== undefined &&
    !group.members.includes(seatId) &&
    membersIn(state, group.members).length >= LIMITS.groupSize
  ) {
    return refused('groupFull');
  }
  return accepted({ type: 'seatMoved', activity: activity.id, seat: seatId, group: groupId });
}

/** One note for each group and pair: a second one replaces the first, so that a facilitator can go on writing. */
function noteAnswer(
  activity: Activity,
  command: Extract<ActivityCommand, { type: 'noteAnswer' }>,
  now: number,
): Decided {
  const { group, pair, answer } = command;
  if (!activity.groups.some((g) => g.id === group)) return refused('unknownGroup');
  if (!hasItems(activity, pair.above, pair.below)) return refused('unknownItem');
  const noteId = `${group}.${pair.above}.${pair.below}`;
  if (activity.challenges.length >= LIMITS.challenges && !activity.challenges.some((c) => c.id === noteId)) {
    return refused('tooLarge');
  }
  return accepted({
    type: 'answerNoted',
    activity: activity.id,
    challenge: { id: noteId, group, pair, answer, at: now },
  });
}
