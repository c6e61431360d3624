import type { Body } from './spread.ts';

/** As many as a single ring may hold before its middle looks empty. */
const ONE_RING = 18;

/**
 * Bodies in rings round the middle, in the order they come, clockwise from the top: neighbours in the list are
 * neighbours on the map, zigzag over the rings, so that a tie between any two seldom goes through a third.
 */
export function ringed(bodies: readonly Body[], aspect: number): void {
  const n = bodies.length;
  if (n === 0) return;
  if (n === 1) {
    for (const body of bodies) body.at = { x: 0, y: 0 };
    return;
  }
  let rings = 1;
  if (n > ONE_RING) while ((7 * (rings * (rings + 1))) / 2 < n) rings += 1;
  const sum = (rings * (rings + 1)) / 2;
  const outer = (n * rings) / sum;
  // Side by side at the top and the bottom they need their width, one under another at the ends their height.
  const wide = typical(bodies.map((b) => b.takes.x1 - b.takes.x0)) + 20;
  const high = typical(bodies.map((b) => b.takes.y1 - b.takes.y0)) + 20;
  const turn = outer / (2 * Math.PI);
  const least = Math.max(turn * wide, rings * (wide + 10), n > 4 ? 200 : 130);
  const b = Math.max(turn * high, least / aspect, rings * (high + 10));
  const a = Math.max(least, b * aspect * 0.9);
  const filled = Array.from({ length: rings }, () => 0);
  bodies.forEach((body, i) => {
    // The ring that lacks most of its share: each by its length.
    let ring = rings - 1;
    let most = -Infinity;
    for (let r = 0; r < rings; r += 1) {
      const lacks = ((r + 1) / sum) * (i + 1) - (filled[r] ?? 0);
      if (lacks > most + 1e-9) [ring, most] = [r, lacks];
    }
    filled[ring] = (filled[ring] ?? 0) + 1;
    const angle = ((i + (n === 2 ? 0.5 : 0)) / n) * 2 * Math.PI;
    const share = (ring + 1) / rings;
    body.at = { x: Math.round(a * share * Math.sin(angle)), y: Math.round(-b * share * Math.cos(angle)) };
  });
}

/** What three in four do with. */
function typical(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((x, y) => x - y);
  return sorted[Math.floor(sorted.length * 0.75)] ?? 0;
}
