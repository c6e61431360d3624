import { z } from 'zod';
import { isId } from '../../session/ids.ts';
import { cleanName, cleanNote, cleanPlace, cleanSentence, cleanSort, cleanType } from './settleParts.ts';
import {
  DIRECTIONS,
  NETWORK_LIMITS,
  NODE_KINDS,
  READY_SORTS,
  READY_TIE_TYPES,
  type NetworkNode,
  type Tie,
} from './shape.ts';

/** What lies on every map of an activity from the start, under what is drawn: a roster, or a map kept a term ago. */
export interface GivenMap {
  nodes: NetworkNode[];
  ties: Tie[];
}

export interface TieTypePlan {
  type: string;
  /** What people are asked about it ("Who gives whom new ideas?"); empty for none. */
  question: string;
}

/** What a network activity gives and asks. It belongs to the session; no board's document holds it. */
export interface NetworkPlan {
  /** What nodes can be: ready sorts or words of the facilitator's own. The first is that of a new node. */
  sorts: string[];
  /** What ties can be about. The first is that of a new tie. */
  tieTypes: TieTypePlan[];
  given: GivenMap;
}

export const PLAN_LIMITS = { sorts: 20, tieTypes: 12, questionChars: 200 } as const;

/** All ready sorts and types, and an empty map. */
export const READY_PLAN: NetworkPlan = {
  sorts: [...READY_SORTS],
  tieTypes: READY_TIE_TYPES.map((type) => ({ type, question: '' })),
  given: { nodes: [], ties: [] },
};

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
