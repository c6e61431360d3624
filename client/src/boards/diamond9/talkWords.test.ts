import { expect, test } from 'vitest';
import { talkSentence } from './talkWords.ts';

const four = ['Amira', 'Tom', 'Priya', 'Joe'].map((name) => ({ seat: name, name, slots: {} }));

test('a clash says who put the card high, who lower and who left it off', () => {
  expect(talkSentence({ kind: 'clash', item: 'x', standings: [4, 3, 'off', 1] }, four)).toBe(
    'Joe put it at the top. Amira and Tom put it lower, Priya left it off.',
  );
  expect(talkSentence({ kind: 'clash', item: 'x', standings: [2, 2, 'off', 2] }, four)).toBe(
    'Amira, Tom and Joe put it in row 2. Priya left it off.',
  );
});

test('who has not finished is not said to have left it off', () => {
  expect(talkSentence({ kind: 'clash', item: 'x', standings: [1, 'unknown', 'off', 'unknown'] }, four)).toBe(
    'Amira put it at the top. Priya left it off.',
  );
});

test('agreement says how many and the rows', () => {
  expect(talkSentence({ kind: 'nearly', item: 'x', standings: [2, 3, 2, 4] }, four)).toBe(
    'All four chose it, rows 2 to 4.',
  );
  expect(talkSentence({ kind: 'nearly', item: 'x', standings: [1, 2] }, four.slice(0, 2))).toBe(
    'Both chose it, rows 1 and 2.',
  );
  expect(talkSentence({ kind: 'shared', item: 'x', standings: [1, 1, 1, 1] }, four)).toBe(
    'All four chose it, row 1.',
  );
});
