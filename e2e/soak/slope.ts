export interface Point {
  /** Minutes. */
  at: number;
  value: number;
}

/** The slope of the straight line through points that lies closest to them (least squares), a minute; 0 for fewer than two. */
export function slope(points: readonly Point[]): number {
  const n = points.length;
  if (n < 2) return 0;
  const mean = (of: (p: Point) => number): number => points.reduce((sum, p) => sum + of(p), 0) / n;
  const [x, y] = [mean((p) => p.at), mean((p) => p.value)];
  const spread = points.reduce((sum, p) => sum + (p.at - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, p) => sum + (p.at - x) * (p.value - y), 0) / spread;
}
