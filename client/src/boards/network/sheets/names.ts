import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { Direction, NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';

const words = networkText.words;
const own = (table: Record<string, string>, key: string): string =>
  Object.hasOwn(table, key) ? (table[key] ?? key) : key;

/** A sort as people read it; one of the activity's or a person's own stands for itself. */
export const sortWord = (sort: string): string => (sort === '' ? words.noSort : own(words.sorts, sort));

/** What a tie is about, likewise. */
export const typeWord = (type: string): string => own(words.types, type);

/** A direction with the names of its ends, as seen from the first. */
export function directionWords(direction: Direction, one: string, other: string): string {
  switch (direction) {
    case 'both':
      return words.bothWays;
    case 'to':
      return words.fromTo(one, other);
    case 'from':
      return words.fromTo(other, one);
    case 'none':
      return words.noDirection;
  }
}

/** The name a node is drawn under; of one that is not on the map, that it was removed. */
export const nameIn = (nodes: readonly Pick<DrawnNode, 'id' | 'name'>[]) => {
  const names = new Map(nodes.map((n) => [n.id, n.name]));
  return (id: NodeId): string => names.get(id) ?? words.someone;
};
