import { z } from 'zod';
import { networkPlanSchema } from '../boards/network/planSchema.ts';
import { cleanLine, cleanProse } from './cleanText.ts';
import { isId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { CONSENT_WAYS, ROLES, TRAITS, type Earlier, type Role, type SnapshotInfo } from './state.ts';

export const id = z.string().refine(isId);
/** One line a person wrote: trimmed, nothing that cannot be seen, at most `max` long. */
export const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1).max(max));
/** A line that may be left out; an empty one counts as left out. */
const maybeLine = (max: number) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(max))
    .transform((s) => (s === '' ? undefined : s))
    .optional();
/** Text of several lines, made clean. */
export const prose = (max: number) => z.string().transform(cleanProse).pipe(z.string().max(max));

export const itemSchema = z.object({
  id,
  name: maybeLine(LIMITS.itemNameChars),
  text: line(LIMITS.itemChars),
});
export const deckSchema = z.array(itemSchema).max(LIMITS.maxItems);
export const aboutSchema = z.object({
  school: maybeLine(LIMITS.nameChars),
  team: maybeLine(LIMITS.nameChars),
  phase: maybeLine(LIMITS.nameChars),
});
/** What a facilitator points at on a map: a finding, a node, a tie (`a~b`), or two dates compared (`id:id`, `id:now`). */
export const SPOT = /^(finding|node|tie|compare):[A-Za-z0-9_~:.,-]{1,200}$/;

const pair = z.object({ above: id, below: id });

const stage = z.discriminatedUnion('at', [
  z.object({ at: z.literal('waiting') }),
  z.object({ at: z.literal('individual') }),
  z.object({ at: z.literal('groups'), step: z.enum(['share', 'agree']) }),
  z.object({ at: z.literal('present'), group: id.nullable(), pair: z.null().default(null) }),
  z.object({ at: z.literal('whole') }),
  z.object({ at: z.literal('closed') }),
]);

/** People at the door, by name of seat: who came a moment ago and was not seen yet is not among them. */
const atDoor = z.array(id).min(1).max(LIMITS.hardSeats);

/** Commands a connected person may send over socket.io; parsed once, at the edge. */
export const wireCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('describeSeat'), name: line(LIMITS.nameChars), about: aboutSchema }),
  z.object({ type: z.literal('leave') }),
  z.object({ type: z.literal('removeSeat'), seat: id }),
  z.object({ type: z.literal('setDoor'), locked: z.boolean() }),
  z.object({ type: z.literal('setAdmit'), admit: z.boolean() }),
  z.object({ type: z.literal('admitSeats'), seats: atDoor }),
  z.object({ type: z.literal('refuseSeats'), seats: atDoor }),
  z.object({ type: z.literal('setLead'), seat: id }),
  z.object({ type: z.literal('setTitle'), title: line(LIMITS.titleChars) }),
  z.object({
    type: z.literal('editActivity'),
    activity: id,
    question: line(LIMITS.questionChars),
    deck: deckSchema,
  }),
  z.object({
    type: z.literal('editNetwork'),
    activity: id,
    question: line(LIMITS.questionChars),
    network: networkPlanSchema,
  }),
  z.object({ type: z.literal('openActivity'), activity: id }),
  z.object({ type: z.literal('setStage'), activity: id, stage }),
  z.object({ type: z.literal('sayClosingSoon'), activity: id }),
  z.object({ type: z.literal('formGroups'), activity: id, seed: z.int().min(0).max(0xffffffff) }),
  z.object({ type: z.literal('addGroup'), activity: id }),
  z.object({ type: z.literal('moveSeat'), activity: id, seat: id, group: id.nullable() }),
  z.object({ type: z.literal('setGroupReady'), activity: id, group: id, ready: z.boolean() }),
  z.object({ type: z.literal('shareBoard'), activity: id }),
  z.object({ type: z.literal('showBoard'), activity: id }),
  z.object({ type: z.literal('askShare'), activity: id }),
  z.object({ type: z.literal('pointPair'), activity: id, pair: pair.nullable() }),
  z.object({
    type: z.literal('pointAt'),
    activity: id,
    spot: z.string().max(LIMITS.spotChars).regex(SPOT).nullable(),
  }),
  z.object({
    type: z.literal('renameSnapshot'),
    activity: id,
    snapshot: id,
    name: line(LIMITS.snapshotNameChars),
  }),
  z.object({ type: z.literal('removeSnapshot'), activity: id, snapshot: id }),
  z.object({ type: z.literal('noteAnswer'), activity: id, group: id, pair, answer: prose(LIMITS.noteChars) }),
  z.object({
    type: z.literal('setDecision'),
    activity: id,
    decision: z.object({ item: id.optional(), how: prose(LIMITS.noteChars) }).nullable(),
  }),
  z.object({
    type: z.literal('openConsent'),
    activity: id,
    way: z.enum(CONSENT_WAYS),
    candidates: z.array(line(LIMITS.candidateChars)).min(1).max(LIMITS.consentCandidates),
  }),
  z.object({
    type: z.literal('answerConsent'),
    activity: id,
    round: id,
    answers: z.array(z.int().min(-1).max(5).nullable()).min(1).max(LIMITS.consentCandidates),
  }),
  z.object({ type: z.literal('closeConsent'), activity: id, round: id }),
  z.object({ type: z.literal('showConsent'), activity: id, round: id }),
  z.object({ type: z.literal('clearConsent'), activity: id, round: id }),
  z.object({ type: z.literal('setWholeWrite'), activity: id, who: z.enum(['everyone', 'facilitators']) }),
  z.object({ type: z.literal('startTimer'), ms: z.int().min(1000).max(LIMITS.timerMaxMs) }),
  z.object({ type: z.literal('pauseTimer') }),
  z.object({ type: z.literal('resumeTimer') }),
  z.object({ type: z.literal('extendTimer'), ms: z.int().min(-LIMITS.timerMaxMs).max(LIMITS.timerMaxMs) }),
  z.object({ type: z.literal('clearTimer') }),
]);
export type WireCommand = z.infer<typeof wireCommandSchema>;

