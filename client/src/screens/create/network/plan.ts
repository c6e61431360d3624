import { tieBetween } from '@facet/shared/boards/network/merge.ts';
import { normalName } from '@facet/shared/boards/network/nameWords.ts';
import { PLAN_LIMITS, type GivenMap, type NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { networkPlanSchema } from '@facet/shared/boards/network/planSchema.ts';
import { NETWORK_LIMITS, tieKey, type NetworkNode, type NodeId } from '@facet/shared/boards/network/shape.ts';

/** What is wrong with a plan, by the place where it is to be mended. */
export type PlanProblem = 'noSorts' | 'noTypes' | 'noName' | 'sameName' | 'tooMany' | 'tooManyTies';

/**
 * The plan with more on its map. A name that is there already is the same node, and what hangs on it is tied to that one;
 * sorts of one's own that come along can be chosen from then on, as far as there is room.
 */
export function withGiven(plan: NetworkPlan, more: GivenMap): NetworkPlan {
  const nodes = new Map(plan.given.nodes.map((n) => [normalName(n.name), n]));
  const standsFor = new Map<NodeId, NodeId>();
  for (const node of more.nodes) {
    const key = normalName(node.name);
    const there = nodes.get(key);
    standsFor.set(node.id, there?.id ?? node.id);
    nodes.set(
      key,
      there === undefined ? node : { ...there, sort: there.sort || node.sort, part: there.part || node.part },
    );
  }
  const ties = new Map(plan.given.ties.map((t) => [tieKey(t.a, t.b), t]));
  for (const tie of more.ties) {
    const [one, other] = [standsFor.get(tie.a), standsFor.get(tie.b)];
    if (one === undefined || other === undefined || one === other) continue;
    if (!ties.has(tieKey(one, other))) ties.set(tieKey(one, other), tieBetween(tie, one, other));
  }
  return {
    ...plan,
    sorts: sortsFor(plan.sorts, more.nodes),
    given: { nodes: [...nodes.values()], ties: [...ties.values()] },
  };
}

const sortsFor = (sorts: readonly string[], nodes: readonly NetworkNode[]): string[] =>
  [...new Set([...sorts, ...nodes.map((n) => n.sort).filter((s) => s !== '')])].slice(
    0,
    Math.max(PLAN_LIMITS.sorts, sorts.length),
  );

/** The plan with a node changed; an id that is not on it changes nothing. */
export const withNode = (plan: NetworkPlan, id: NodeId, part: Partial<NetworkNode>): NetworkPlan => ({
  ...plan,
  given: { ...plan.given, nodes: plan.given.nodes.map((n) => (n.id === id ? { ...n, ...part, id } : n)) },
});

/** The plan without a node and the ties that hang on it. */
export const withoutNode = (plan: NetworkPlan, id: NodeId): NetworkPlan => ({
  ...plan,
  given: {
    nodes: plan.given.nodes.filter((n) => n.id !== id),
    ties: plan.given.ties.filter((t) => t.a !== id && t.b !== id),
  },
});

/** All that keeps a plan from being used. */
export function planProblems({ sorts, tieTypes, given }: NetworkPlan): PlanProblem[] {
  const names = given.nodes.map((n) => normalName(n.name));
  const problems: [PlanProblem, boolean][] = [
    ['noSorts', sorts.length === 0],
    ['noTypes', tieTypes.length === 0],
    ['noName', given.nodes.some((n) => n.name.trim() === '')],
    ['sameName', new Set(names).size < names.length],
    ['tooMany', given.nodes.length > NETWORK_LIMITS.nodes],
    ['tooManyTies', given.ties.length > NETWORK_LIMITS.ties],
  ];
  return problems.flatMap(([problem, is]) => (is ? [problem] : []));
}

/** The names that stand on a plan more than once. */
export function sameNames(nodes: readonly NetworkNode[]): ReadonlySet<NodeId> {
  const by = Map.groupBy(nodes, (n) => normalName(n.name));
  return new Set([...by.values()].flatMap((same) => (same.length > 1 ? same.map((n) => n.id) : [])));
}

/** Whether something kept in this browser is a plan, however unfinished: a name may still be empty. */
export function isPlan(kept: unknown): kept is NetworkPlan {
  if (typeof kept !== 'object' || kept === null) return false;
  const { sorts, tieTypes, given } = kept as Record<keyof NetworkPlan, unknown>;
  if (!Array.isArray(sorts) || !Array.isArray(tieTypes) || typeof given !== 'object' || given === null)
    return false;
  const { nodes, ties } = given as Record<keyof GivenMap, unknown>;
  if (!Array.isArray(nodes) || !Array.isArray(ties)) return false;
  const filled = { nodes: nodes.map((n: NetworkNode) => ({ ...n, name: n.name || '-' })), ties };
  const one = (all: unknown[], instead: unknown): unknown[] => (all.length === 0 ? [instead] : all);
  return networkPlanSchema.safeParse({
    sorts: one(sorts, '-'),
    tieTypes: one(tieTypes, { type: '-' }),
    given: filled,
  }).success;
}

/** The plan as it is sent. */
export const asPlan = (plan: NetworkPlan): NetworkPlan => ({
  ...plan,
  tieTypes: plan.tieTypes.map(({ type, question }) => ({ type, question: question.trim() })),
  given: { nodes: plan.given.nodes.map(trimmed), ties: plan.given.ties },
});
const trimmed = (n: NetworkNode): NetworkNode => ({ ...n, name: n.name.trim(), part: n.part.trim() });
