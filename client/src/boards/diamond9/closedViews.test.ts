import type { ActivityView } from '@facet/shared/session/views.ts';
import { expect, test } from 'vitest';
import { closedViews } from './closedViews.ts';

const member = (seat: string) => ({ seat, name: seat, left: false });
const activity = (shared: string[]): ActivityView => ({
  id: 'a1',
  kind: 'diamond9',
  question: '',
  items: 9,
  stage: { at: 'closed' },
  groups: [
    { id: 'g1', name: '1', members: [member('ann'), member('bob'), member('cy')], ready: true },
    { id: 'g2', name: '2', members: [member('dee')], ready: true },
  ],
  shared,
  shown: [],
  shareAsked: false,
  presented: [],
  decision: null,
  snapshots: [],
  spot: null,
  wholeWrite: 'everyone',
  closingSoon: false,
});
const keys = (shared: string[], you: string, leads = false): string[] =>
  closedViews(activity(shared), you, leads).map((v) => `${v.key} (${v.paper})`);

test('after the end a person may look at the whole board, each group’s, their own and what their group shared', () => {
  expect(keys(['bob', 'dee'], 'ann')).toEqual([
    'whole (whole)',
    'group g1 (whole)',
    'group g2 (whole)',
    'own (own)',
    'member bob (group)',
  ]);
});

test('one’s own diamond lies on the group’s paper once it is shared', () => {
  expect(keys(['ann'], 'ann').at(-1)).toBe('own (group)');
});

test('a person in no group, and a facilitator, are offered no one else’s own diamond', () => {
  expect(keys(['ann', 'bob'], 'zoe').slice(3)).toEqual(['own (own)']);
  expect(keys(['ann', 'bob'], 'fac', true)).toEqual([
    'whole (whole)',
    'group g1 (whole)',
    'group g2 (whole)',
  ]);
});
