import { READY_PLAN, type NetworkPlan } from '../../boards/network/plan.ts';
import { Play } from './play.ts';

/** A plan with a roster of `n` schools, each tied to the next. */
export const rosterOf = (n: number): NetworkPlan => {
  const ids = Array.from({ length: n }, (_, i) => `r${String(i).padStart(4, '0')}`);
  return {
    ...READY_PLAN,
    given: {
      nodes: ids.map((id, i) => ({
        id,
        name: `School ${i + 1}`,
        kind: 'organisation',
        sort: 'school',
        part: '',
        size: 2,
        note: '',
        at: null,
      })),
      ties: ids.slice(1).map((b, i) => ({
        a: ids[i] ?? '',
        b,
        types: ['partners'],
        direction: 'none',
        strength: 2,
        when: 'now',
        sentence: '',
      })),
    },
  };
};

/** A session with one network activity (`a1`), led by `fac`. */
export function newNetworkPlay(network: NetworkPlan = READY_PLAN): Play {
  const activities = [
    {
      kind: 'network' as const,
      question: 'Who works with whom?',
      network,
      wholeWrite: 'everyone' as const,
    },
  ];
  const plan = { title: 'Our network', facilitator: 'Fay', ask: [], activities };
  return new Play().must(
    { type: 'createSession', id: 's1', code: 'ABCD', activityIds: ['a1'], seat: 'fac', secret: 'h', plan },
    null,
  );
}
