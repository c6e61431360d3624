import { expect, test } from 'vitest';
import { talkSentence } from './talkWords.ts';

const four = ['Amira', 'Tom', 'Priya', 'Joe'].map((name) => ({ seat: name, name, slots: {} }));

test('a clash says who put the card high, who lower and who left it off', () => {
  expect(talkSentence({ kind: 'clash', item: 'x', rows: [4, 3, null, 1] }, four)).toBe(
    'Joe put it at the top. Amira and Tom put it lower, Priya left it off.',
  );
  expect(talkSentence({ kind: 'clash', item: 'x', rows: [2, 2, null, 2] }, four)).toBe(
    'Amira, Tom and Joe put it in row 2. Priya left it off.',
  );
});

test('agreement says how many and the rows', () => {
  expect(talkSentence({ kind: 'nearly', item: 'x', rows: [2, 3, 2, 4] }, four)).toBe(
    'All four chose it, rows 2 to 4.',
  );
  expect(talkSentence({ kind: 'nearly', item: 'x', rows: [1, 2] }, four.slice(0, 2))).toBe(
    'Both chose it, rows 1 and 2.',
  );
  expect(talkSentence({ kind: 'shared', item: 'x', rows: [1, 1, 1, 1] }, four)).toBe(
    'All four chose it, row 1.',
  );
});
