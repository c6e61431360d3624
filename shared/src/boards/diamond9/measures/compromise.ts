import type { ItemId } from '../../../session/state.ts';
import { itemScores, rowOfItem } from '../analyse.ts';
import { placesToFill, rowOf, SLOTS, type Placement } from '../shape.ts';
import { completeOnes, levelsOf } from './standings.ts';

export interface Compromise {
  /** Every diamond that is as near to all as any, each row in the list's order. */
  optima: Placement[];
  /** The summed Kemeny-Snell distance to all diamonds. */
  distance: number;
  /** `exact`: no diamond of the whole list is nearer. `search`: none that one exchange away was found to be. */
  how: 'exact' | 'search';
}

interface Laid {
  found: number[][];
  least: number;
}

/** What it costs to put i above j, beside j, or below j: the diamonds that say otherwise, a reversal counting twice. */
interface Costs {
  items: number;
  /** For each pair three in a row: above, beside, below. Flat, as a search asks millions of times. */
  of: Float64Array;
}

/**
 * The diamonds with the least summed distance to all complete ones, all of them. Distance: over all pairs of items, 1 where
 * one diamond ties what the other orders, 2 where they order it oppositely. Source: Kemeny & Snell, Mathematical Models
 * in the Social Sciences (1962), ch. 2. Up to nine items all 15,120 diamonds are tried; of a longer list the nine are found by
 * exchanges from the Borda order, and then laid exactly. Null without a complete diamond.
 */
export function bestCompromise(all: readonly Placement[], deck: readonly ItemId[]): Compromise | null {
  const diamonds = completeOnes(all, deck);
  if (diamonds.length === 0) return null;
  const costs = costsOf(diamonds, deck);
  const fill = placesToFill(deck.length);
  const start = byBorda(diamonds, deck, costs);
  const best = deck.length <= fill ? layAll(start, costs) : searched(start, fill, costs);
  return {
    optima: best.found.map((items) => laidOut(items, deck)),
    distance: best.least + withOthers(best.found[0] ?? [], deck.length, costs),
    how: deck.length <= fill ? 'exact' : 'search',
  };
}

/** Exchanges, then lays the nine exactly, until no exchange in any of the diamonds found brings them nearer. */
function searched(start: readonly number[], fill: number, costs: Costs): Laid {
  let order = exchanged(start, fill, costs);
  for (;;) {
    const best = layAll(order.slice(0, fill), costs);
    const outside = order.slice(fill);
    const nearer = best.found
      .map((items) => ({
        before: [...items, ...outside],
        after: exchanged([...items, ...outside], fill, costs),
      }))
      .find(({ before, after }) => after.some((item, at) => item !== before[at]));
    if (nearer === undefined) return best;
    order = nearer.after;
  }
}

/** What the items laid cost against those left off, and these among themselves, as ties at the end. */
function withOthers(laid: readonly number[], all: number, costs: Costs): number {
  const others = Array.from({ length: all }, (_, i) => i).filter((i) => !laid.includes(i));
  const to = (i: number, js: readonly number[], sign: number): number =>
    js.reduce((sum, j) => sum + costOf(costs, i, j, sign), 0);
  return (
    laid.reduce((sum, i) => sum + to(i, others, -1), 0) +
    others.reduce((sum, i, at) => sum + to(i, others.slice(at + 1), 0), 0)
  );
}

/** Distance of two complete diamonds over the same list: 0 to twice the number of pairs. */
export function kemenySnell(one: Placement, other: Placement, deck: readonly ItemId[]): number {
  const [x, y] = [levelsOf(one, deck), levelsOf(other, deck)];
  let distance = 0;
  for (let i = 0; i < deck.length; i++)
    for (let j = i + 1; j < deck.length; j++)
      distance += Math.abs(Math.sign((x[i] ?? 0) - (x[j] ?? 0)) - Math.sign((y[i] ?? 0) - (y[j] ?? 0)));
  return distance;
}

function costsOf(diamonds: readonly Placement[], deck: readonly ItemId[]): Costs {
  const levels = diamonds.map((p) => levelsOf(p, deck));
  const items = deck.length;
  const of = new Float64Array(items * items * 3);
  for (let i = 0; i < items; i++)
    for (let j = 0; j < items; j++)
      for (const l of levels) {
        const said = Math.sign((l[i] ?? 0) - (l[j] ?? 0));
        for (let sign = -1; sign <= 1; sign++) {
          const at = (i * items + j) * 3 + sign + 1;
          of[at] = (of[at] ?? 0) + Math.abs(said - sign);
        }
      }
  return { items, of };
}

