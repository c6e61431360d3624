import { READY_PLAN, type GivenMap } from '@facet/shared/boards/network/plan.ts';
import { networkPlanSchema } from '@facet/shared/boards/network/planSchema.ts';
import type { NetworkNode, Tie } from '@facet/shared/boards/network/shape.ts';
import { describe, expect, it } from 'vitest';
import { asPlan, isPlan, planProblems, withGiven, withNode, withoutNode } from './plan.ts';

const node = (id: string, name: string, part: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  name,
  kind: 'organisation',
  sort: '',
  part: '',
  size: 2,
  note: '',
  at: null,
  ...part,
});
const tie = (a: string, b: string, direction: Tie['direction'] = 'none'): Tie => ({
  a,
  b,
  types: ['knowledge'],
  direction,
  strength: 2,
  when: 'now',
  sentence: '',
});
const map = (nodes: NetworkNode[], ties: Tie[] = []): GivenMap => ({ nodes, ties });
const first = withGiven(
  READY_PLAN,
  map([node('m', 'Mill Lane'), node('h', 'Harbour', { sort: 'school' })], [tie('h', 'm', 'to')]),
);

describe('what is on every map from the start', () => {
  it('has a name once, with what either list says of it', () => {
    const plan = withGiven(first, map([node('x', 'mill lane ', { sort: 'trust', part: 'East' })]));
    expect(plan.given.nodes.map((n) => n.id)).toEqual(['m', 'h']);
    expect(plan.given.nodes[0]).toMatchObject({ name: 'Mill Lane', sort: 'trust', part: 'East' });
    expect(plan.sorts).toContain('trust');
  });

  it('keeps the ends and the arrow of a tie whose node was there already under another id', () => {
    const plan = withGiven(first, map([node('a', 'Port'), node('z', 'Harbour')], [tie('a', 'z', 'to')]));
    const found = plan.given.ties.find((t) => t.a === 'a' || t.b === 'a');
    expect(found).toMatchObject({ a: 'a', b: 'h', direction: 'to' });
    const turned = withGiven(first, map([node('q', 'Quay'), node('z', 'Harbour')], [tie('q', 'z', 'to')]));
    expect(turned.given.ties.find((t) => t.b === 'q')).toMatchObject({ a: 'h', direction: 'from' });
    expect(networkPlanSchema.safeParse(asPlan(turned)).success).toBe(true);
  });

  it('loses the ties of a name that is taken off', () => {
    expect(withoutNode(first, 'h').given).toMatchObject({ nodes: [{ id: 'm' }], ties: [] });
  });

  it('is refused with no name, the same name twice, no sort or no tie', () => {
    expect(planProblems(first)).toEqual([]);
    expect(planProblems(withNode(first, 'h', { name: ' ' }))).toEqual(['noName']);
    expect(planProblems(withNode(first, 'h', { name: 'MILL LANE' }))).toEqual(['sameName']);
    expect(planProblems({ ...first, sorts: [], tieTypes: [] })).toEqual(['noSorts', 'noTypes']);
  });

  it('is known again in storage even while a name is still empty; anything else is not', () => {
    const kept = (plan: unknown): unknown => JSON.parse(JSON.stringify(plan));
    expect(isPlan(kept(withNode({ ...first, sorts: [] }, 'h', { name: '' })))).toBe(true);
    expect(isPlan({ ...first, given: { nodes: [{ id: 'a' }], ties: [] } })).toBe(false);
    expect(isPlan({ sorts: [] })).toBe(false);
    expect(isPlan(null)).toBe(false);
  });
});
