import { expect, test } from 'vitest';
import { listNames } from '../../wording.ts';
import { moveSentence, nameIn, placeName, remoteSentence, sentenceFor } from './spoken.ts';

const items = new Map(
  ['Trust', 'Time', 'Pupils'].map((name) => [
    name.toLowerCase(),
    { id: name.toLowerCase(), name, text: 'x' },
  ]),
);
const name = nameIn(items);
const five = { '1': 'a', '2a': 'time', '3a': 'pupils', '3c': 'd', '4b': 'e' };

test('picking up says how many places are free and what the keys do', () => {
  expect(sentenceFor({ kind: 'picked', card: 'trust', from: 'list' }, five, 9, name)).toBe(
    'Trust picked up. 4 places are free. Arrow keys to choose, Enter to place, Escape to put back.',
  );
});

test('a place that is marked first says what comes next', () => {
  expect(sentenceFor({ kind: 'aimed', slot: '2b' }, five, 9, name)).toBe(
    'Row 2, second of 2 is marked. Now pick a card. Escape lets it go.',
  );
  expect(sentenceFor({ kind: 'unaimed', slot: '1' }, five, 9, name)).toBe('Row 1 is not marked any more.');
});

test('moving says the place and what is there', () => {
  const hand = { card: 'trust', from: 'list' as const };
  expect(moveSentence('2b', five, hand, name)).toBe('Row 2, second of 2. Free.');
  expect(moveSentence('3a', five, hand, name)).toBe('Row 3, first of 3. Pupils is here. Enter swaps.');
  expect(placeName('1')).toBe('Row 1');
});

test('placing says the row and the count', () => {
  const placed = { kind: 'placed', card: 'trust', slot: '2b', swapped: null, displaced: null } as const;
  expect(sentenceFor(placed, { ...five, '2b': 'trust' }, 9, name)).toBe(
    'Trust placed in row 2. 6 of 9 placed.',
  );
  const over = { ...placed, slot: '3a', displaced: 'pupils' } as const;
  expect(sentenceFor(over, { ...five, '3a': 'trust' }, 9, name)).toBe(
    'Trust placed in row 3. Pupils is back on the list. 5 of 9 placed.',
  );
  const change = { ...placed, slot: '2a', swapped: 'time' } as const;
  expect(sentenceFor(change, five, 9, name)).toBe('Trust and Time have changed places.');
  const full = {
    '1': 'a',
    '2a': 'b',
    '2b': 'c',
    '3a': 'd',
    '3b': 'e',
    '3c': 'f',
    '4a': 'g',
    '4b': 'h',
    '5': 'trust',
  };
  expect(sentenceFor({ ...placed, slot: '5' }, full, 9, name)).toBe(
    'Trust placed in row 5. All nine placed. You can still change them.',
  );
  expect(sentenceFor({ kind: 'putBack', card: 'trust', from: 'list' }, five, 9, name)).toBe(
    'Trust put back.',
  );
});

test('other people’s moves are gathered', () => {
  const one = { who: 'Tom', card: 'time', slot: '2a' } as const;
  expect(remoteSentence([one], name, listNames)).toBe('Tom placed Time in row 2.');
  const two = [one, { ...one, card: 'trust' }, { who: 'Priya', card: 'pupils', slot: null }];
  expect(remoteSentence(two, name, listNames)).toBe('3 changes by Tom and Priya.');
});
