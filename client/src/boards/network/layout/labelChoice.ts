import { overlap } from './boxes.ts';
import type { Label } from './labelSides.ts';

/** A side that a label could be on. */
export interface Choice {
  label: Label;
  /** Apart from other labels. In whole numbers: sums are compared. */
  cost: number;
  /** On how many nodes it lies. */
  covers: number;
}

/** What it costs that two labels lie on one another: more than anything else can. */
export const OVERLAP = 1_000_000;
const SWEEPS = 8;
const NONE = -1;

/**
 * Which side every label is on while a better way is looked for. How many labels lie on each side is counted as labels
 * move: the search asks for it many times as often as it moves one.
 */
class Sides {
  /** Of each label the first of its sides; sides are numbered over all labels. */
  readonly first: readonly number[];
  readonly #all: readonly Choice[];
  readonly #choices: readonly Choice[][];
  readonly #beside: readonly (readonly number[])[];
  readonly #on: number[];
  readonly #clashes: number[];
  readonly #met: (number[] | undefined)[];

  constructor(choices: readonly Choice[][], beside: readonly (readonly number[])[]) {
    let count = 0;
    this.first = choices.map((all) => (count += all.length) - all.length);
    this.#all = choices.flat();
    this.#choices = choices;
    this.#beside = beside;
    this.#on = choices.map(() => NONE);
    this.#clashes = this.#all.map(() => 0);
    this.#met = this.#all.map(() => undefined);
  }

  /** The side a label is on. */
  on(i: number): number {
    return this.#on[i] ?? NONE;
  }

  choice(side: number): Choice | null {
    return this.#all[side] ?? null;
  }

  put(i: number, side: number): void {
    const before = this.on(i);
    if (before === side) return;
    if (before !== NONE) for (const other of this.#meets(i, before)) this.#clashes[other]! -= 1;
    if (side !== NONE) for (const other of this.#meets(i, side)) this.#clashes[other]! += 1;
    this.#on[i] = side;
  }

  cost(side: number): number {
    return (this.#all[side]?.cost ?? 0) + (this.#clashes[side] ?? 0) * OVERLAP;
  }

  /** On how many nodes, twice, and labels it lies. */
  inTheWay(side: number): number {
    return (this.#all[side]?.covers ?? 0) * 2 + (this.#clashes[side] ?? 0);
  }

  best(i: number): number {
    const from = this.first[i] ?? 0;
    const until = from + (this.#choices[i]?.length ?? 0);
    let best = NONE;
    let least = Infinity;
    for (let side = from; side < until; side += 1) {
      const cost = this.cost(side);
      if (cost < least) [best, least] = [side, cost];
    }
    return best;
  }

  overlap(one: number, other: number): boolean {
    const [a, b] = [this.#all[one], this.#all[other]];
    return a !== undefined && b !== undefined && overlap(a.label.box, b.label.box);
  }

  /** The sides of other labels that a side of a label lies on. */
  #meets(i: number, side: number): number[] {
    const known = this.#met[side];
    if (known !== undefined) return known;
    const found: number[] = [];
    for (const j of this.#beside[i] ?? []) {
      const from = this.first[j] ?? 0;
      for (let k = from; k < from + (this.#choices[j]?.length ?? 0); k += 1)
        if (this.overlap(side, k)) found.push(k);
    }
    this.#met[side] = found;
    return found;
  }
}

/**
 * A side for every label: each in turn takes its best until none would rather have another; who is still in the way makes
 * others move. `rank`: who goes first; `beside`: whose labels could meet. Fills `chosen`.
 */
export function chooseAll(
  rank: readonly number[],
  choices: readonly Choice[][],
  chosen: (Choice | null)[],
  beside: readonly (readonly number[])[],
): void {
  const sides = new Sides(choices, beside);
  const free = choices.map((all) => all.filter((c) => c.covers === 0).length);
  for (const i of rank.toSorted((x, y) => (free[x] ?? 0) - (free[y] ?? 0))) sides.put(i, sides.best(i));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let changed = false;
    for (const i of rank) {
      const best = sides.best(i);
      if (best === sides.on(i)) continue;
      sides.put(i, best);
      changed = true;
    }
    for (const i of rank)
      if (sides.inTheWay(sides.on(i)) > 0 && pushed(i, sides, choices, beside)) changed = true;
    if (!changed) break;
  }
  const inTheWay = (): number => choices.reduce((sum, _, i) => sum + sides.inTheWay(sides.on(i)), 0);
  const left = inTheWay();
  const found = choices.map((_, i) => sides.on(i));
  if (left > 0) {
    // A layout leaves room below every node: where the search is stuck, that is the way out.
    choices.forEach((all, i) => sides.put(i, all.length > 0 ? (sides.first[i] ?? NONE) : NONE));
    if (inTheWay() >= left) found.forEach((side, i) => sides.put(i, side));
  }
  choices.forEach((_, i) => (chosen[i] = sides.choice(sides.on(i))));
}

/** Takes a side although others are there, and lets these choose anew; kept if all together are better off. */
function pushed(
  i: number,
  sides: Sides,
  choices: readonly Choice[][],
  beside: readonly (readonly number[])[],
): boolean {
  const near = [i, ...(beside[i] ?? [])];
  const before = near.map((j) => sides.on(j));
  const total = (): number =>
    near.reduce((sum, j) => sum + (sides.on(j) === NONE ? 0 : sides.cost(sides.on(j))), 0);
  const was = total();
  const from = sides.first[i] ?? 0;
  for (let side = from; side < from + (choices[i]?.length ?? 0); side += 1) {
    if (side === before[0]) continue;
    sides.put(i, side);
    for (const j of beside[i] ?? []) if (sides.overlap(sides.on(j), side)) sides.put(j, sides.best(j));
    if (total() < was) return true;
    near.forEach((j, k) => sides.put(j, before[k] ?? NONE));
  }
  return false;
}
