import { describe, expect, test } from 'vitest';
import { CALM, type Calm } from '../stall.ts';
import { calmest, figuresOf, notesOn, wants, type Cycle } from './cycles.ts';
import type { Figures } from './phase.ts';

const restless = (others: number): Calm => ({ ...CALM, others });
const cycle = (calm: Calm, facet: Figures, raw: Figures = {}): Cycle =>
  new Map([
    ['raw', { figures: raw, calm: CALM }],
    ['facet', { figures: facet, calm }],
  ]);

describe('cycles of turns', () => {
  const lengths = { turns: 2, more: 2 };

  test('are taken until enough are calm, or it has been tried often enough', () => {
    const [good, bad] = [cycle(CALM, {}), cycle(restless(1), {})];
    expect(wants([good], lengths)).toBe(true);
    expect(wants([good, good], lengths)).toBe(false);
    expect(wants([good, bad], lengths)).toBe(true);
    expect(wants([good, bad, bad, good], lengths)).toBe(false);
    expect(wants([bad, bad, bad, bad], lengths)).toBe(false);
  });

  test('count where the machine was calmest, in their order and however their figures are', () => {
    const cycles = [cycle(restless(3), { p99: 1 }), cycle(restless(1), { p99: 9 }), cycle(CALM, { p99: 5 })];
    expect(calmest(cycles, 2)).toEqual([cycles[1], cycles[2]]);
  });

  test('keep the turns of one system beside those of another', () => {
    const cycles = [cycle(CALM, { p50: 1 }, { p50: 2 }), cycle(CALM, { p50: 3 }, { p50: 4 })];
    expect(figuresOf('facet', cycles, cycles).map((f) => f['p50'])).toEqual([1, 3]);
    expect(figuresOf('raw', cycles, cycles).map((f) => f['p50'])).toEqual([2, 4]);
  });

  test('never hide what is missing: the worst of all turns stands in each, also of a turn that does not count', () => {
    const cycles = [
      cycle(CALM, { delivered: 1, behind: 0 }),
      cycle(restless(9), { delivered: 0.5, behind: 7 }),
    ];
    expect(figuresOf('facet', cycles.slice(0, 1), cycles)).toEqual([{ delivered: 0.5, behind: 7 }]);
  });

  test('say what disturbed them, and when the load was what was slow', () => {
    const cycles = [cycle(restless(1), {}), cycle({ ...CALM, load: 0.95 }, {}), cycle(restless(5), {})];
    const notes = notesOn('facet', cycles.slice(0, 2), cycles).join('; ');
    expect(notes).toMatch(/1 cycle left out/);
    expect(notes).toMatch(/1 of 2 turns disturbed: other programs/);
    expect(notes).toMatch(/INVALID: the load used 0.95/);
    expect(notesOn('raw', cycles.slice(0, 2), cycles.slice(0, 2))).toEqual([]);
  });
});
