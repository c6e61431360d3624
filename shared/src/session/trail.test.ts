import { describe, expect, it } from 'vitest';
import { READY_PLAN } from '../boards/network/plan.ts';
import { newPlay, type Play } from './testing/play.ts';
import { newNetworkPlay } from './testing/networkPlay.ts';
import { trailOf, type TrailEntry } from './trail.ts';

const CANARY = 'CANARY';
const trail = (play: Play): TrailEntry[] => trailOf(play.records, play.state);
const deeds = (play: Play): unknown[] => trail(play).map(({ deed }) => deed);
const person = (name: string) => ({ who: 'person', name });

describe('what happened', () => {
  it('S32 is who did what and when, newest first', () => {
    const play = newPlay(12, 2).join('p1').join('p2');
    const before = deeds(play);
    expect(before).toEqual([{ what: 'made' }]);
    expect(trail(play)[0]?.by).toEqual(person('Fay'));
    play.stage('individual').stage('agree').present('g1').stage('closed');
    play.must({ type: 'openActivity', activity: 'a2' });
    play.must({ type: 'setDoor', locked: true }).must({ type: 'changeCode', code: 'WXYZ' }, 'fac');
    play.must({ type: 'makeResults', id: 'r1', hash: 'h', days: 3 }, 'fac');
    play.must({ type: 'revokeResults', id: 'r1' }, 'fac').must({ type: 'noteTaken', seat: 'fac' }, 'fac');
    play.must({ type: 'removeSeat', seat: 'p2' });
    const fay = { by: person('Fay') };
    expect(trail(play)).toMatchObject(
      [
        { deed: { what: 'removed', person: person('p2') } },
        { deed: { what: 'reportTaken' } },
        { deed: { what: 'linkRevoked' } },
        { deed: { what: 'linkMade' } },
        { deed: { what: 'codeChanged' } },
        { deed: { what: 'doorSet', locked: true } },
        { deed: { what: 'activityOpened', activity: 2 } },
        { deed: { what: 'stageSet', activity: 1, stage: 'closed', group: null } },
        { deed: { what: 'stageSet', activity: 1, stage: 'present', group: '1' } },
        { deed: { what: 'stageSet', activity: 1, stage: 'groups', group: null } },
        { deed: { what: 'groupsFormed', activity: 1 } },
        { deed: { what: 'stageSet', activity: 1, stage: 'individual', group: null } },
        { deed: { what: 'made' } },
      ].map((entry) => ({ ...entry, ...fay })),
    );
    const times = trail(play).map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('S32 whom one press let in stands in one line; who was turned away has no name any more', () => {
    const play = newPlay().must({ type: 'setAdmit', admit: true });
    play.join('p1').join('p2').join('p3');
    play.must({ type: 'admitSeats', seats: ['p1', 'p2'] }).must({ type: 'refuseSeats', seats: ['p3'] });
    expect(deeds(play).slice(0, 3)).toEqual([
      { what: 'turnedAway', people: [{ who: 'gone' }] },
      { what: 'letIn', people: [person('p1'), person('p2')] },
      { what: 'admitSet', admit: true },
    ]);
  });

  it('S32 several facilitators are told apart; one who was erased is nobody, also in what they did', () => {
    const play = newPlay();
    play.must({ type: 'makeInvite', hash: 'i1', role: 'facilitator' }, 'fac');
    const join = { name: 'Bo', about: {} };
    play.must({ type: 'useInvite', hash: 'i1', seat: 'f2', secret: 'h', join }, null);
    play.must({ type: 'setDoor', locked: true }, 'f2');
    expect(trail(play)[0]).toMatchObject({ by: person('Bo'), deed: { what: 'doorSet' } });
    expect(trail(play)[1]).toMatchObject({ by: person('Bo'), deed: { what: 'came', role: 'facilitator' } });
    play.must({ type: 'eraseSeat', seat: 'f2' }, 'fac');
    expect(JSON.stringify(trail(play))).not.toContain('Bo');
    expect(trail(play)[0]).toMatchObject({
      by: person('Fay'),
      deed: { what: 'erased', person: { who: 'gone' } },
    });
    expect(trail(play)[1]).toMatchObject({ by: { who: 'gone' }, deed: { what: 'doorSet' } });
  });

  it('S32 results taken away several times in ten minutes are one line, by two people two', () => {
    const play = newPlay().join('f2', {}, 'facilitator');
    const take = (seat: string) => play.must({ type: 'noteTaken', seat }, seat);
    take('fac');
    take('fac');
    take('f2');
    play.now += 600_000;
    take('fac');
    expect(deeds(play).filter((d) => JSON.stringify(d).includes('reportTaken'))).toHaveLength(3);
  });

  it('S33 no title, question, card, reason, note, decision, name of a copy or word said of oneself is in it', () => {
    const play = newPlay();
    const deck = Array.from({ length: 12 }, (_, i) => ({
      id: `i${i + 1}`,
      name: `${CANARY}`,
      text: `${CANARY} ${i}`,
    }));
    play.join('p1', { school: CANARY, team: CANARY, phase: CANARY }).join('p2');
    play.must({ type: 'setTitle', title: CANARY });
    play.must({ type: 'editActivity', activity: 'a1', question: CANARY, deck });
    play.stage('agree').present('g1');
    play.must({
      type: 'noteAnswer',
      activity: 'a1',
      group: 'g1',
      pair: { above: 'i1', below: 'i2' },
      answer: CANARY,
    });
    play.stage('whole');
    play.must({ type: 'setDecision', activity: 'a1', decision: { item: 'i1', how: CANARY } });
    play.must({ type: 'openConsent', activity: 'a1', way: 'thumbs', candidates: ['i1'] });
    play.must({ type: 'eraseSeat', seat: 'p1' }, 'fac');

    const map = newNetworkPlay();
    map.join('p1').stage('agree');
    map.must({
      type: 'editNetwork',
      activity: 'a1',
      question: CANARY,
      network: { ...READY_PLAN, sorts: [CANARY] },
    });
    const snapshot = {
      id: 'n1',
      name: CANARY,
      at: 1,
      scope: 'group',
      owner: 'g1',
      nodes: 1,
      ties: 0,
    } as const;
    map.must({ type: 'takeSnapshot', of: 'a1', snapshot }, 'fac');
    map.must({ type: 'renameSnapshot', activity: 'a1', snapshot: 'n1', name: `${CANARY} 2` });
    map.must({ type: 'pointAt', activity: 'a1', spot: `finding:${CANARY}` });
    map.stage('whole');
    map.must({ type: 'openConsent', activity: 'a1', way: 'fist', candidates: [CANARY] });
    map.must({ type: 'setDecision', activity: 'a1', decision: { how: CANARY } });

    for (const of of [play, map]) {
      expect(JSON.stringify(of.records)).toContain(CANARY);
      expect(JSON.stringify(trail(of))).not.toContain(CANARY);
      // The hashes that secrets leave in the log, too.
      expect(JSON.stringify(trail(of))).not.toContain('hash');
    }
  });
});
