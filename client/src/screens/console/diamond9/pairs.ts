import { rowOfItem } from '@facet/shared/boards/diamond9/analyse.ts';
import { placedCount, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, Pair } from '@facet/shared/session/state.ts';

/** Rows count from the top; a card left off lies under them all. */
const depth = (slots: Placement, item: ItemId): number => rowOfItem(slots, item) ?? 6;

/** The two cards with the higher one first; null where neither lies above the other. */
export function pairOf(slots: Placement, one: ItemId, other: ItemId): Pair | null {
  const a = depth(slots, one);
  const b = depth(slots, other);
  if (one === other || a === b) return null;
  return a < b ? { above: one, below: other } : { above: other, below: one };
}

export interface Question {
  pair: Pair;
  /** How many other groups have the two the other way round. */
  against: number;
  /** Other groups that have placed anything. */
  of: number;
}

/** Pairs worth asking this group about: those most other groups have the other way round. No group is named. */
export function worthAsking(slots: Placement, others: readonly Placement[], most: number): Question[] {
  const boards = others.filter((o) => placedCount(o) > 0);
  const placed = Object.values(slots);
  const questions = placed.flatMap((one, i) =>
    placed.slice(i + 1).flatMap((other): Question[] => {
      const pair = pairOf(slots, one, other);
      if (pair === null) return [];
      const against = boards.filter((o) => depth(o, pair.below) < depth(o, pair.above)).length;
      return against > 0 ? [{ pair, against, of: boards.length }] : [];
    }),
  );
  const far = ({ pair }: Question): number => depth(slots, pair.below) - depth(slots, pair.above);
  questions.sort((a, b) => b.against - a.against || far(b) - far(a));
  // A card in one question only, or all three would be about the same one.
  const used = new Set<ItemId>();
  return questions
    .filter(({ pair: { above, below } }) => {
      if (used.has(above) || used.has(below)) return false;
      used.add(above).add(below);
      return true;
    })
    .slice(0, most);
}

/** The same questions in an order in which no card comes again before the others have: not all about one card. */
export function spreadOut<P extends Pair>(questions: readonly P[]): P[] {
  const left = [...questions];
  const used = new Map<ItemId, number>();
  const often = ({ above, below }: P): number => (used.get(above) ?? 0) + (used.get(below) ?? 0);
  const out: P[] = [];
  while (left.length > 0) {
    const least = Math.min(...left.map(often));
    const [next] = left.splice(
      left.findIndex((q) => often(q) === least),
      1,
    );
    if (next === undefined) break;
    for (const card of [next.above, next.below]) used.set(card, (used.get(card) ?? 0) + 1);
    out.push(next);
  }
  return out;
}
