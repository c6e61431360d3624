import { describe, expect, it } from 'vitest';
import { decksOf, facilitatorView, publicView, shownNames } from './views.ts';
import { newPlay, type Play } from './testing/play.ts';

const about = { school: 'canary-school', team: 'canary-team', phase: 'canary-phase' };

function full(): Play {
  const play = newPlay().join('p1', about, 'participant', 'Anna').join('p2', about, 'participant', 'Ben');
  play.join('wall', {}, 'projector').join('gone', about, 'participant', 'Gerd');
  play.must({ type: 'addSecret', seat: 'p1', secret: 'hash-canary' }, null);
  play.must({ type: 'makeInvite', hash: 'hash-invite', role: 'facilitator' }, null);
  play.stage('individual').stage('share').must({ type: 'shareBoard', activity: 'a1' }, 'p1');
  play.present('g1').must({
    type: 'noteAnswer',
    activity: 'a1',
    group: 'g1',
    pair: { above: 'i1', below: 'i2' },
    answer: 'canary-answer',
  });
  return play.must({ type: 'startTimer', ms: 5000 }).must({ type: 'removeSeat', seat: 'gone' });
}

describe('what is told to whom', () => {
  it('S18 the view for everyone holds no secret, no hash, no notes and nothing people said of themselves', () => {
    const text = JSON.stringify(publicView(full().state, 7));
    for (const canary of ['hash-', 'secret', 'canary', 'about', 'leftAt', 'Gerd'])
      expect(text).not.toContain(canary);
    for (const told of ['Anna', 'Ben', 'Fay', '"version":7', '"people":2']) expect(text).toContain(told);
  });

  it("S18 the facilitators' view holds no secret and no hash, and what they need for mixing", () => {
    const text = JSON.stringify(facilitatorView(full().state, 7));
    for (const canary of ['hash-', 'secret']) expect(text).not.toContain(canary);
    for (const told of ['canary-team', 'canary-answer', 'removed']) expect(text).toContain(told);
  });

  it('S18 the lists hold nothing of people', () => {
    expect(JSON.stringify(decksOf(full().state))).not.toMatch(/hash-|canary|Anna/);
  });

  it('S13 a group with a member nobody knows, or named like a part of every object, is shown without them breaking it', () => {
    const play = full();
    const [group] = play.activity.groups;
    const odd = { ...play.activity, groups: [{ ...group, members: ['__proto__', 'constructor', 'nobody'] }] };
    play.current = { ...play.state, agenda: [odd as typeof play.activity] };
    const [view] = publicView(play.state, 1).activities;
    expect(view?.groups[0]?.members.map((m) => [m.name, m.left])).toEqual([
      ['', true],
      ['', true],
      ['', true],
    ]);
  });
});

describe('names', () => {
  const names = (...typed: string[]): (string | undefined)[] => {
    const play = newPlay();
    typed.forEach((name, i) => play.join(`p${i}`, {}, 'participant', name));
    const shown = shownNames(play.state);
    return typed.map((_, i) => shown.get(`p${i}`));
  };

  it('S12 people of one name are told apart, whatever the capitals', () => {
    expect(names('Anna', 'anna', 'ANNA', 'Ben')).toEqual(['Anna', 'anna 2', 'ANNA 3', 'Ben']);
  });

  it('S12 nobody is shown under a name that another typed', () => {
    expect(names('Anna', 'Anna', 'Anna 2')).toEqual(['Anna', 'Anna 3', 'Anna 2']);
    expect(names('Anna 2', 'Anna', 'Anna')).toEqual(['Anna 2', 'Anna', 'Anna 3']);
    const many = names('A', 'A 2', 'A', 'A', 'A 3', 'A');
    expect(new Set(many).size).toBe(many.length);
  });

  it('S12 the order of joining decides, also where ids look like numbers', () => {
    const play = newPlay().join('9', {}, 'participant', 'Anna').join('1', {}, 'participant', 'Anna');
    expect([...shownNames(play.state)].slice(1)).toEqual([
      ['9', 'Anna'],
      ['1', 'Anna 2'],
    ]);
  });

  it('S12 two facilitators of one name are told apart too', () => {
    const play = newPlay().join('fac2', {}, 'facilitator', 'Fay');
    expect(publicView(play.state, 1).facilitators).toEqual(['Fay', 'Fay 2']);
  });
});
