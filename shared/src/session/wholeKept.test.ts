import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { access } from './permissions.ts';
import { newPlay, type Play } from './testing/play.ts';

const whole = { session: 's1', activity: 'a1', scope: 'whole', owner: '' } as const;
const started = (): Play => newPlay().join('p1').join('p2').stage('individual').stage('share');
const late = (play: Play, who = 'p1', after = 0) =>
  access(play.state, who, whole, play.now + after).lateUntil;
const set = (play: Play, who: 'everyone' | 'facilitators') =>
  play.must({ type: 'setWholeWrite', activity: 'a1', who });
const kept = () => set(set(started().stage('whole'), 'everyone'), 'facilitators');

test('P5 when the whole room’s board is kept to facilitators, what people wrote before is taken for 30 seconds', () => {
  const play = kept();
  const until = play.now + LIMITS.graceMs;
  expect(late(play)).toBe(until);
  expect(late(play, 'p1', LIMITS.graceMs - 1)).toBe(until);
  expect(late(play, 'p1', LIMITS.graceMs)).toBeNull();
  play.stage('closed');
  expect(late(play)).toBe(until);
});

test('P5 who came after that, and who could never write, has no such grace', () => {
  expect(late(kept().join('p3'), 'p3')).toBeNull();
  expect(late(kept().join('wall', {}, 'projector'), 'wall')).toBeNull();
  expect(late(set(set(started(), 'everyone'), 'facilitators').stage('whole'))).toBeNull();
});

test('P5 keeping it to facilitators once the stage is left takes nothing from the grace of that', () => {
  const play = set(started().stage('whole'), 'everyone').stage('closed');
  const left = play.now;
  expect(late(set(play, 'facilitators'))).toBe(left + LIMITS.graceMs);
});

test('P5 opening it again ends that grace, for everybody may write', () => {
  const play = set(kept(), 'everyone');
  expect(access(play.state, 'p1', whole, play.now)).toEqual({ read: true, write: true, lateUntil: null });
  expect(late(play.stage('closed'))).toBe(play.now + LIMITS.graceMs);
});
