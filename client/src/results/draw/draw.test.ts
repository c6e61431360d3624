import { hostileReport, HOSTILE_TEXTS, sampleDiamond } from '@facet/shared/results/testing/sampleReport.ts';
import { xmlRead } from './testing/xml.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diamondFacts } from '../facts.ts';
import { drawChoices } from './drawChoices.ts';
import { drawDiamond } from './drawDiamond.ts';
import { escaped, oneLine, wrapped } from './svgText.ts';

test('a diamond shows the name and the text of each of its nine cards', () => {
  const report = sampleDiamond();
  const { texts } = xmlRead(drawDiamond(report.boards[0]?.slots ?? {}, report.deck, 'Group 1').source);
  expect(texts).toContain('Group 1');
  for (const name of ['Behaviour', 'SEND', 'Workload']) expect(texts).toContain(name);
  expect(texts.join(' ')).toContain('Calm routines and responses that every');
});

test('whatever people wrote, a picture is well-formed and holds nothing but shapes and text', () => {
  const [activity] = hostileReport().activities;
  if (activity?.kind !== 'diamond9') throw new Error('no diamonds');
  for (const board of activity.boards) {
    for (const bad of HOSTILE_TEXTS) {
      const { names } = xmlRead(drawDiamond(board.slots, activity.deck, bad, bad).source);
      expect(names.difference(new Set(['svg', 'rect', 'g', 'path', 'text']))).toEqual(new Set());
    }
  }
  xmlRead(drawChoices(diamondFacts(activity), HOSTILE_TEXTS.join(' ')).source);
});

test('the chart gives each chosen card its count, and tells how many it leaves out', () => {
  const { texts } = xmlRead(drawChoices(diamondFacts(sampleDiamond()), 'Choices').source);
  expect(texts.filter((t) => t === '7 of 7')).toHaveLength(3);
  expect(texts).toContain('and two more cards that no group chose');
  expect(texts).toContain('views differ');
});

test('lines hold every letter of words in their order, unless the last one says that there is more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (words) => {
      const bare = (s: string): string => s.replaceAll(/\s/g, '');
      expect(bare(wrapped(words, 14, 200, 10_000).join(''))).toBe(bare(oneLine(words)));
      const cut = wrapped(words, 14, 200, 2);
      expect(cut.length).toBeLessThanOrEqual(2);
      const more = wrapped(words, 14, 200, 10_000).length > 2;
      expect(!more || cut.at(-1)?.endsWith('…')).toBe(true);
    }),
  );
});

test('no sign that ends an element, or that XML cannot hold, comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      // oxlint-disable-next-line no-control-regex
      expect(escaped(words)).not.toMatch(/[<>"\u0000-\u0008\ufffe\uffff]/);
    }),
  );
});
