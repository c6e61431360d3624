import { expect, test } from 'vitest';
import { alike, begins } from './alike.ts';

const place = (name: string, more: object = {}) => ({ name, kind: 'organisation' as const, ...more });

test('every word typed must begin one of the name’s words, whatever case and accents', () => {
  expect(begins('St Brannoc’s Primary', 'bran')).toBe(true);
  expect(begins('St Brannoc’s Primary', 'prim st')).toBe(true);
  expect(begins('St Brannoc’s Primary', 'ranno')).toBe(false);
  expect(begins('Ysgol y Tŷ', 'ty')).toBe(true);
  expect(begins('Fernhill', ' ')).toBe(false);
});

test('the surest comes first: the same name, then other wordings, then beginnings', () => {
  const all = [place('Fernhill Road Centre'), place('Fernhill Primary School'), place('Fernhill')];
  expect(alike('fernhill', 'organisation', all).map((x) => [x.node.name, x.reason])).toEqual([
    ['Fernhill', 'same'],
    ['Fernhill Primary School', 'wording'],
    ['Fernhill Road Centre', 'begins'],
  ]);
});

test('a name somebody merged away is found under what it is shown as', () => {
  const merged = place('St Brannoc’s', { names: ['St Brannoc’s', 'The hilltop school'] });
  expect(alike('hilltop', 'organisation', [merged]).map((x) => x.node.name)).toEqual(['St Brannoc’s']);
});

test('one letter finds nothing yet, and at most five are offered', () => {
  const many = Array.from({ length: 9 }, (_, i) => place(`Oak ${i}`));
  expect(alike('o', 'organisation', many)).toEqual([]);
  expect(alike('oa', 'organisation', many)).toHaveLength(5);
});
