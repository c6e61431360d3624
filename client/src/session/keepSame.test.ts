import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSame } from './keepSame.ts';

const copy = <T>(value: T): T => structuredClone(value);

test('what has come is told as it came, and neither it nor what was before is changed', () => {
  const plain = fc.jsonValue({ noUnicodeString: false });
  fc.assert(
    fc.property(plain, plain, (before, now) => {
      const [wasBefore, wasNow] = [copy(before), copy(now)];
      expect(keepSame(before, now)).toEqual(wasNow);
      expect([before, now]).toEqual([wasBefore, wasNow]);
    }),
  );
});

test('the same data again are the same object', () => {
  const parts = fc.jsonValue().filter((v) => typeof v === 'object' && v !== null);
  fc.assert(
    fc.property(parts, (before) => {
      expect(keepSame(before, copy(before))).toBe(before);
    }),
  );
});

test('of groups of which one has changed, the others are the same objects', () => {
  const before = {
    version: 1,
    groups: [1, 2, 3].map((id) => ({ id, ready: false, members: [{ seat: 'a' }] })),
  };
  const now = copy(before);
  now.version = 2;
  now.groups[1] = { id: 2, ready: true, members: [{ seat: 'a' }] };
  const kept = keepSame(before, now);
  expect(kept).toEqual(now);
  expect(kept.groups.map((g, i) => g === before.groups[i])).toEqual([true, false, true]);
  expect(kept.groups[1]?.members).toBe(before.groups[1]?.members);
});

test('what is there no more, and what is there but undefined, is no reason to keep what was', () => {
  expect(keepSame({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(Object.keys(keepSame({ b: 2 }, { a: undefined }))).toEqual(['a']);
  expect(keepSame([1, 2, 3], [1, 2])).toEqual([1, 2]);
  expect(keepSame([], {})).toEqual({});
});

test('a part that is called like an object’s prototype is data like any other', () => {
  const before = JSON.parse('{"__proto__":null,"a":[1]}') as { a: number[] };
  expect(keepSame(before, copy(before))).toBe(before);
  const kept = keepSame(before, JSON.parse('{"__proto__":{"x":1},"a":[1]}') as { a: number[] });
  expect(JSON.stringify(kept)).toBe('{"__proto__":{"x":1},"a":[1]}');
  expect(kept.a).toBe(before.a);
});
