import type { Point } from '../view.ts';

/** A rectangle in map units; x to the right, y down. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const moved = (box: Box, by: Point): Box => ({
  x0: box.x0 + by.x,
  y0: box.y0 + by.y,
  x1: box.x1 + by.x,
  y1: box.y1 + by.y,
});

export const grown = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  y0: box.y0 - by,
  x1: box.x1 + by,
  y1: box.y1 + by,
});

/** The smallest box around all; null around none. */
export function around(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null;
  for (const box of boxes) {
    all ??= { ...box };
    all.x0 = Math.min(all.x0, box.x0);
    all.y0 = Math.min(all.y0, box.y0);
    all.x1 = Math.max(all.x1, box.x1);
    all.y1 = Math.max(all.y1, box.y1);
  }
  return all;
}

/** Whether two boxes share any area; touching is not overlapping. */
export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Whether the straight line between two points passes through a box. */
export function crosses(box: Box, from: Point, to: Point): boolean {
  let [enter, leave] = [0, 1];
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (dx === 0) {
    if (from.x <= box.x0 || from.x >= box.x1) return false;
  } else {
    const one = (box.x0 - from.x) / dx;
    const other = (box.x1 - from.x) / dx;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  if (dy === 0) {
    if (from.y <= box.y0 || from.y >= box.y1) return false;
  } else {
    const one = (box.y0 - from.y) / dy;
    const other = (box.y1 - from.y) / dy;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter < leave;
}

/** How far, squared, a point is from the straight line between two others. */
export function awaySquared(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const long = dx * dx + dy * dy;
  const along =
    long === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / long));
  const x = from.x + along * dx - point.x;
  const y = from.y + along * dy - point.y;
  return x * x + y * y;
}

const side = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether two lines cross between their ends. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;

const CELL = 160;
/** More columns and rows of cells than the reach of a map has. */
const ROWS = 4096;

interface Entry<T> {
  box: Box;
  what: T;
  /** The last question that found it: it is in several cells, and answered once. */
  asked: number;
}

/** Boxes found again by where they are, so that five hundred do not each ask all others. */
export class BoxGrid<T> {
  private readonly cells = new Map<number, Entry<T>[]>();
  private questions = 0;

  add(box: Box, what: T): void {
    this.put(box, { box, what, asked: 0 });
  }

  /** A line, kept in every cell that it passes. */
  addLine(from: Point, to: Point, what: T): void {
    const entry = { box: boxOf(from, to), what, asked: 0 };
    const { box } = entry;
    const steps = Math.ceil(Math.max(box.x1 - box.x0, box.y1 - box.y0) / CELL) || 1;
    let last = from;
    // Pieces no longer than a cell: their own boxes touch every cell the line passes, and few others.
    for (let i = 1; i <= steps; i += 1) {
      const next = { x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps };
      this.put(boxOf(last, next), entry);
      last = next;
    }
  }

  /** Everything whose box touches this one, or whose line comes near it; each once. */
  near(box: Box): T[] {
    this.questions += 1;
    const found: T[] = [];
    for (let x = Math.floor(box.x0 / CELL); x <= Math.floor(box.x1 / CELL); x += 1)
      for (let y = Math.floor(box.y0 / CELL); y <= Math.floor(box.y1 / CELL); y += 1)
        for (const entry of this.cells.get(x * ROWS + y) ?? []) {
          if (entry.asked === this.questions) continue;
          entry.asked = this.questions;
          const { x0, y0, x1, y1 } = entry.box;
          if (x0 <= box.x1 && box.x0 <= x1 && y0 <= box.y1 && box.y0 <= y1) found.push(entry.what);
        }
    return found;
  }

  private put(box: Box, entry: Entry<T>): void {
    for (let x = Math.floor(box.x0 / CELL); x <= Math.floor(box.x1 / CELL); x += 1)
      for (let y = Math.floor(box.y0 / CELL); y <= Math.floor(box.y1 / CELL); y += 1) {
        const cell = this.cells.get(x * ROWS + y);
        if (!cell) this.cells.set(x * ROWS + y, [entry]);
        else if (cell.at(-1) !== entry) cell.push(entry);
      }
  }
}

const boxOf = (p: Point, q: Point): Box => ({
  x0: Math.min(p.x, q.x),
  y0: Math.min(p.y, q.y),
  x1: Math.max(p.x, q.x),
  y1: Math.max(p.y, q.y),
});