/** Below 0: i above j; above 0: below it; 0: beside it. */
const costOf = ({ items, of }: Costs, i: number, j: number, sign: number): number =>
  of[(i * items + j) * 3 + (sign < 0 ? 0 : sign > 0 ? 2 : 1)] ?? 0;

/** Items by Borda; equals by how they stand to the others, so that the order of the list decides as little as it can. */
function byBorda(diamonds: readonly Placement[], deck: readonly ItemId[], costs: Costs): number[] {
  const standing = deck.map((_, i) => deck.map((__, j) => costOf(costs, i, j, -1)).sort((a, b) => a - b));
  return itemScores(diamonds, deck)
    .map(({ borda, points }, at) => ({ at, borda, points, stands: standing[at] ?? [] }))
    .sort((a, b) => b.borda - a.borda || b.points - a.points || firstDifference(a.stands, b.stands))
    .map((s) => s.at);
}

const firstDifference = (x: readonly number[], y: readonly number[]): number =>
  x.map((v, i) => v - (y[i] ?? 0)).find((d) => d !== 0) ?? 0;

/** The row of each place in turn, then 6 for all that is left off. */
const levelAt = (at: number, fill: number): number => {
  const slot = SLOTS[at];
  return slot === undefined || at >= fill ? 6 : rowOf(slot);
};

/** Exchanges two items as long as that brings the diamond nearer, the best exchange first. */
function exchanged(start: readonly number[], fill: number, costs: Costs): number[] {
  const order = [...start];
  const levels = order.map((_, at) => levelAt(at, fill));
  for (;;) {
    // What each item would cost on each level, all others where they are.
    const onLevel = order.map((i) =>
      LEVELS.map((level) =>
        order.reduce(
          (sum, k, at) => (k === i ? sum : sum + costOf(costs, i, k, level - (levels[at] ?? 0))),
          0,
        ),
      ),
    );
    let best = { by: -1e-9, x: -1, y: -1 };
    for (let x = 0; x < fill; x++)
      for (let y = x + 1; y < order.length; y++) {
        const [a, b] = [levels[x] ?? 0, levels[y] ?? 0];
        if (a === b) continue;
        const [i, j] = [order[x] ?? 0, order[y] ?? 0];
        const cost = (at: number, level: number): number => onLevel[at]?.[level - 1] ?? 0;
        // Each is counted beside the place the other leaves; the two among themselves are counted apart.
        const after = cost(x, b) + cost(y, a) - 2 * costOf(costs, i, j, 0) + costOf(costs, i, j, b - a);
        const by = after - (cost(x, a) + cost(y, b) - costOf(costs, i, j, a - b));
        if (by < best.by) best = { by, x, y };
      }
    if (best.x < 0) return order;
    [order[best.x], order[best.y]] = [order[best.y] ?? 0, order[best.x] ?? 0];
  }
}

const LEVELS = [1, 2, 3, 4, 5, 6];

/** All ways to lay these items, rows being ties: those that cost least among themselves. */
function layAll(given: readonly number[], costs: Costs): Laid {
  const items = given.toSorted((x, y) => x - y);
  const fill = items.length;
  const levels = items.map((_, at) => levelAt(at, fill));
  let least = Infinity;
  let found: number[][] = [];
  const laid: number[] = [];
  const used = new Set<number>();
  const lay = (at: number, sum: number): void => {
    if (sum > least) return;
    if (at === fill) {
      if (sum < least) {
        least = sum;
        found = [];
      }
      found.push([...laid]);
      return;
    }
    for (const item of items) {
      // Within a row in one order only: rows are ties.
      if (used.has(item) || (levels[at] === levels[at - 1] && item < (laid[at - 1] ?? -1))) continue;
      const more = laid.reduce(
        (s, other, before) => s + costOf(costs, other, item, (levels[before] ?? 0) - (levels[at] ?? 0)),
        0,
      );
      used.add(item);
      laid.push(item);
      lay(at + 1, sum + more);
      laid.pop();
      used.delete(item);
    }
  };
  lay(0, 0);
  return { found, least };
}

const laidOut = (items: readonly number[], deck: readonly ItemId[]): Placement =>
  Object.fromEntries(items.map((item, at) => [SLOTS[at] ?? '', deck[item] ?? '']));

/** Whether two diamonds say the same: every item in the same row. */
export const sameRows = (one: Placement, other: Placement, deck: readonly ItemId[]): boolean =>
  deck.every((item) => rowOfItem(one, item) === rowOfItem(other, item));
