import { z } from 'zod';
import { SLOTS, type Placement } from '../boards/diamond9/shape.ts';
import { networkPlanSchema, nodeSchema, tieSchema } from '../boards/network/planSchema.ts';
import { CLAIMS } from '../boards/network/merge.ts';
import { NETWORK_LIMITS } from '../boards/network/shape.ts';
import { deckSchema, id, line, prose } from '../session/commands.ts';
import { LIMITS } from '../session/limits.ts';
import { CONSENT_VALUES, CONSENT_WAYS, STAGE_NAMES } from '../session/state.ts';
import type { SessionReport } from './shape.ts';

/** Times of this and the next few hundred years, and counts of people and things; none can make a page of nonsense. */
const time = z.int().min(0).max(1e14);
const count = z.int().min(0).max(1_000_000);
const figure = z.number().min(-1).max(1);
const maybe = figure.nullable();
/** Names as they are shown have a number behind them where two are alike. */
const shownName = line(LIMITS.nameChars + 8);
const BOARDS = 1 + LIMITS.groups + LIMITS.hardSeats;

const slotsSchema = z
  .strictObject(Object.fromEntries(SLOTS.map((slot) => [slot, id.optional()])))
  .transform((slots) => slots as Placement)
  .refine((slots) => unlike(Object.values(slots)));

const unlike = (values: readonly string[]): boolean => new Set(values).size === values.length;

const consentSchema = z
  .object({
    way: z.enum(CONSENT_WAYS),
    candidates: z.array(line(LIMITS.candidateChars)).min(1).max(LIMITS.consentCandidates),
    at: time,
    answered: count,
    of: count,
    counts: z.array(z.array(count)),
  })
  .refine(
    ({ way, candidates, counts }) =>
      counts.length === candidates.length && counts.every((c) => c.length === CONSENT_VALUES[way].length),
  );

const base = {
  id,
  question: line(LIMITS.questionChars),
  stage: z.enum(STAGE_NAMES),
  groups: z
    .array(
      z.object({
        id,
        name: line(LIMITS.nameChars),
        people: count,
        members: z.array(shownName).max(LIMITS.hardSeats).optional(),
      }),
    )
    .max(LIMITS.groups)
    .refine((groups) => unlike(groups.map((g) => g.id))),
  decision: z.object({ item: id.optional(), how: prose(LIMITS.noteChars), at: time }).nullable(),
  consent: z.array(consentSchema).max(LIMITS.consentRounds + 1),
};
const boardOf = {
  scope: z.enum(['group', 'whole', 'individual']),
  group: id.nullable(),
  participant: shownName.nullable(),
};

const agreementSchema = z.object({
  m: count,
  r: figure,
  p: z.number().min(0).max(1),
  sure: z.enum(['chance', 'more', 'strong']),
  about: z.enum(['top', 'foot', 'spread']).nullable(),
});
const roomSchema = z.object({
  groups: count,
  forced: z.boolean(),
  items: z
    .array(
      z.object({ item: id, chosenBy: count, top: count, points: count, contested: z.boolean(), gac: maybe }),
    )
    .max(LIMITS.maxItems),
  common: z.array(id).max(LIMITS.maxItems),
  rejected: z.array(id).max(LIMITS.maxItems),
  contested: z.array(id).max(LIMITS.maxItems),
  agreement: agreementSchema.nullable(),
  movement: z
    .object({
      groups: z.array(z.object({ group: id, selection: maybe, order: maybe })).max(LIMITS.groups),
      selection: maybe,
      order: maybe,
    })
    .nullable(),
});

const diamondSchema = z
  .object({
    ...base,
    kind: z.literal('diamond9'),
    deck: deckSchema.min(1),
    boards: z
      .array(
        z.object({
          ...boardOf,
          slots: slotsSchema,
          reasons: z.record(id, prose(LIMITS.reasonChars)),
          start: slotsSchema.nullable(),
          paper: z.literal(true).optional(),
        }),
      )
      .max(BOARDS),
    challenges: z
      .array(z.object({ group: id, above: id, below: id, answer: prose(LIMITS.noteChars) }))
      .max(LIMITS.challenges),
    alone: z
      .object({
        finished: count,
        items: z.array(z.object({ item: id, chosenBy: count, top: count })).max(LIMITS.maxItems),
      })
      .nullable(),
    room: roomSchema,
  })
  .refine(({ deck, boards, challenges, alone, room, decision, consent }) => {
    const items = new Set(deck.map((i) => i.id));
    const named = [
      ...boards.flatMap((b) => [b.slots, b.start ?? {}].flatMap((p) => Object.values(p))),
      ...boards.flatMap((b) => Object.keys(b.reasons)),
      ...challenges.flatMap((c) => [c.above, c.below]),
      ...(alone?.items ?? []).map((i) => i.item),
      ...room.items.map((i) => i.item),
      ...[room.common, room.rejected, room.contested, ...consent.map((c) => c.candidates)].flat(),
      ...(decision?.item === undefined ? [] : [decision.item]),
    ];
    return items.size === deck.length && named.every((item) => items.has(item));
  });

const mapSchema = z
  .object({
    nodes: z.array(nodeSchema).max(NETWORK_LIMITS.keptNodes),
    ties: z.array(tieSchema).max(NETWORK_LIMITS.keptTies),
    aliases: z.array(z.object({ node: id, as: id })).max(NETWORK_LIMITS.keptAliases),
  })
  .refine(({ nodes, ties }) => {
    const ids = new Set(nodes.map((n) => n.id));
    return (
      ids.size === nodes.length &&
      unlike(ties.map((t) => `${t.a}~${t.b}`)) &&
      ties.every((t) => ids.has(t.a) && ids.has(t.b))
    );
  });
const snapshotSchema = z.object({
  id,
  name: line(LIMITS.snapshotNameChars),
  at: time,
  scope: z.enum(['group', 'whole']),
  owner: z.union([id, z.literal('')]),
  nodes: count,
  ties: count,
});
const tieKeySchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}~[A-Za-z0-9_-]{1,40}$/);
const networkSchema = z.object({
  ...base,
  kind: z.literal('network'),
  network: networkPlanSchema,
  boards: z.array(z.object({ ...boardOf, map: mapSchema })).max(BOARDS),
  snapshots: z.array(z.object({ info: snapshotSchema, network: mapSchema })).max(LIMITS.snapshots),
  room: z.object({
    nodes: count,
    ties: count,
    wanted: count,
    support: z.object({
      of: count,
      nodes: z.record(id, count),
      ties: z.record(
        tieKeySchema,
        z.object({ by: count, differ: z.array(z.enum(CLAIMS)).max(CLAIMS.length) }),
      ),
    }),
  }),
});

const reportFields = {
  format: z.literal('facet.session'),
  version: z.literal(1),
  exportedAt: time,
  session: z.object({ id, title: line(LIMITS.titleChars), createdAt: time, endedAt: time.nullable() }),
  named: z.boolean(),
  people: count,
  activities: z.array(z.discriminatedUnion('kind', [diamondSchema, networkSchema])).max(LIMITS.activities),
};

/**
 * A report as it comes from a file: what `buildReport` made comes out of it equal, all else is refused or made clean.
 * Keys it does not know are left out. Its size is the caller's to limit.
 */
export const reportSchema: z.ZodType<SessionReport> = z.object({
  ...reportFields,
  earlier: z.object(reportFields).optional(),
});
