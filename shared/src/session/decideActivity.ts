import type { WireCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import { answerConsent, endConsent, openConsent } from './decideConsent.ts';
import { editNetwork, pointAt, removeSnapshot, renameSnapshot } from './decideNetwork.ts';
import { formFor, groupsHaveMet, moveSeat, newGroup } from './decideGroups.ts';
import type { SessionEvent } from './events.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './refusals.ts';
import {
  activityOf,
  groupOf,
  hasBegun,
  participants,
  type Activity,
  type Item,
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
    case 'editNetwork':
      return editNetwork(activity, command);
    case 'openActivity':
      return accepted({ type: 'activityOpened', activity: id });
    case 'setStage':
      return setStage(state, activity, command.stage);
    case 'sayClosingSoon':
      if (activity.stage.at === 'waiting' || activity.stage.at === 'closed') return refused('wrongStage');
      return accepted({ type: 'closingSoonSaid', activity: id });
    case 'formGroups':
      return formFor(state, activity, command.seed);
    case 'addGroup':
      if (activity.groups.length >= LIMITS.groups) return refused('tooManyGroups');
      return accepted({ type: 'groupAdded', activity: id, group: newGroup(activity) });
    case 'moveSeat':
      return moveSeat(state, activity, command.seat, command.group);
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
      if (activity.shareAsked) return accepted();
      return accepted({ type: 'shareAsked', activity: id });
    case 'pointAt':
      return pointAt(activity, command.spot);
    case 'renameSnapshot':
      return renameSnapshot(activity, command);
    case 'removeSnapshot':
      return removeSnapshot(activity, command.snapshot);
    case 'pointPair':
      if (activity.kind !== 'diamond9') return refused('badInput');
      if (activity.stage.at !== 'present') return refused('wrongStage');
      if (command.pair !== null && !hasItems(activity, command.pair.above, command.pair.below))
        return refused('unknownItem');
      return accepted({ type: 'pairPointed', activity: id, pair: command.pair });
    case 'noteAnswer':
      return noteAnswer(activity, command, now);
    case 'setDecision':
      return setDecision(activity, command.decision, now);
    case 'openConsent':
      return openConsent(activity, command, now);
    case 'answerConsent':
      return answerConsent(activity, command, actor);
    case 'closeConsent':
    case 'showConsent':
    case 'clearConsent':
      return endConsent(activity, command);
    case 'setWholeWrite':
      return accepted({ type: 'wholeWriteSet', activity: id, who: command.who });
    default:
      return command satisfies never;
  }
}

const hasItems = (activity: Activity, ...ids: string[]): boolean =>
  ids.every((id) => activity.deck.some((i) => i.id === id)) && new Set(ids).size === ids.length;

/** An item and how it was agreed; on a map, which has no items, what was agreed. */
function setDecision(
  activity: Activity,
  decision: Extract<ActivityCommand, { type: 'setDecision' }>['decision'],
  now: number,
): Decided {
  if (activity.stage.at !== 'whole' && activity.stage.at !== 'closed') return refused('wrongStage');
  if (decision === null) return accepted({ type: 'decisionSet', activity: activity.id, decision: null });
  const { item, how } = decision;
  switch (activity.kind) {
    case 'diamond9':
      if (item === undefined) return refused('badInput');
      if (!hasItems(activity, item)) return refused('unknownItem');
      return accepted({ type: 'decisionSet', activity: activity.id, decision: { item, how, at: now } });
    case 'network':
      if (item !== undefined || how.trim() === '') return refused('badInput');
      return accepted({ type: 'decisionSet', activity: activity.id, decision: { how, at: now } });
    default:
      return activity.kind satisfies never;
  }
}

/** Why a list cannot be used: too short, too long, or two items with one id; else null. */
export function deckRefusal(deck: readonly Item[]): Refusal | null {
  if (deck.length < LIMITS.minItems) return 'tooFewItems';
  if (deck.length > LIMITS.maxItems) return 'tooManyItems';
  return new Set(deck.map((i) => i.id)).size === deck.length ? null : 'badInput';
}

/** Items may come and go until people have begun; later they may only be reworded or added, or placed cards would vanish. */
function edit(activity: Activity, command: Extract<ActivityCommand, { type: 'editActivity' }>): Decided {
  if (activity.kind !== 'diamond9') return refused('badInput');
  const wrong = deckRefusal(command.deck);
  if (wrong !== null) return refused(wrong);
  const ids = new Set(command.deck.map((i) => i.id));
  if (hasBegun(activity) && !activity.deck.every((i) => ids.has(i.id))) return refused('wrongStage');
  const { question, deck } = command;
  return accepted({ type: 'activityEdited', activity: activity.id, question, deck });
}

function setStage(state: SessionState, activity: Activity, stage: Stage): Decided {
  if (stage.at === 'present' && stage.group !== null && !activity.groups.some((g) => g.id === stage.group)) {
    return refused('unknownGroup');
  }
  // Two facilitators who press the same button at once have pressed it once.
  if (isAt(activity, stage) && !activity.closingSoon) return accepted();
  const set: SessionEvent = { type: 'stageSet', activity: activity.id, stage };
  if (stage.at !== 'groups') return accepted(set);
  const onPaper = paperShared(state, activity);
  const grouped = activity.groups.some((g) => g.members.length > 0);
  if (grouped || (activity.groups.length > 0 && groupsHaveMet(activity))) return accepted(set, ...onPaper);
  const formed = formFor(state, activity, 1);
  return formed.ok ? accepted(...formed.events, set, ...onPaper) : formed;
}

/** What was made on paper lies on the group's table: nobody is there to press "share" for it. */
const paperShared = (state: SessionState, activity: Activity): SessionEvent[] =>
  participants(state)
    .filter((seat) => seat.paper === true && !activity.shared.includes(seat.id))
    .map((seat) => ({ type: 'boardShared', activity: activity.id, seat: seat.id }));

function isAt({ stage: now }: Activity, stage: Stage): boolean {
  if (now.at === 'groups' && stage.at === 'groups') return now.step === stage.step;
  if (now.at === 'present' && stage.at === 'present')
    return now.group === stage.group && now.pair === stage.pair;
  return now.at === stage.at;
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
