import { expect, test } from 'vitest';
import type { Tally } from '../../../boards/diamond9/choiceRows.ts';
import { pagesOf, sections, type Line } from './tallies.ts';

const tally = (item: string, chosenBy: number, rest: Partial<Tally> = {}): Tally => ({
  item,
  chosenBy,
  top: 0,
  points: chosenBy,
  contested: false,
  ...rest,
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

const HEIGHTS = { room: 50, head: 5, row: 10, contested: 20, more: 5 };
const short = (lines: Line[]): string =>
  lines
    .map((l) => (l.kind === 'head' ? `[${l.share}]` : l.kind === 'row' ? l.tally.item : `+${l.count}`))
    .join(' ');

test('a page that begins in the middle of a section repeats its heading', () => {
  const found = sections([tally('a', 8), ...['b', 'c', 'd', 'e', 'f'].map((id) => tally(id, 4))], 8);
  expect(pagesOf(found, HEIGHTS).map(short)).toEqual(['[all] a [half] b c d', '[half] e f']);
});

test('no heading stands alone at the foot of a page, and a contested row has the room for its word', () => {
  const found = sections(
    [...['a', 'b', 'c'].map((id) => tally(id, 8)), tally('d', 4, { contested: true })],
    8,
  );
  expect(pagesOf(found, HEIGHTS).map(short)).toEqual(['[all] a b c', '[half] d']);
});

test('what is only counted has a heading and no rows', () => {
  const none = Array.from({ length: 40 }, (_, i) => tally(`n${i}`, 0));
  expect(pagesOf(sections(none, 8), HEIGHTS)).toEqual([
    [{ kind: 'head', share: 'none', count: 40, first: true }],
  ]);
});
