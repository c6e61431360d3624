// Checks a plan as it comes over the wire; apart from what a plan is, so that a page that only shows one needs no zod.
import { z } from 'zod';
import { isId } from '../../session/ids.ts';
import { PLAN_LIMITS } from './plan.ts';
import { cleanName, cleanNote, cleanPlace, cleanSentence, cleanSort, cleanType } from './settleParts.ts';
import { DIRECTIONS, NETWORK_LIMITS, NODE_KINDS } from './shape.ts';

const id = z.string().refine(isId);
const third = z.union([z.literal(1), z.literal(2), z.literal(3)]);
/** A text that is made clean, and refused where nothing is left of it. */
const some = (clean: (text: string) => string) => z.string().transform(clean).pipe(z.string().min(1));
const maybe = (clean: (text: string) => string) => z.string().transform(clean);
/** What may be left out of a plan, as it is of a tie or a node. */
const unlike = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const nodeSchema = z.object({
  id,
  name: some(cleanName),
  kind: z.enum(NODE_KINDS).default('organisation'),
  sort: maybe(cleanSort).default(''),
  part: maybe(cleanSort).default(''),
  size: third.default(2),
  note: maybe(cleanNote).default(''),
  at: z.unknown().transform(cleanPlace),
});

export const tieSchema = z
  .object({
    a: id,
    b: id,
    types: z.array(some(cleanType)).min(1).max(NETWORK_LIMITS.typesPerTie),
    direction: z.enum(DIRECTIONS).default('none'),
    strength: third.default(2),
    when: z.enum(['now', 'wanted']).default('now'),
    sentence: maybe(cleanSentence).default(''),
  })
  .refine((tie) => tie.a < tie.b);

/** A given map as it comes over the wire; ties hang on its own nodes, and nothing stands there twice. */
const givenSchema = z
  .object({
    nodes: z.array(nodeSchema).max(NETWORK_LIMITS.nodes),
    ties: z.array(tieSchema).max(NETWORK_LIMITS.ties),
  })
  .refine(({ nodes, ties }) => {
    const ids = new Set(nodes.map((n) => n.id));
    return (
      ids.size === nodes.length &&
      unlike(ties.map((t) => `${t.a}~${t.b}`)) &&
      ties.every((t) => ids.has(t.a) && ids.has(t.b))
    );
  });

/** A plan as it comes over the wire. */
export const networkPlanSchema = z.object({
  sorts: z.array(some(cleanSort)).min(1).max(PLAN_LIMITS.sorts).refine(unlike),
  tieTypes: z
    .array(
      z.object({
        type: some(cleanType),
        question: z.string().max(PLAN_LIMITS.questionChars).transform(cleanSentence).default(''),
      }),
    )
    .min(1)
    .max(PLAN_LIMITS.tieTypes)
    .refine((types) => unlike(types.map((t) => t.type))),
  given: givenSchema.default({ nodes: [], ties: [] }),
});
