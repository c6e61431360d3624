import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hits, matches } from './search.ts';

const card = (text: string, name?: string) => ({ id: 'x', text, ...(name === undefined ? {} : { name }) });

test('case and accents do not matter, on either side', () => {
  expect(matches(card('Amser i gynllunio yn y tŷ', 'Amser'), 'TY')).toBe(true);
  expect(matches(card('Cafe corner'), 'café')).toBe(true);
  expect(matches(card('Heads’ visits'), "heads'")).toBe(true);
});

test('name and text are searched, and every word must be found', () => {
  const time = card('Cover and money are planned.', 'Time');
  expect(matches(time, 'time')).toBe(true);
  expect(matches(time, 'money time')).toBe(true);
  expect(matches(time, 'money nowhere')).toBe(false);
  expect(matches(time, '')).toBe(true);
});

test('hits are cut out of the text as it was written', () => {
  expect(hits('Half-way time is kept', 'TIME')).toEqual([
    { text: 'Half-way ', hit: false },
    { text: 'time', hit: true },
    { text: ' is kept', hit: false },
  ]);
  expect(hits('Un été', 'ete').at(-1)).toEqual({ text: 'été', hit: true });
});

test('the parts always make the text again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      (text, query) => {
        expect(
          hits(text, query)
            .map((p) => p.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
