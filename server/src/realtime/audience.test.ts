import { replay } from '@facet/shared/session/evolve.ts';
import { access } from '@facet/shared/session/permissions.ts';
import { ROLES, STAGE_NAMES, type Activity, type SessionState } from '@facet/shared/session/state.ts';
import { expect, it } from 'vitest';
import { mayHaveGroupDigest, mayHaveWholeDigest } from './audience.ts';

/** A session with a seat of every role, two groups that `viewer` is in neither of, and g1 presented. */
function sessionAt(stage: (typeof STAGE_NAMES)[number]): SessionState {
  const seat = (id: string, role: (typeof ROLES)[number]) => ({
    type: 'seatTaken' as const,
    seat: { id, name: id, role, about: {}, secret: id },
  });
  const group = (id: string) => ({ id, name: id, members: [], ready: false });
  const to =
    stage === 'present'
      ? { at: stage, group: null, pair: null }
      : stage === 'groups'
        ? { at: stage, step: 'agree' as const }
        : { at: stage };
  const deck = [{ id: 'i1', text: 'One' }];
  const plan = {
    id: 'a1',
    kind: 'diamond9' as const,
    question: 'Why?',
    deck,
    wholeWrite: 'everyone' as const,
  };
  const events = [
    { type: 'sessionCreated' as const, id: 'abc', title: 'T', code: 'BCDFGH', ask: [], agenda: [plan] },
    ...ROLES.map((role) => seat(role, role)),
    { type: 'groupsFormed' as const, activity: 'a1', groups: [group('g1'), group('g2')], seed: 1 },
    { type: 'stageSet' as const, activity: 'a1', stage: { at: 'present' as const, group: 'g1', pair: null } },
    { type: 'stageSet' as const, activity: 'a1', stage: to },
  ];
  const state = replay(events.map((event) => ({ event, by: null, at: 1 })));
  if (state === null) throw new Error('no session');
  return state;
}

it.each(STAGE_NAMES)(
  'W16 a board in short reaches a role exactly where the permission table lets it read another group’s board (%s)',
  (stage) => {
    const state = sessionAt(stage);
    const activity = state.agenda[0] as Activity;
    for (const role of ROLES) {
      for (const owner of ['g1', 'g2']) {
        const { read } = access(state, role, { session: 'abc', activity: 'a1', scope: 'group', owner }, 2);
        expect([role, owner, mayHaveGroupDigest(role, activity, owner)]).toStrictEqual([role, owner, read]);
      }
      const { read } = access(state, role, { session: 'abc', activity: 'a1', scope: 'whole', owner: '' }, 2);
      expect([role, mayHaveWholeDigest(role, activity)]).toStrictEqual([role, read]);
    }
  },
);
