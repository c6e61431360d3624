import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, revealing, toMap, toScreen, zoomed, ZOOM, type Camera } from './camera.ts';

const number = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
const point = fc.record({ x: number(-2000, 2000), y: number(-2000, 2000) });
const cameras = fc.record({
  x: number(-2000, 2000),
  y: number(-2000, 2000),
  k: number(ZOOM.least, ZOOM.most),
});
const near = (one: { x: number; y: number }, other: { x: number; y: number }) => {
  expect(one.x).toBeCloseTo(other.x, 5);
  expect(one.y).toBeCloseTo(other.y, 5);
};

test('a place on the screen and the place of the map under it are found from one another', () => {
  fc.assert(
    fc.property(cameras, point, (camera, p) => {
      const there = toScreen(camera, toMap(camera, p));
      expect(Math.hypot(there.x - p.x, there.y - p.y)).toBeLessThan(1e-6);
    }),
  );
});

test('zooming keeps under the pointer what was there, and stays within its limits', () => {
  fc.assert(
    fc.property(cameras, number(0.01, 100), point, (camera, by, at) => {
      const now = zoomed(camera, by, at);
      near(toScreen(now, toMap(camera, at)), at);
      expect(now.k).toBeGreaterThanOrEqual(ZOOM.least);
      expect(now.k).toBeLessThanOrEqual(ZOOM.most);
    }),
  );
});

test('a glide begins where it was and ends where it is to be', () => {
  fc.assert(
    fc.property(cameras, cameras, (from, to) => {
      for (const [part, end] of [
        [0, from],
        [1, to],
      ] as [number, Camera][]) {
        near(between(from, to, part), end);
        expect(between(from, to, part).k).toBeCloseTo(end.k, 6);
      }
    }),
  );
});

test('a place is brought into sight by the least pan, and not at all where it is in sight', () => {
  const size = { width: 400, height: 300 };
  const camera = { x: 0, y: 0, k: 1 };
  expect(revealing(camera, { x: 200, y: 150 }, size, 50)).toEqual(camera);
  expect(revealing(camera, { x: 500, y: -20 }, size, 50)).toEqual({ x: -150, y: 70, k: 1 });
});
