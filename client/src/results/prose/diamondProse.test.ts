import { sampleDiamond, hostileReport, HOSTILE_TEXTS } from '@facet/shared/results/testing/sampleReport.ts';
import { expect, test } from 'vitest';
import { plainSentence, type Said } from '../../boards/network/reading/pieces.ts';
import { diamondFacts } from '../facts.ts';
import {
  agreementSaid,
  choicesSaid,
  consentSaid,
  contestedSaid,
  decidedSaid,
  howDone,
  movementSaid,
  nearness,
  tookPart,
} from './diamondProse.ts';

const facts = diamondFacts(sampleDiamond());
const plain = (all: readonly Said[]): string => all.map(plainSentence).join(' ');

test('who took part is told in numbers, with the sizes of groups', () => {
  expect(plainSentence(tookPart(31, sampleDiamond().groups))).toBe(
    '31 people took part, in seven groups of four or five.',
  );
  expect(plainSentence(tookPart(1, []))).toBe('1 person took part.');
});

test('what all, most, few and none chose is said in words, with counts where they differ', () => {
  const said = plain(choicesSaid(facts));
  expect(said).toContain('All seven groups chose Behaviour, SEND and Reading.');
  expect(said).toMatch(/Most groups chose .*Attendance \(6 of 7\)/);
  expect(said).toMatch(/Most groups left off .*Talk \(5 of 7\)/);
  expect(said).toContain('No group chose Writing and Digital.');
});

test('with no finished diamond, one, or a list without a choice, it says why there is nothing to count', () => {
  expect(plain(choicesSaid(diamondFacts(sampleDiamond(0))))).toContain('No group has finished');
  expect(plain(choicesSaid(diamondFacts(sampleDiamond(1))))).toContain('Only one group');
  const room = { ...facts.report.room, forced: true };
  expect(plain(choicesSaid(diamondFacts({ ...facts.report, room })))).toContain('so short');
});

test('below three finished diamonds nothing is said of agreement nor of what divides the groups', () => {
  const two = diamondFacts(sampleDiamond(2));
  expect(plain(agreementSaid(two.report.room))).toBe(
    'Two finished diamonds are too few to say how far groups agree.',
  );
  expect(contestedSaid(two)[0]?.card).toBeNull();
});

test('agreement is one honest sentence, with what it is about where that is clear', () => {
  const of = (sure: 'chance' | 'more' | 'strong', about: 'top' | 'foot' | 'spread' | null) =>
    plain(agreementSaid({ groups: 7, agreement: { m: 7, r: 0.5, p: 0.001, sure, about } }));
  expect(of('chance', null)).toMatch(/no more than chance/);
  expect(of('more', 'top')).toMatch(
    /more than chance would have it\. They agree mostly about what comes first/,
  );
  expect(of('strong', 'foot')).toMatch(/strongly.*left off/);
  expect(of('more', 'spread')).toMatch(/as much as/);
});

test('a card that divides the groups is told with how many stand on either side', () => {
  const [first] = contestedSaid(facts);
  expect(first?.card?.card.name).toBe('Workload');
  expect(plainSentence(first?.said ?? [])).toMatch(
    /^Workload: .* groups put it in the top two rows, and .* left it off\.$/,
  );
});

test('reasons are those of groups and of the room, never what somebody noted alone', () => {
  const workload = facts.contested[0]?.item ?? '';
  expect(facts.reasonsFor(workload).map((r) => r.who)).toEqual(['Group 1', 'Group 3', 'Group 5', 'Group 7']);
  const report = sampleDiamond();
  const own = report.boards.map((b) => ({
    ...b,
    reasons: b.scope === 'individual' ? { [workload]: 'mine alone' } : {},
  }));
  expect(diamondFacts({ ...report, boards: own }).reasonsFor(workload)).toEqual([]);
});

test('the one item is told in full with how it was agreed, or that there is none', () => {
  expect(plain(decidedSaid(facts))).toBe(
    'The room agreed on Behaviour: “Calm routines and responses that every adult uses in the same way.” How: Second round of consent: 29 for, 2 can live with it.',
  );
  expect(plain(decidedSaid(diamondFacts({ ...facts.report, decision: null })))).toMatch(/No one item/);
});

test('how it was done is told only as far as it came', () => {
  expect(plain(howDone(facts))).toContain('nine of 16 cards');
  expect(plain(howDone(diamondFacts({ ...sampleDiamond(0), stage: 'individual' })))).not.toMatch(/group/i);
  expect(howDone(diamondFacts({ ...sampleDiamond(0), stage: 'waiting' }))).toEqual([]);
});

test('movement is told of groups alone, and not at all where it cannot be', () => {
  expect(plain(movementSaid(facts.report.room))).toMatch(/never for a person/);
  expect(plain(movementSaid({ movement: null }))).toMatch(/cannot be told/);
  const one = (selection: number | null, order: number | null) =>
    plain(movementSaid({ movement: { groups: [], selection, order } }));
  expect(one(null, 0.8)).toMatch(/^The groups mostly kept the order/);
  expect(one(0.1, null)).toMatch(/^The groups chose largely other cards than their members had at first\./);
});

test.each([
  [1, 'near'],
  [0.6, 'near'],
  [0.5, 'part'],
  [0.3, 'part'],
  [0.2, 'far'],
  [-1, 'far'],
] as const)('%s is %s', (value, word) => expect(nearness(value)).toBe(word));

test('a round of consent is told with its counts, the best answer first', () => {
  const [round] = facts.report.consent;
  if (round === undefined) throw new Error('no round');
  const [one] = consentSaid(round, (c) => facts.items.get(c)?.name ?? c);
  expect(plainSentence(one ?? [])).toBe(
    'Behaviour: 13 will help, 11 like it, 4 can live with it and 1 some worries.',
  );
});

test('words that people wrote stay pieces of their own, whatever they hold', () => {
  const [activity] = hostileReport().activities;
  if (activity?.kind !== 'diamond9') throw new Error('no diamonds');
  const bad = diamondFacts(activity);
  const all = [...choicesSaid(bad), ...decidedSaid(bad), ...contestedSaid(bad).map((c) => c.said)];
  const ours = all.flat().flatMap((piece) => ('text' in piece ? [piece.text] : []));
  expect(ours.length).toBeGreaterThan(0);
  expect(ours.filter((text) => HOSTILE_TEXTS.some((bad) => text.includes(bad.trim())))).toEqual([]);
});
