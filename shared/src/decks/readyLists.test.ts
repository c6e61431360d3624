import { describe, expect, it } from 'vitest';
import { deckSchema } from '../session/commands.ts';
import { listAdvice } from './advice.ts';
import { READY_LISTS } from './readyLists.ts';

describe('ready lists', () => {
  it('L5 there are seven, each with a question and a named source that says whose wording it is', () => {
    expect(READY_LISTS.map((l) => [l.id, l.items.length])).toEqual([
      ['inset-priorities', 16],
      ['community-leadership', 9],
      ['network-effective', 10],
      ['learning-network', 7],
      ['learning-focus', 7],
      ['tensions', 6],
      ['authority-questions', 21],
    ]);
    for (const list of READY_LISTS) {
      expect(list.question).toMatch(/^[A-Z].{20,80}\?$/);
      expect(list.source).toMatch(/wording ours/);
    }
  });

  it('L4 each can be used as it is, without a note, and the short ones offer enough to make nine', () => {
    for (const { items, more = [], title } of READY_LISTS) {
      const all = [...items, ...more];
      const advice = listAdvice(all);
      expect({ ...advice, size: null }, `${title}`).toEqual({
        size: null,
        duplicates: [],
        sameNames: [],
        tooLong: [],
        longNames: [],
        usable: true,
      });
      expect(all.length, `${title}`).toBeGreaterThanOrEqual(9);
      expect(deckSchema.safeParse(all.map((item, i) => ({ ...item, id: `i${i}` }))).success, `${title}`).toBe(
        true,
      );
    }
  });

  it('L5 names fit a card and sentences are read at a glance', () => {
    for (const { name, text } of READY_LISTS.flatMap((l) => [...l.items, ...(l.more ?? [])])) {
      expect(name.length, `${name}`).toBeLessThanOrEqual(12);
      expect(text.length, `${text}`).toBeLessThanOrEqual(80);
      expect(text, `${text}`).toMatch(/^[A-Z].*[.?”]$/);
    }
  });

  it('L5 the questions for an authority keep their five heads', () => {
    const heads = READY_LISTS.find((l) => l.id === 'authority-questions')?.items.map((i) => i.head);
    const count = (head: string) => heads?.filter((h) => h === head).length;
    expect(['Focus', 'Ownership', 'Structures', 'Capacity', 'Effectiveness'].map(count)).toEqual([
      4, 4, 4, 4, 5,
    ]);
  });
});
