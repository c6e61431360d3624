import type { Point } from '../view.ts';
import { around, moved, type Box } from './boxes.ts';
import { extentOfAll, type Body } from './spread.ts';

/** Between pieces that do not hang together. */
const GAP = 44;
const CELL_GAP = 22;
/** With more pieces than this they are only set in rows. */
const MANY = 40;

/** Bodies without ties in even rows, by id, as wide as what they stand under, or in a block of their own. */
function rowsOf(alone: readonly Body[], aspect: number, above: Box | null): void {
  if (alone.length === 0) return;
  const w = Math.max(...alone.map((b) => b.takes.x1 - b.takes.x0)) + CELL_GAP;
  const up = Math.min(...alone.map((b) => b.takes.y0));
  const h = Math.max(...alone.map((b) => b.takes.y1)) - up + CELL_GAP;
  const wide = Math.max(
    above ? above.x1 - above.x0 : 0,
    Math.sqrt(alone.length * w * h * aspect) * (above ? 0.6 : 1),
    w,
  );
  const columns = Math.max(1, Math.min(alone.length, Math.floor(wide / w)));
  const rows = Math.ceil(alone.length / columns);
  // Rows of the same length, so that none is left with a single one.
  const each = Math.ceil(alone.length / rows);
  alone.forEach((body, i) => {
    body.at = { x: Math.round(((i % each) + 0.5) * w), y: Math.round(Math.floor(i / each) * h - up) };
  });
}

interface Block {
  bodies: readonly Body[];
  box: Box;
}

/**
 * Sets pieces side by side, the largest first, in the rows that fill the aspect best; those alone as one block along
 * the lower edge. Where something is fixed it stays, and the rest comes under it. In place.
 */
export function packed(pieces: readonly (readonly Body[])[], alone: readonly Body[], aspect: number): void {
  const held = pieces.filter((p) => p.some((b) => b.fixed));
  const blocks = pieces.filter((p) => p.every((b) => !b.fixed)).flatMap(blockOf);
  const base = extentOfAll(held.flat());
  const own = bestRows(blocks, aspect, base ? base.x1 - base.x0 : 0);
  for (const { block, to } of own.places) shift(block, to);
  const top = around(own.places.map(({ block, to }) => moved(sized(block.box), to)));
  rowsOf(alone, aspect, top ?? base);
  const lone = blockOf(alone);
  for (const block of lone) {
    const width = top ? top.x1 : 0;
    const { w } = size(block.box);
    shift(block, { x: Math.max(0, (width - w) / 2), y: top ? top.y1 + GAP : 0 });
  }
  const loose = [...blocks, ...lone].flatMap((b) => b.bodies);
  const all = extentOfAll(loose);
  if (!all) return;
  // Under what is fixed, else round the middle of the map.
  const by = base
    ? { x: (base.x0 + base.x1) / 2 - (all.x0 + all.x1) / 2, y: base.y1 + GAP - all.y0 }
    : { x: -(all.x0 + all.x1) / 2, y: -(all.y0 + all.y1) / 2 };
  for (const body of loose) body.at = { x: Math.round(body.at.x + by.x), y: Math.round(body.at.y + by.y) };
}

function blockOf(bodies: readonly Body[]): Block[] {
  const box = extentOfAll(bodies);
  return box ? [{ bodies, box }] : [];
}

const size = (box: Box): { w: number; h: number } => ({ w: box.x1 - box.x0, h: box.y1 - box.y0 });
const sized = (box: Box): Box => ({ x0: 0, y0: 0, x1: box.x1 - box.x0, y1: box.y1 - box.y0 });

function shift(block: Block, to: Point): void {
  for (const body of block.bodies)
    body.at = { x: body.at.x - block.box.x0 + to.x, y: body.at.y - block.box.y0 + to.y };
}

type Places = { block: Block; to: Point }[];

function bestRows(blocks: readonly Block[], aspect: number, atLeast: number): { places: Places } {
  const widest = Math.max(atLeast, ...blocks.map((b) => size(b.box).w));
  let best: Places = [];
  let least = Infinity;
  const tries = blocks.length > MANY ? 1 : 16;
  const area = blocks.reduce((sum, b) => sum + (size(b.box).w + GAP) * (size(b.box).h + GAP), 0);
  for (let k = 0; k < tries; k += 1) {
    const places =
      tries === 1
        ? inRows(blocks, Math.max(widest, Math.sqrt(area * aspect)))
        : inColumns(blocks, widest * (1 + k * 0.15));
    const all = around(places.map(({ block, to }) => moved(sized(block.box), to)));
    if (!all) break;
    const large = Math.max(size(all).w / aspect, size(all).h);
    if (large < least - 1) [best, least] = [places, large];
  }
  return { places: best };
}

/** One after another like words on lines: for very many, where looking for gaps would take too long. */
function inRows(blocks: readonly Block[], width: number): Places {
  let [x, y, high] = [0, 0, 0];
  return blocks.map((block) => {
    const { w, h } = size(block.box);
    if (x > 0 && x + w > width) [x, y, high] = [0, y + high + GAP, 0];
    const to = { x, y };
    x += w + GAP;
    high = Math.max(high, h);
    return { block, to };
  });
}

/** Each at the highest free place of a width, then the one furthest left: small pieces stack beside a large one. */
function inColumns(blocks: readonly Block[], width: number): Places {
  const set: { box: Box; block: Block; to: Point }[] = [];
  for (const block of blocks) {
    const { w, h } = size(block.box);
    const xs = [0, ...set.map((s) => s.box.x1 + GAP)];
    const ys = [0, ...set.map((s) => s.box.y1 + GAP)];
    let best: Point | null = null;
    for (const y of ys)
      for (const x of xs) {
        if (x > 0 && x + w > width) continue;
        if (best && (y > best.y || (y === best.y && x >= best.x))) continue;
        const free = set.every(
          (s) =>
            x >= s.box.x1 + GAP || s.box.x0 >= x + w + GAP || y >= s.box.y1 + GAP || s.box.y0 >= y + h + GAP,
        );
        if (free) best = { x, y };
      }
    const to = best ?? { x: 0, y: Math.max(0, ...set.map((s) => s.box.y1 + GAP)) };
    set.push({ box: { x0: to.x, y0: to.y, x1: to.x + w, y1: to.y + h }, block, to });
  }
  return set;
}
