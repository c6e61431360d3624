import { expect, test } from 'vitest';
import { choiceRows, headOf, shareOf, type Tally } from './choiceRows.ts';

const tally = (item: string, chosenBy: number, points = chosenBy): Tally => ({
  item,
  chosenBy,
  top: 0,
  points,
  contested: false,
});

test('exactly half of the groups is neither most nor few', () => {
  expect([8, 5, 4, 3, 0].map((n) => shareOf(n, 8))).toEqual(['all', 'most', 'half', 'few', 'none']);
});

test('one group alone is all or none, and is spoken of as one', () => {
  expect([1, 0].map((n) => shareOf(n, 1))).toEqual(['all', 'none']);
  expect([headOf('all', 1), headOf('none', 1)]).toEqual(['The group chose', 'The group left off']);
});

test('of a list that leaves nothing off the headings speak of what stands high, never of what was chosen', () => {
  const heads = (['all', 'most', 'half', 'few', 'none'] as const).map((share) => headOf(share, 4, true));
  for (const head of heads) expect(head).not.toMatch(/chose|left off/);
});

test('rows go from chosen by all to chosen by none, each by count and then points, empty headings left out', () => {
  const items = [tally('a', 0), tally('b', 3), tally('c', 8, 9), tally('d', 8, 30), tally('e', 2)];
  const found = choiceRows({ items, groups: 8 }).map((s) => [s.share, s.tallies.map((t) => t.item).join('')]);
  expect(found).toEqual([
    ['all', 'dc'],
    ['few', 'be'],
    ['none', 'a'],
  ]);
});

test('under "left off" too the figure is how many groups chose a card', () => {
  const [few] = choiceRows({ items: [tally('a', 1)], groups: 8 });
  expect(few).toMatchObject({ share: 'few', tallies: [{ item: 'a', chosenBy: 1 }] });
});

test('before any group has placed a card nothing is said about items', () => {
  expect(choiceRows({ items: [tally('a', 0)], groups: 0 })).toEqual([]);
});