const anyActivity = {
  question: line(LIMITS.questionChars),
  wholeWrite: z.enum(['everyone', 'facilitators']).default('everyone'),
};

/** What a facilitator gives to keep a copy of a map as it stands. */
export const takeSnapshotSchema = z
  .object({
    activity: id,
    scope: z.enum(['group', 'whole']),
    owner: z.union([id, z.literal('')]),
    name: line(LIMITS.snapshotNameChars),
  })
  .refine(({ scope, owner }) => (scope === 'whole') === (owner === ''));
export type TakeSnapshot = z.infer<typeof takeSnapshotSchema>;

/** What a person gives to make a session; ids, code and secrets are the server's. */
export const newSessionSchema = z.object({
  title: line(LIMITS.titleChars),
  facilitator: line(LIMITS.nameChars),
  ask: z.array(z.enum(TRAITS)).max(TRAITS.length).default([]),
  /** Whether results say who is who; false where it is left out. */
  named: z.boolean().optional(),
  /** Whether a facilitator lets people in one by one; false where it is left out. */
  admit: z.boolean().optional(),
  activities: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('diamond9'), ...anyActivity, deck: deckSchema.min(LIMITS.minItems) }),
        z.object({ kind: z.literal('network'), ...anyActivity, network: networkPlanSchema }),
      ]),
    )
    .min(1)
    .max(LIMITS.activities),
});
export type NewSession = z.infer<typeof newSessionSchema>;

/** What a person gives at the door. */
export const joinSchema = z.object({ name: line(LIMITS.nameChars), about: aboutSchema.default({}) });
export type Join = z.infer<typeof joinSchema>;

/** What a facilitator gives to seat somebody; `paper` where they work on paper. */
export const seatSchema = joinSchema.extend({
  paper: z
    .boolean()
    .transform((paper): true | undefined => paper || undefined)
    .optional(),
});

const DAY_MS = 24 * 3_600_000;
/** How long a link to the results is to live, in days. */
export const makeResultsSchema = z.object({
  days: z.int().min(1).max(LIMITS.resultsDaysMax).default(LIMITS.resultsDays),
});
export const daysMs = (days: number): number => days * DAY_MS;

/** Commands only the server's own HTTP routes make: they carry what the server drew at random. */
export type ServerCommand =
  | {
      type: 'createSession';
      id: string;
      code: string;
      activityIds: string[];
      seat: string;
      secret: string;
      plan: NewSession;
      salt?: string | undefined;
      earlier?: Earlier | undefined;
    }
  | {
      type: 'takeSeat';
      seat: string;
      secret: string;
      role: Role;
      join: Join;
      byFacilitator: boolean;
      paper?: true | undefined;
    }
  /** Somebody at the door waits no more. */
  | { type: 'withdraw'; seat: string }
  /** A facilitator's device is given the results in full. */
  | { type: 'noteTaken'; seat: string }
  | { type: 'addSecret'; seat: string; secret: string }
  | { type: 'makeInvite'; hash: string; role: 'facilitator' | 'observer' | 'projector' }
  | { type: 'useInvite'; hash: string; seat: string; secret: string; join: Join }
  | { type: 'changeCode'; code: string }
  | { type: 'makeResults'; id: string; hash: string; days: number }
  | { type: 'revokeResults'; id: string }
  | { type: 'eraseSeat'; seat: string }
  /** Closes every activity of a session that nobody uses any more. */
  | { type: 'endSession' }
  | { type: 'eraseOwnBoards' }
  /** The copy itself is on disk before this is asked. */
  | { type: 'takeSnapshot'; of: string; snapshot: SnapshotInfo };

export type Command = WireCommand | ServerCommand;

/** Who may send which command at all; the rules of `decide` come on top. A row for every command. */
export const COMMAND_ROLES: Record<WireCommand['type'], readonly Role[]> = {
  describeSeat: ['participant', 'facilitator'],
  leave: ROLES,
  removeSeat: ['facilitator'],
  setDoor: ['facilitator'],
  setAdmit: ['facilitator'],
  admitSeats: ['facilitator'],
  refuseSeats: ['facilitator'],
  setLead: ['facilitator'],
  setTitle: ['facilitator'],
  editActivity: ['facilitator'],
  editNetwork: ['facilitator'],
  openActivity: ['facilitator'],
  setStage: ['facilitator'],
  sayClosingSoon: ['facilitator'],
  formGroups: ['facilitator'],
  addGroup: ['facilitator'],
  moveSeat: ['facilitator'],
  setGroupReady: ['participant', 'facilitator'],
  shareBoard: ['participant'],
  showBoard: ['participant'],
  askShare: ['facilitator'],
  pointPair: ['facilitator'],
  pointAt: ['facilitator'],
  renameSnapshot: ['facilitator'],
  removeSnapshot: ['facilitator'],
  noteAnswer: ['facilitator'],
  setDecision: ['facilitator'],
  openConsent: ['facilitator'],
  answerConsent: ['participant'],
  closeConsent: ['facilitator'],
  showConsent: ['facilitator'],
  clearConsent: ['facilitator'],
  setWholeWrite: ['facilitator'],
  startTimer: ['facilitator'],
  pauseTimer: ['facilitator'],
  resumeTimer: ['facilitator'],
  extendTimer: ['facilitator'],
  clearTimer: ['facilitator'],
};
