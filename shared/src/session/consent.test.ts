import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentForAll, consentForLead, ownAnswers, shownConsents } from './consent.ts';
import type { Decided } from './decided.ts';
import { replay } from './evolve.ts';
import { LIMITS } from './limits.ts';
import { CONSENT_VALUES, type ConsentRound, type SessionState } from './state.ts';
import { newNetworkPlay } from './testing/networkPlay.ts';
import { newPlay, type Play } from './testing/play.ts';

const on = { activity: 'a1' };
const why = (d: Decided): string => (d.ok ? 'accepted' : d.refusal);
const open = (play: Play, way: 'thumbs' | 'fist' = 'thumbs', candidates = ['i1', 'i2']): Play =>
  play.must({ type: 'openConsent', ...on, way, candidates });
const round = (play: Play): ConsentRound => {
  const { consent } = play.activity;
  if (consent === null) throw new Error('no round');
  return consent;
};
const answer = (play: Play, by: string, answers: (number | null)[]): string =>
  why(play.send({ type: 'answerConsent', ...on, round: round(play).id, answers }, by));
const end = (play: Play, type: 'closeConsent' | 'showConsent' | 'clearConsent'): string =>
  why(play.send({ type, ...on, round: round(play).id }, 'fac'));

function deciding(): Play {
  const play = newPlay();
  for (const id of ['p1', 'p2', 'p3']) play.join(id);
  return play.stage('individual').stage('share').stage('whole');
}

