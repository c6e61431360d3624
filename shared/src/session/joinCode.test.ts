import { expect, test } from 'vitest';
import { readTypedCode, spokenCode } from './joinCode.ts';

test.each([
  'K7R4WP',
  'k7r 4wp',
  ' K7R-4WP ',
  'K7R–4WP',
  'Ｋ７Ｒ４ＷＰ',
  'https://facet.example/join/k7r4wp',
  'k.7.r.4.w.p',
])('a code is read as people type it: %s', (typed) =>
  expect(readTypedCode(typed)).toEqual({ ok: true, code: 'K7R4WP' }),
);

test('characters that no code has are named once each', () => {
  expect(readTypedCode('k0r 0op')).toEqual({ ok: false, why: 'characters', which: ['0', 'O'] });
});

test('it says how many characters are missing or too many', () => {
  expect(readTypedCode('K7R4')).toEqual({ ok: false, why: 'length', by: -2 });
  expect(readTypedCode('')).toEqual({ ok: false, why: 'length', by: -6 });
  expect(readTypedCode('K7R4WP2')).toEqual({ ok: false, why: 'length', by: 1 });
});

test('a code is shown in two halves', () => {
  expect(spokenCode('K7R4WP')).toBe('K7R 4WP');
});
