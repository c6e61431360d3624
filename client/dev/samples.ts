import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieEnds, tieKey, type Tie } from '@facet/shared/boards/network/shape.ts';
import type { Backing } from '../src/boards/network/view.ts';

export interface Sample {
  nodes: DrawnNode[];
  ties: DrawnTie[];
  me: string | null;
  tied: (one: string, other: string) => Sample;
}

const node = (id: string, name: string, sort: string, size: 1 | 2 | 3 = 2): DrawnNode => ({
  id,
  name,
  sort,
  size,
  kind: 'organisation',
  part: '',
  note: '',
  at: null,
  names: [name],
  stands: [id],
});

const tie = (one: string, other: string, how: Partial<Tie> = {}): DrawnTie => ({
  ...tieEnds(one, other),
  types: ['knowledge'],
  direction: 'none',
  strength: 2,
  when: 'now',
  sentence: '',
  of: [],
  differ: [],
  ...how,
});

const sample = (nodes: DrawnNode[], ties: DrawnTie[], me: string | null): Sample => ({
  nodes,
  ties,
  me,
  tied: (one, other) => sample(nodes, [...ties, tie(one, other)], me),
});

const OWN: [string, string, string][] = [
  ['fern', 'Fernhill', 'school'],
  ['oak', 'Oakmere', 'school'],
  ['bran', 'St Brannoc’s', 'school'],
  ['pebb', 'Pebbles Nursery', 'school'],
  ['lind', 'Linden', 'school'],
  ['harb', 'Harbour', 'school'],
  ['king', 'Kings Down', 'school'],
  ['la', 'Local authority', 'authority'],
  ['hub', 'Teaching hub', 'agency'],
  ['uni', 'West Coast Uni', 'university'],
  ['coun', 'School council', 'pupils'],
  ['par', 'Parents’ forum', 'community'],
  ['lib', 'Town library', 'community'],
  ['psy', 'Ed psych team', 'agency'],
];
const OWN_TIES: [string, string, Partial<Tie>?][] = [
  ['fern', 'oak', { strength: 3 }],
  ['oak', 'bran', {}],
  ['fern', 'bran', { strength: 1 }],
  ['fern', 'pebb', { direction: 'to' }],
  ['fern', 'lind', { when: 'wanted', strength: 1 }],
  ['fern', 'harb', { strength: 3 }],
  ['harb', 'king', { strength: 1 }],
  ['harb', 'hub', { strength: 2 }],
  ['fern', 'la', { direction: 'both' }],
  ['fern', 'coun', { strength: 3 }],
  ['fern', 'par', { strength: 2 }],
  ['par', 'lib', { strength: 1 }],
  ['psy', 'fern', { strength: 1 }],
  ['uni', 'fern', { when: 'wanted', strength: 1 }],
  ['uni', 'hub', { strength: 1 }],
];
const WORDS =
  'Abbots Way,Beacon,Eastgate,Football trust,Governors,Harbour,Holm Park,Kings Down,Linden,Local authority,Longreach,Millbrook,Moor Lane,Oakmere,Priory,Quayside,Saltern,School councils,St Brannoc’s,St Jude’s,Tanyard,Teaching hub,Three Elms,Town library,West Coast Uni,Whitcombe,Young minds,Parents’ forum,Fernhill,Ed psych team'.split(
    ',',
  );
const SORTS = [
  'school',
  'school',
  'school',
  'agency',
  'community',
  'authority',
  'university',
  'pupils',
  'governors',
  'Charity',
];

/** The same map for the same number, on every machine. */
function made(count: number, ties: number, seed: number): Sample {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const nodes = Array.from({ length: count }, (_, i) => {
    const word = WORDS[i % WORDS.length] ?? '';
    const name = i < WORDS.length ? word : `${word} ${Math.floor(i / WORDS.length) + 1}`;
    return node(
      `n${i}`,
      name,
      SORTS[Math.floor(random() * SORTS.length)] ?? '',
      count < 100 && random() < 0.15 ? 3 : 2,
    );
  });
  const found = new Map<string, DrawnTie>();
  const cluster = Math.max(8, Math.round(Math.sqrt(count) * 2));
  for (let tries = 0; found.size < ties && tries < ties * 20; tries += 1) {
    const a = Math.floor(random() * count);
    const b =
      random() < 0.9
        ? Math.floor(a / cluster) * cluster + Math.floor(random() * cluster)
        : Math.floor(random() * count);
    if (a === b || b >= count) continue;
    const key = tieKey(`n${a}`, `n${b}`);
    if (found.has(key)) continue;
    found.set(
      key,
      tie(`n${a}`, `n${b}`, {
        strength: ((Math.floor(random() * 3) % 3) + 1) as 1 | 2 | 3,
        when: random() < 0.15 ? 'wanted' : 'now',
        direction: random() < 0.2 ? 'to' : 'none',
      }),
    );
  }
  return sample(nodes, [...found.values()], null);
}

/** `own` is fourteen names as one person draws them; a number is a map of so many, as `nodes-ties`. */
export function sampleOf(name: string): Sample {
  if (name === 'own')
    return sample(
      OWN.map(([id, word, sort]) => node(id, word, sort)),
      OWN_TIES.map(([a, b, how]) => {
        const ends = tieEnds(a, b);
        const turn = ends.a !== a && how?.direction === 'to' ? { ...how, direction: 'from' as const } : how;
        return tie(a, b, turn);
      }),
      'fern',
    );
  if (name === 'none') return sample([], [], null);
  const [nodes = 30, ties = 40] = name.split('-').map(Number);
  return made(nodes, ties, 7);
}

export function backingOf({ nodes, ties }: Sample): Backing {
  const by = (i: number): number => ((i * 7) % 5) + 1;
  return {
    of: 5,
    nodes: new Map(nodes.map((n, i) => [n.id, by(i)])),
    ties: new Map(ties.map((t, i) => [tieKey(t.a, t.b), by(i)])),
  };
}