describe('a round of consent', () => {
  it('S25 is opened in the whole room, on one to six items of the list, one at a time', () => {
    const play = deciding();
    const ask = (candidates: string[]) =>
      why(play.send({ type: 'openConsent', ...on, way: 'fist', candidates }, 'fac'));
    expect(ask(['i1', 'i99'])).toBe('unknownItem');
    expect(ask(['i1', 'i1'])).toBe('badInput');
    expect(ask(['i1', 'i2'])).toBe('accepted');
    expect(ask(['i3'])).toBe('consentOpen');
    for (const at of ['closed', 'agree', 'individual', 'waiting'] as const) {
      const early = deciding().stage(at);
      expect(why(early.send({ type: 'openConsent', ...on, way: 'fist', candidates: ['i1'] }, 'fac'))).toBe(
        'wrongStage',
      );
    }
    const map = newNetworkPlay().join('p1').stage('individual').stage('share').stage('whole');
    expect(answer(open(map, 'thumbs', ['Meet twice a term']), 'p1', [1])).toBe('accepted');
  });

  it('S25 an answer can be changed or taken back until the round is closed, and is then what it is', () => {
    const play = open(deciding());
    expect(answer(play, 'p1', [1, null])).toBe('accepted');
    expect(answer(play, 'p1', [0, -1])).toBe('accepted');
    expect(answer(play, 'p2', [1, 1])).toBe('accepted');
    expect(answer(play, 'p2', [null, null])).toBe('accepted');
    expect(round(play).answers).toEqual({ p1: [0, -1] });
    expect(ownAnswers(round(play), 'p1')).toEqual([0, -1]);
    expect(ownAnswers(round(play), 'constructor')).toBeNull();
    for (const wrong of [[1], [1, 1, 1], [2, 0], [5, 5]]) expect(answer(play, 'p3', wrong)).toBe('badInput');
    expect(end(play, 'closeConsent')).toBe('accepted');
    expect(answer(play, 'p1', [1, 1])).toBe('noConsent');
    expect(round(play).answers).toEqual({ p1: [0, -1] });
    expect(why(play.send({ type: 'answerConsent', ...on, round: 'c0', answers: [1, 1] }, 'p1'))).toBe(
      'noConsent',
    );
  });

  it('S26 until it is shown everyone is told what is asked, those who lead how many have answered, nobody what', () => {
    const play = open(deciding());
    answer(play, 'p1', [1, -1]);
    const told = () => ({
      all: consentForAll(play.state, round(play)),
      lead: consentForLead(play.state, round(play)),
    });
    expect(told().all).toMatchObject({ answered: null, of: null, counts: null, candidates: ['i1', 'i2'] });
    expect(told().lead).toMatchObject({ answered: 1, of: 3, counts: null });
    end(play, 'closeConsent');
    expect(told().lead.counts).toBeNull();
    expect(shownConsents(play.state, play.activity)).toEqual([]);
    end(play, 'showConsent');
    expect(told().all).toEqual(told().lead);
    expect(told().all).toMatchObject({
      answered: 1,
      of: 3,
      open: false,
      counts: [
        [0, 0, 1],
        [1, 0, 0],
      ],
    });
    expect(JSON.stringify(told())).not.toContain('p1');
  });

  it('S26 a round put away before it was shown leaves nothing behind; one that was shown is kept', () => {
    const play = open(deciding());
    answer(play, 'p1', [1, 1]);
    end(play, 'clearConsent');
    expect([play.activity.consent, play.activity.consents]).toEqual([null, []]);
    open(play, 'fist', ['i3']);
    answer(play, 'p2', [4]);
    end(play, 'showConsent');
    end(play, 'clearConsent');
    open(play);
    expect(shownConsents(play.state, play.activity)).toMatchObject([
      { way: 'fist', candidates: ['i3'], answered: 1, of: 3, counts: [[0, 0, 0, 0, 1, 0]] },
    ]);
    expect(round(play).answers).toEqual({});
  });

  it('S27 who was removed does not count, who left does, and who works on paper is not waited for', () => {
    const play = deciding().must({
      type: 'takeSeat',
      seat: 'ink',
      secret: 'h',
      role: 'participant',
      join: { name: 'Ink', about: {} },
      byFacilitator: true,
      paper: true,
    });
    open(play);
    for (const seat of ['p1', 'p2', 'p3']) answer(play, seat, [1, 0]);
    play.must({ type: 'removeSeat', seat: 'p1' }).must({ type: 'leave' }, 'p2');
    end(play, 'showConsent');
    expect(consentForAll(play.state, round(play))).toMatchObject({ answered: 2, of: 2 });
    expect(Object.keys(round(play).answers)).toEqual(['p2', 'p3']);
    end(play, 'clearConsent');
    play.must({ type: 'removeSeat', seat: 'p3' });
    expect(shownConsents(play.state, play.activity)).toMatchObject([{ answered: 1, of: 1 }]);
    expect(play.state.seats['ink']?.paper).toBe(true);
  });

  it('S25 rounds come out the same when they are read again, and are not without end', () => {
    const play = open(deciding());
    answer(play, 'p1', [1, null]);
    end(play, 'showConsent');
    expect(end(play, 'showConsent')).toBe('accepted');
    expect(replay(JSON.parse(JSON.stringify(play.records)) as typeof play.records)).toEqual(play.state);
    for (let i = 1; i <= LIMITS.consentRounds; i++) {
      end(play, 'showConsent');
      end(play, 'clearConsent');
      if (i < LIMITS.consentRounds) open(play);
    }
    expect(why(play.send({ type: 'openConsent', ...on, way: 'fist', candidates: ['i1'] }, 'fac'))).toBe(
      'tooLarge',
    );
    expect(why(play.send({ type: 'clearConsent', ...on, round: 'c0' }, 'fac'))).toBe('accepted');
    expect(why(play.send({ type: 'showConsent', ...on, round: 'c0' }, 'fac'))).toBe('noConsent');
  });

  it('S26 the counts are those of counting by hand, whoever answers in whatever order', () => {
    const given = fc.array(
      fc.tuple(
        fc.constantFrom('p1', 'p2', 'p3'),
        fc.array(fc.constantFrom(...CONSENT_VALUES.fist, null), { minLength: 2, maxLength: 2 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(given, (all) => {
        const play = open(deciding(), 'fist');
        for (const [by, answers] of all) answer(play, by, answers);
        end(play, 'showConsent');
        const last = new Map(all);
        const counts = [0, 1].map((at) =>
          CONSENT_VALUES.fist.map((v) => [...last.values()].filter((a) => a[at] === v).length),
        );
        expect(consentForAll(play.state, round(play)).counts).toEqual(counts);
      }),
      { numRuns: 40 },
    );
  });
});

describe('links to the results', () => {
  const make = (play: Play, id: string, days = 90): string =>
    why(play.send({ type: 'makeResults', id, hash: `hash-${id}`, days }, 'fac'));
  const links = ({ results }: SessionState) => results.map(({ id, revoked }) => [id, revoked]);

  it('R7 live as long as was asked, at most twenty at a time, and are taken back once for all', () => {
    const play = newPlay();
    expect(make(play, 'r1', 1)).toBe('accepted');
    const [link] = play.state.results;
    expect((link?.until ?? 0) - (link?.madeAt ?? 0)).toBe(24 * 3_600_000);
    expect(make(play, 'r1')).toBe('conflict');
    for (let i = 2; i <= LIMITS.openResults; i++) make(play, `r${i}`);
    expect(make(play, 'more')).toBe('tooManyLinks');
    expect(why(play.send({ type: 'revokeResults', id: 'r2' }, 'fac'))).toBe('accepted');
    expect(why(play.send({ type: 'revokeResults', id: 'r2' }, 'fac'))).toBe('accepted');
    expect(why(play.send({ type: 'revokeResults', id: '__proto__' }, 'fac'))).toBe('resultsGone');
    expect(make(play, 'more')).toBe('accepted');
    expect(links(play.state)[1]).toEqual(['r2', true]);
    // One whose time is over makes room as well.
    play.now += 2 * 24 * 3_600_000;
    expect(make(play, 'later')).toBe('accepted');
    expect(make(play, 'toomany')).toBe('tooManyLinks');
    expect(replay(JSON.parse(JSON.stringify(play.records)) as typeof play.records)).toEqual(play.state);
  });
});
