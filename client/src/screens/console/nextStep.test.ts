import type { Stage } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { describe, expect, it } from 'vitest';
import { roadAt } from '../../boards/steps.ts';
import type { Lead } from './lead.ts';
import { stepsOf } from './nextStep.ts';

const group = (name: string, ready = false): GroupView => ({
  id: `g${name}`,
  name,
  ready,
  members: [{ seat: `p${name}`, name: `P${name}`, left: false }],
});

function lead(
  stage: Stage,
  part: { people?: number; groups?: GroupView[]; presented?: string[]; decided?: boolean } = {},
): Lead {
  const people = Array.from({ length: part.people ?? 4 }, (_, i) => ({
    id: `p${i + 1}`,
    name: `P${i + 1}`,
    role: 'participant' as const,
    about: {},
    status: 'in' as const,
    joinedAt: i,
  }));
  const groups = part.groups ?? [];
  const activity: Lead['activity'] = {
    id: 'a1',
    kind: 'diamond9',
    question: 'Q',
    items: 12,
    stage,
    groups,
    shared: [],
    shown: [],
    shareAsked: false,
    presented: part.presented ?? [],
    snapshots: [],
    spot: null,
    decision: part.decided ? { item: 'i1', how: '', at: 1 } : null,
    wholeWrite: 'everyone',
    closingSoon: false,
  };
  return {
    session: 's',
    secret: 'x',
    you: 'f',
    view: {} as Lead['view'],
    facilitator: {} as Lead['facilitator'],
    activity,
    deck: [],
    people,
    groups,
    progress: {
      activity: 'a1',
      people: people.length,
      here: 0,
      read: 0,
      placed: [1, 0, 0, 0, 0, 0, 0, 0, 0, 3],
      ready: 0,
    },
    devices: [],
  };
}

describe('the next step', () => {
  it('leads through all six steps in order, and back again', () => {
    const groups = [group('1', true), group('2', true)];
    const stages: Stage[] = [
      { at: 'waiting' },
      { at: 'individual' },
      { at: 'groups', step: 'share' },
      { at: 'groups', step: 'agree' },
      { at: 'present', group: 'g1', pair: null },
    ];
    const steps = stages.map((stage, i) =>
      stepsOf(lead(stage, { groups, presented: i === 4 ? ['g1'] : [] }), 0, []),
    );
    expect(steps.slice(0, 4).map(({ next }) => next?.stage)).toEqual(stages.slice(1));
    expect(steps.slice(1).map(({ back }) => back?.stage.at)).toEqual(stages.slice(0, 4).map(({ at }) => at));
  });

  it('is refused in words while there is nobody to put into groups', () => {
    const { next } = stepsOf(lead({ at: 'individual' }, { people: 0 }), 0, []);
    expect(next?.cannot).toBe('nobodyToGroup');
  });

  it('says before ranking closes how many devices get grace and how many people are not done', () => {
    const says = stepsOf(lead({ at: 'individual' }), 2, []).next?.says ?? '';
    expect(says).toContain('30 seconds’ grace for the 2 devices');
    expect(says).toContain('1 person has not placed all nine');
  });

  it('lets groups present in the wished order, those who are ready first where nothing was wished', () => {
    const groups = [group('1'), group('2', true), group('3')];
    const agree: Stage = { at: 'groups', step: 'agree' };
    expect(stepsOf(lead(agree, { groups }), 0, []).next?.stage).toMatchObject({ group: 'g2' });
    expect(stepsOf(lead(agree, { groups }), 0, ['g3', 'g1']).next?.stage).toMatchObject({ group: 'g3' });
  });

  it('opens the whole room once every group has presented', () => {
    const stage: Stage = { at: 'present', group: 'g1', pair: null };
    expect(stepsOf(lead(stage, { groups: [group('1')], presented: ['g1'] }), 0, []).next?.stage).toEqual({
      at: 'whole',
    });
  });

  it('speaks of one group as one', () => {
    const says = (stage: Stage, ready: boolean) =>
      stepsOf(lead(stage, { groups: [group('1', ready)] }), 0, []).next?.says ?? '';
    expect(says({ at: 'groups', step: 'agree' }, true)).toContain('The group is ready.');
    expect(says({ at: 'groups', step: 'agree' }, false)).toContain('The group’s board closes');
    expect(says({ at: 'groups', step: 'share' }, false)).not.toContain('Each group');
  });

  it('asks before the session is closed, and offers to open it again afterwards', () => {
    expect(stepsOf(lead({ at: 'whole' }), 0, []).next?.confirm).toBe(true);
    const over = stepsOf(lead({ at: 'closed' }), 0, []);
    expect(over.next).toBeNull();
    expect(over.back?.stage).toEqual({ at: 'whole' });
  });

  it('counts as work that closing ends only the steps in which boards can be changed', () => {
    const open = (stage: Stage) => stepsOf(lead(stage), 0, []).open;
    expect(open({ at: 'individual' })).toBe('individual');
    expect(open({ at: 'groups', step: 'agree' })).toBe('groups');
    expect(open({ at: 'whole' })).toBe('whole');
    expect(open({ at: 'present', group: null, pair: null })).toBeNull();
  });

  it('stands at the fourth lozenge while groups agree', () => {
    expect(roadAt({ kind: 'diamond9', stage: { at: 'groups', step: 'agree' } })).toBe(3);
  });
});
