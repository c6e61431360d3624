import type { Ends, Placeable } from '../arrange.ts';
import { randomFrom } from '../force.ts';

export const KINDS = ['tree', 'hubs', 'dense', 'sparse', 'long names'] as const;
export type Kind = (typeof KINDS)[number];

const WORDS =
  'Saint Oak Hill Primary School Academy Moor Lane of Our Lady Trust North Federation Partnership High Church Bay';
const SORTS = [
  'school',
  'school',
  'authority',
  'university',
  'agency',
  'community',
  'pupils',
  'governors',
  'Choir',
];

/** A network that is the same for the same seed. */
export function networkOf(kind: Kind, count: number, seed: number): { nodes: Placeable[]; ties: Ends[] } {
  const random = randomFrom(seed * 977 + 13);
  for (let i = 0; i < 5; i += 1) random();
  const pick = (of: number): number => Math.floor(random() * of);
  const words = WORDS.split(' ');
  const nodes = Array.from({ length: count }, (_, i): Placeable => {
    const length = 1 + pick(kind === 'long names' ? 9 : 3);
    return {
      id: `n${String(i).padStart(3, '0')}`,
      name: Array.from({ length }, () => words[pick(words.length)]).join(' '),
      sort: SORTS[pick(SORTS.length)] ?? '',
      size: ([1, 2, 2, 3] as const)[pick(4)] ?? 2,
      at: null,
    };
  });
  const pairs = new Map<string, Ends>();
  const tie = (i: number, j: number): void => {
    const [a, b] = [nodes[Math.min(i, j)]?.id, nodes[Math.max(i, j)]?.id];
    if (i !== j && a !== undefined && b !== undefined) pairs.set(`${a}~${b}`, { a, b });
  };
  if (kind === 'tree' || kind === 'hubs')
    for (let i = 1; i < count; i += 1) tie(i, pick(kind === 'hubs' ? Math.min(i, 3) : i));
  else {
    const wanted = Math.min(
      kind === 'dense' ? count * 3 : kind === 'sparse' ? count * 0.6 : count * 1.3,
      (count * (count - 1)) / 3,
    );
    while (pairs.size < wanted) tie(pick(count), pick(count));
  }
  return { nodes, ties: [...pairs.values()] };
}
