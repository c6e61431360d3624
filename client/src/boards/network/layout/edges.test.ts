import fc from 'fast-check';
import { DIRECTIONS, READY_SORTS } from '@facet/shared/boards/network/shape.ts';
import { expect, test } from 'vitest';
import { spotOn, tieLine, type TieEnd } from './edges.ts';
import { boundsOf, fitted } from './fit.ts';
import { extentOf, rimOf } from './shapes.ts';

const end = (x: number, y: number, sort = 'community'): TieEnd => ({ at: { x, y }, sort, size: 2 });

test('a tie goes from outline to outline', () => {
  const line = tieLine(end(0, 0), end(200, 0), 'none', { gap: 2 });
  expect(line).toMatchObject({
    from: { x: 25, y: 0 },
    to: { x: 175, y: 0 },
    heads: [],
    middle: { x: 100, y: 0 },
  });
  const up = tieLine(end(0, 0, 'school'), end(0, -200, 'school'), 'none', { gap: 0 });
  expect(up?.from.y).toBeCloseTo(-26);
});

test('heads stand where it leads, and point there', () => {
  const heads = (d: (typeof DIRECTIONS)[number]): number[] =>
    tieLine(end(0, 0), end(0, 200), d)?.heads.map((h) => h.angle) ?? [];
  expect(heads('none')).toEqual([]);
  expect(heads('to')).toEqual([90]);
  expect(heads('from')).toEqual([-90]);
  expect(heads('both')).toEqual([90, -90]);
  const line = tieLine(end(0, 0), end(0, 200), 'to', { gap: 2, head: 12 });
  expect(line?.heads[0]?.y).toBe(175);
  expect(line?.to.y).toBeLessThan(175);
});

test('nodes on one another show no tie, and no number is ever lost', () => {
  expect(tieLine(end(0, 0), end(0, 0), 'to')).toBeNull();
  expect(tieLine(end(0, 0), end(30, 0), 'to')).toBeNull();
  const sort = fc.constantFrom(...READY_SORTS, 'Choir', '');
  const place = fc.integer({ min: -300, max: 300 });
  const any = fc.record({ x: place, y: place, sort });
  fc.assert(
    fc.property(any, any, fc.constantFrom(...DIRECTIONS), (p, q, direction) => {
      const line = tieLine(end(p.x, p.y, p.sort), end(q.x, q.y, q.sort), direction);
      if (line === null) return;
      for (const n of [
        line.from.x,
        line.from.y,
        line.to.x,
        line.to.y,
        ...line.heads.flatMap((h) => [h.x, h.y, h.angle]),
      ])
        expect(Number.isFinite(n)).toBe(true);
      // It still runs from the one to the other.
      expect(
        (line.to.x - line.from.x) * (q.x - p.x) + (line.to.y - line.from.y) * (q.y - p.y),
      ).toBeGreaterThan(0);
    }),
  );
});

test('an outline is found in every direction, and never beyond the box of its node', () => {
  for (const sort of [...READY_SORTS, 'Choir'])
    for (let turn = 0; turn < 360; turn += 7) {
      const towards = { x: Math.cos(turn), y: Math.sin(turn) };
      const rim = rimOf({ sort, size: 2 }, towards);
      const box = extentOf({ sort, size: 2 });
      expect(rim).toBeGreaterThan(12);
      expect(towards.x * rim).toBeLessThanOrEqual(box.x1 + 1e-6);
      expect(towards.x * rim).toBeGreaterThanOrEqual(box.x0 - 1e-6);
      expect(towards.y * rim).toBeLessThanOrEqual(box.y1 + 1e-6);
      expect(towards.y * rim).toBeGreaterThanOrEqual(box.y0 - 1e-6);
    }
});

test('how many drew a tie is told at its middle, or beside it where a name lies there', () => {
  const line = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } };
  const label = { w: 20, h: 16 };
  expect(spotOn(line, label, [])).toEqual({ x: 50, y: 0 });
  const x = spotOn(line, label, [{ x0: 40, y0: -5, x1: 60, y1: 5 }]).x;
  expect(Math.abs(x - 50)).toBeGreaterThan(19);
  expect(spotOn(line, label, [{ x0: -99, y0: -99, x1: 999, y1: 99 }])).toEqual({ x: 50, y: 0 });
});

test('a fitted map is wholly inside its box, in its middle, and never larger than it may be', () => {
  const nodes = [
    { id: 'a', sort: 'school', size: 2 as const },
    { id: 'b', sort: 'school', size: 2 as const },
  ];
  const at = new Map([
    ['a', { x: -500, y: 10 }],
    ['b', { x: 900, y: 300 }],
  ]);
  const box = boundsOf(nodes, at);
  if (!box) throw new Error('no box');
  const view = fitted(box, { w: 700, h: 600 }, { padding: 20 });
  expect(box.x0 * view.scale + view.x).toBeCloseTo(20);
  expect(box.x1 * view.scale + view.x).toBeCloseTo(680);
  expect(((box.y0 + box.y1) / 2) * view.scale + view.y).toBeCloseTo(300);
  expect(fitted({ x0: 0, y0: 0, x1: 10, y1: 10 }, { w: 900, h: 900 }, { maxScale: 2 }).scale).toBe(2);
  expect(fitted(null, { w: 100, h: 80 })).toEqual({ scale: 1, x: 50, y: 40 });
});
