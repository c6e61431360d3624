import { expect, test } from 'vitest';
import { typedNumbers } from './typedNumbers.ts';

const typed = { times: { usually: 200, least: 2 }, people: { usually: 8, least: 1, most: 60 } };
const read = (...args: string[]) => typedNumbers('kills', typed, args);

test('what is typed counts, and what is not is as usual', () => {
  expect(read('--people', '5')).toEqual({ times: 200, people: 5 });
});

test('what makes no sense is answered with a sentence and the usage', () => {
  const usage = 'npm run kills -- [--times 200] [--people 8]';
  expect(read('--times', '1')).toBe(`--times takes a whole number from 2.\n${usage}`);
  expect(read('--people', 'many')).toBe(`--people takes a whole number from 1 to 60.\n${usage}`);
  expect(read('--times', '2.5')).toBe(`--times takes a whole number from 2.\n${usage}`);
  expect(read('--peple', '3')).toContain(usage);
  expect(read('three')).toContain(usage);
});
