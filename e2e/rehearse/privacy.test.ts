import { ROLES } from '@facet/shared/session/state.ts';
import { expect, test } from 'vitest';
import { Watch, type Listener } from './privacy.ts';

const participant = (seat: string): Listener => ({ role: 'participant', seat });

test('what is somebody’s alone is a leak in everybody else’s bytes, once for each who hears it', () => {
  const watch = new Watch();
  const token = watch.canary('individual', 'anna');
  for (const role of ROLES) {
    const hear = watch.ear({ role, seat: `a ${role}` });
    hear(`42["view",{"title":"${token}"}]`);
    hear(token);
  }
  watch.ear(participant('anna'))(token);
  expect(watch.leaks).toHaveLength(ROLES.length);
});

test('a shared diamond may reach its own group, once it is shared, and nobody else', () => {
  const watch = new Watch();
  const token = watch.canary('individual', 'anna');
  watch.truth.stage = 'groups';
  for (const seat of ['anna', 'ben']) watch.truth.groupOf.set(seat, 'g1');
  watch.truth.groupOf.set('cy', 'g2');
  watch.ear(participant('ben'))(token);
  expect(watch.leaks).toHaveLength(1);
  watch.truth.shared.add('anna');
  watch.ear(participant('ben'))(token);
  expect(watch.leaks).toHaveLength(1);
  watch.ear(participant('cy'))(token);
  watch.ear({ role: 'facilitator', seat: 'fay' })(token);
  expect(watch.leaks).toHaveLength(3);
});

test('a group’s board may reach others once the group has presented', () => {
  const watch = new Watch();
  const token = watch.canary('group', 'g1');
  watch.truth.stage = 'present';
  watch.truth.groupOf.set('ben', 'g2');
  const projector: Listener = { role: 'projector', seat: 'wall' };
  watch.ear(projector)(token);
  watch.ear(participant('ben'))(token);
  expect(watch.leaks).toHaveLength(2);
  watch.truth.presented.add('g1');
  const before = watch.leaks.length;
  watch.ear({ ...projector, seat: 'wall 2' })(token);
  expect(watch.leaks).toHaveLength(before);
});

test('strings that nobody hid are not counted', () => {
  const watch = new Watch();
  watch.ear(participant('ben'))('canary-0123456789abcdef');
  expect(watch.leaks).toEqual([]);
  expect(watch.heard).toBe(0);
});
