import { expect, test } from 'vitest';
import { findings, sections, shareOf, type Tally } from './tallies.ts';

const tally = (item: string, chosenBy: number, rest: Partial<Tally> = {}): Tally => ({
  item,
  chosenBy,
  top: 0,
  points: chosenBy,
  contested: false,
  ...rest,
});

test('exactly half of the groups is neither most nor few', () => {
  expect([8, 5, 4, 3, 0].map((n) => shareOf(n, 8))).toEqual(['all', 'most', 'half', 'few', 'none']);
});

test('one group alone is all or none', () => {
  expect([1, 0].map((n) => shareOf(n, 1))).toEqual(['all', 'none']);
});

test('sections go from chosen by all to chosen by none, each by count and then points, empty ones left out', () => {
  const items = [tally('a', 0), tally('b', 3), tally('c', 8, { points: 9 }), tally('d', 8, { points: 30 })];
  const found = sections(items, 8).map((s) => [s.share, s.tallies.map((t) => t.item).join('')]);
  expect(found).toEqual([
    ['all', 'dc'],
    ['few', 'b'],
    ['none', 'a'],
  ]);
});

test('before any group has placed a card nothing is said about items', () => {
  expect(sections([tally('a', 0)], 0)).toEqual([]);
});

test('the sentence names what all chose; where nothing was, what most chose', () => {
  expect(findings([tally('a', 4), tally('b', 3)], 4)).toMatchObject({
    share: 'all',
    common: [{ item: 'a' }],
  });
  expect(findings([tally('a', 1), tally('b', 3)], 4)).toMatchObject({
    share: 'most',
    common: [{ item: 'b' }],
  });
  expect(findings([tally('a', 1), tally('b', 2)], 4)).toMatchObject({ share: 'mixed', common: [] });
});

test('of several contested items the one most groups differ about is named', () => {
  const items = [
    tally('a', 5, { contested: true, top: 3 }),
    tally('b', 4, { contested: true, top: 4 }),
    tally('c', 8, { top: 8 }),
  ];
  expect(findings(items, 8).contested?.item).toBe('b');
});

test('of a long list only the first few that few groups chose are listed, and those they differ about', () => {
  const items = Array.from({ length: 20 }, (_, i) =>
    tally(`few${i}`, 1, { contested: i === 15, points: 40 - i }),
  );
  const [few] = sections(items, 8);
  expect(few?.tallies).toHaveLength(9);
  expect(few?.tallies.at(-1)?.item).toBe('few15');
  expect(few?.more).toBe(11);
});

test('many items that no group chose are a number, a few of them a list', () => {
  const none = (n: number) =>
    sections(
      Array.from({ length: n }, (_, i) => tally(`none${i}`, 0)),
      8,
    )[0];
  expect(none(40)).toMatchObject({ tallies: [], more: 40 });
  expect(none(8)?.tallies).toHaveLength(8);
});
