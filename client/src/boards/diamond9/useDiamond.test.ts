import { settle } from '@facet/shared/boards/diamond9/settle.ts';
import type { Diamond } from '@facet/shared/boards/diamond9/shape.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unchanged } from './useDiamond.ts';

const DECK = ['a', 'b', 'c'];
const entries = (keys: readonly string[], values: fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), values), { selector: ([key]) => key })
    .map((e) => new Map(e));
const diamonds: fc.Arbitrary<Diamond> = fc
  .record({
    slots: entries(['1', '2a', '5'], fc.constantFrom(...DECK)),
    reasons: entries(DECK, fc.constantFrom('why', 'so')),
    mine: entries(['read', 'ready'], fc.boolean()),
    talk: entries(['card', 'start'], fc.constantFrom('a', '1=b 5=c')),
  })
  .map((raw) => settle(raw, DECK));

it('a diamond read again says what is there now, whatever is kept of the one before', () => {
  fc.assert(
    fc.property(diamonds, diamonds, (before, now) => {
      expect(unchanged(before, now)).toEqual(now);
    }),
  );
});

it('what is equal in a diamond read again is the same object, so that nothing is drawn for it', () => {
  fc.assert(
    fc.property(diamonds, diamonds, (before, now) => {
      const next = unchanged(before, now);
      expect(unchanged(before, structuredClone(before))).toBe(before);
      for (const part of ['slots', 'reasons', 'talk', 'start'] as const) {
        const equal = JSON.stringify(before[part]) === JSON.stringify(now[part]);
        expect(next[part] === before[part]).toBe(equal);
      }
    }),
  );
});
