import { SLOTS, type Diamond, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import { expect, test } from 'vitest';
import { nextTurn, pointWords, sharersOf, talkOf, whyQuestion } from './sharePoints.ts';
import type { MemberDiamond } from './useSharedDiamonds.ts';

const diamond = (slots: Placement): Diamond => ({
  slots,
  reasons: {},
  read: true,
  ready: true,
  talk: { turn: null, spoken: [], card: null },
  start: null,
});
const member = (name: string, slots: Placement | null, more: Partial<MemberDiamond> = {}): MemberDiamond => ({
  seat: name.toLowerCase(),
  name,
  left: false,
  you: false,
  shared: slots !== null,
  diamond: slots === null ? null : diamond(slots),
  status: 'live',
  ...more,
});

/** Nine letters, top to foot; a dot leaves a place empty. */
const cards = (nine: string): Placement =>
  Object.fromEntries(nine.split('').flatMap((c, i) => (c === '.' ? [] : [[SLOTS[i], c]])));
const ids = 'abcdefghijkl'.split('');

const amira = member('Amira', cards('abcefghij'));
const joe = member('Joe', cards('badefghij'));
const sana = member('Sana', cards('ba.......'));
const tom = member('Tom', null);

test('only members who shared a diamond with a card on it are compared', () => {
  expect(sharersOf([amira, tom, member('Priya', {}), joe]).map((s) => s.name)).toEqual(['Amira', 'Joe']);
});

test('cards that all chose are told apart from those that some chose', () => {
  const found = talkOf(sharersOf([amira, joe]), ids);
  expect([...found.byAll]).toEqual('abefghij'.split(''));
  expect([...found.chosen]).toEqual('abcdefghij'.split(''));
  expect([...found.clashes]).toEqual(['c', 'd']);
});

test('one diamond alone agrees with nobody', () => {
  expect(talkOf(sharersOf([amira]), ['a', 'b', 'c']).byAll.size).toBe(0);
});

test('a clash is told with who put the card highest and who lowest or left it off', () => {
  const sharers = sharersOf([amira, joe]);
  const words = talkOf(sharers, ids).points.map((p) => pointWords(p, sharers));
  expect(words).toContain('row 2 for Joe, left off by Amira');
});

test('a diamond that is not finished leaves nothing off', () => {
  const sharers = sharersOf([amira, sana]);
  const found = talkOf(sharers, ids);
  expect(found.clashes.size).toBe(0);
  expect(found.points.map((p) => pointWords(p, sharers))).toEqual([
    'both chose it, rows 1 to 2',
    'both chose it, rows 1 to 2',
  ]);
  const [first] = talkOf(sharersOf([amira, joe, sana]), ids).points;
  expect(first?.standings).toEqual([2, 'off', 'unknown']);
});

test('the next turn goes to those who shared, in the order of the group, and never to one who left', () => {
  const all = [tom, amira, member('Sana', { '1': 'a' }, { left: true }), joe];
  expect(nextTurn(all, { turn: null, spoken: [] })?.name).toBe('Amira');
  expect(nextTurn(all, { turn: 'amira', spoken: [] })?.name).toBe('Joe');
  expect(nextTurn(all, { turn: 'joe', spoken: ['amira'] })?.name).toBe('Tom');
  expect(nextTurn(all, { turn: 'tom', spoken: ['amira', 'joe'] })).toBeNull();
});

test('the question asks for the place a card has on the speaker’s diamond', () => {
  const slots: Placement = { '1': 'a', '3b': 'b', '5': 'c' };
  expect(['a', 'b', 'c', 'd'].map((id) => whyQuestion(slots, ['a', 'b', 'c'], id, 'Time'))).toEqual([
    'why is Time at the top?',
    'why is Time in row 3?',
    'why is Time at the foot?',
    'why did you leave Time off?',
  ]);
  expect(whyQuestion(slots, ids, 'd', 'Time')).toBe('where would you put Time?');
});
