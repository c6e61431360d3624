import { expect, it } from 'vitest';
import { newPlay } from './testing/play.ts';

it('S28 what lies on paper is shared with the group when groups meet, and nobody else’s is', () => {
  const play = newPlay();
  for (const seat of ['q1', 'q2', 'ink'])
    play.must({
      type: 'takeSeat',
      seat,
      secret: `h${seat}`,
      role: 'participant',
      join: { name: seat, about: {} },
      byFacilitator: true,
      ...(seat === 'ink' ? { paper: true as const } : {}),
    });
  const { id } = play.activity;
  play.must({ type: 'setStage', activity: id, stage: { at: 'individual' } });
  expect(play.activity.shared).toEqual([]);
  play.must({ type: 'setStage', activity: id, stage: { at: 'groups', step: 'share' } });
  expect(play.activity.shared).toEqual(['ink']);
  expect(play.activity.groups.some((g) => g.members.includes('ink'))).toBe(true);
});
