import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingKey, type Finding } from './finding.ts';
import { findings } from './findings.ts';
import { anyNetwork, fromList, networkOf, node, renamed, tie } from './testing/networks.ts';
import { KARATE, KITE, LES_MISERABLES } from './testing/published.ts';

const of = (list: string): Finding[] => findings(fromList(list));
const kinds = (found: readonly Finding[]) => found.map((f) => f.kind);
const only = <K extends Finding['kind']>(found: readonly Finding[], kind: K) =>
  found.filter((f): f is Extract<Finding, { kind: K }> => f.kind === kind);

describe('what is said of a map', () => {
  it('of the karate club: its two heads, who hangs on the first, and how dense it is', () => {
    const found = of(KARATE);
    expect(kinds(found)).toEqual(['middle', 'mostTies', 'holdsTogether', 'dense', 'edge']);
    expect(found[0]).toEqual({ kind: 'middle', nodes: ['1'], share: expect.closeTo(0.4376, 4) });
    expect(found[1]).toEqual({ kind: 'mostTies', nodes: ['34'], ties: 17, of: 33 });
    expect(only(found, 'dense')[0]).toMatchObject({ ties: 78, possible: 561, band: 'loose' });
    expect(only(found, 'dense')[0]?.each).toBeCloseTo(4.588, 3);
    expect(only(found, 'edge')[0]?.nodes).toEqual(['12']);
  });

  it('of Les Miserables: Valjean first, then who holds on to most, one tie that holds two, the edge last', () => {
    const found = of(LES_MISERABLES);
    expect(found[0]).toMatchObject({ kind: 'middle', nodes: ['Valjean'] });
    expect(only(found, 'mostTies')).toEqual([]);
    expect(
      only(found, 'holdsTogether')
        .map((f) => f.node)
        .slice(0, 3),
    ).toEqual(['Valjean', 'Myriel', 'Gavroche']);
    expect(only(found, 'oneTie').map((f) => [f.a, f.b])).toEqual([['Gavroche', 'MmeBurgon']]);
    expect(found.at(-1)?.kind).toBe('edge');
    expect(only(found, 'edge')[0]?.nodes).toHaveLength(17);
  });

  it('equals are said to be equal, and where most are equal nobody is in the middle', () => {
    expect(of(KITE)[1]).toEqual({ kind: 'mostTies', nodes: ['Diane'], ties: 6, of: 9 });
    const spokes = of('a: b c x1\nb: c x2\nc: x3');
    expect(only(spokes, 'middle')).toEqual([{ kind: 'middle', nodes: ['a', 'b', 'c'], share: null }]);
    expect(only(of('a: b\nb: c\nc: d\nd: a'), 'noMiddle')).toEqual([{ kind: 'noMiddle', nodes: 4 }]);
    expect(only(of('a: b c\nb: c'), 'noMiddle')).toHaveLength(1);
  });

  it('below eight nodes a note comes first and there is no figure; from eight on there is', () => {
    const row = (n: number) => of(Array.from({ length: n - 1 }, (_, i) => `${i}: ${i + 1}`).join('\n'));
    expect(row(7)[0]).toEqual({ kind: 'tooFewToSay', nodes: 7 });
    expect(JSON.stringify(row(7))).not.toMatch(/\d\.\d/);
    expect(only(row(7), 'dense')[0]).toMatchObject({ ties: 6, possible: 21, share: null, each: null });
    expect(kinds(row(8))).not.toContain('tooFewToSay');
    expect(only(row(8), 'middle')[0]).toMatchObject({ nodes: ['3', '4'], share: expect.closeTo(12 / 21, 8) });
  });

  it('where all ties run through one that is said before anything else', () => {
    const star = of('d: a b c e f g h');
    expect(star[0]).toEqual({ kind: 'allThroughOne', node: 'd', ties: 7 });
    for (const kind of ['middle', 'holdsTogether'] as const) expect(kinds(star)).not.toContain(kind);
    expect(kinds(of('d: a b c e f g h\nb: c'))).not.toContain('allThroughOne');
  });

  it('parts, and who is alone, are said; what holds two sides together comes before the counts', () => {
    const found = of('a: b c\nb: c\nc: d\nd: e f\ne: f\nm: n\nz');
    expect(only(found, 'parts')[0]?.parts).toEqual([
      ['a', 'b', 'c', 'd', 'e', 'f'],
      ['m', 'n'],
    ]);
    expect(only(found, 'alone')).toEqual([{ kind: 'alone', nodes: ['z'] }]);
    expect(only(found, 'holdsTogether').map((f) => f.node)).toEqual(['c', 'd']);
    expect(kinds(found).indexOf('oneTie')).toBeLessThan(kinds(found).indexOf('dense'));
    expect(only(found, 'edge')).toEqual([]);
  });

  it('arrows, sorts and wishes are said where there are any', () => {
    const school = (id: string) => node(id, { sort: 'school' });
    const nodes = [
      school('a'),
      school('b'),
      node('c', { sort: 'agency' }),
      node('d'),
      school('e'),
      node('f'),
    ];
    const found = findings(
      networkOf(nodes, [
        tie('a', 'b', { direction: 'both' }),
        tie('b', 'c', { direction: 'to' }),
        tie('c', 'd'),
        tie('a', 'c', { when: 'wanted' }),
        tie('e', 'a', { when: 'wanted' }),
      ]),
    );
    expect(only(found, 'mutual')).toEqual([
      { kind: 'mutual', mutual: 1, oneWay: 1, undirected: 1, share: null },
    ]);
    expect(only(found, 'acrossSorts')).toEqual([
      {
        kind: 'acrossSorts',
        across: [{ a: 'b', b: 'c' }],
        of: 2,
        pairs: [{ sorts: ['agency', 'school'], ties: 1 }],
      },
    ]);
    expect(only(found, 'wished')).toEqual([
      {
        kind: 'wished',
        ties: [
          { a: 'a', b: 'c' },
          { a: 'a', b: 'e' },
        ],
        joins: [{ a: 'a', b: 'e' }],
        alone: ['e'],
      },
    ]);
    const plain = kinds(of('a: b\nb: c'));
    for (const kind of ['mutual', 'acrossSorts', 'wished'] as const) expect(plain).not.toContain(kind);
  });

  it('N32 ties across parts are said of nodes that are part of something, however its name is written', () => {
    const part = (id: string, of: string) => node(id, { part: of });
    const nodes = [
      part('a', 'North'),
      part('b', 'north '),
      part('c', 'The South'),
      node('d'),
      part('e', '!'),
    ];
    const found = findings(
      networkOf(nodes, [tie('a', 'b'), tie('b', 'c'), tie('a', 'c'), tie('c', 'd'), tie('c', 'e')]),
    );
    expect(only(found, 'acrossParts')).toEqual([
      {
        kind: 'acrossParts',
        across: [
          { a: 'a', b: 'c' },
          { a: 'b', b: 'c' },
          { a: 'c', b: 'e' },
        ],
        of: 4,
        pairs: [
          { parts: ['North', 'The South'], ties: 2 },
          { parts: ['!', 'The South'], ties: 1 },
        ],
      },
    ]);
    expect(only(found, 'acrossSorts')).toEqual([]);
    const one = findings(networkOf([part('a', 'North'), part('b', 'NORTH'), node('c')], [tie('a', 'b')]));
    expect(only(one, 'acrossParts')).toEqual([]);
  });

  it('N34 every finding of a map has a key of its own, short, of ids alone, and the same whatever order the map came in', () => {
    const long = (id: string): string => id.padEnd(40, 'x');
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const keys = findings(renamed(network, long)).map(findingKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z]+(:[A-Za-z0-9_~-]+)?$/);
        expect(Math.max(0, ...keys.map((key) => key.length))).toBeLessThanOrEqual(120);
        const turned = { nodes: network.nodes.toReversed(), ties: network.ties.toReversed() };
        expect(findings(turned).map(findingKey).toSorted()).toEqual(
          findings(network).map(findingKey).toSorted(),
        );
      }),
    );
    const keys = of('a: b c\nb: c\nc: d\nd: e f\ne: f\nm: n').map(findingKey);
    expect(keys).toEqual(expect.arrayContaining(['parts', 'middle', 'holdsTogether:c', 'oneTie:c~d']));
  });

  it('of an empty map nothing is said, of one without ties that it has none and which are wished for', () => {
    expect(findings(networkOf([], []))).toEqual([]);
    const two = [node('a'), node('b')];
    expect(kinds(findings(networkOf(two, [])))).toEqual(['tooFewToSay', 'noTies']);
    expect(kinds(findings(networkOf(two, [tie('a', 'b', { when: 'wanted' })])))).toEqual([
      'tooFewToSay',
      'noTies',
      'wished',
    ]);
    expect(kinds(findings(networkOf(two, [tie('a', 'b')])))).toEqual(['tooFewToSay', 'dense']);
  });

  it('the same is said in the same order whatever the nodes are called', () => {
    const names = 'zyxwvutsr'.split('');
    const shuffled = fc.shuffledSubarray(names, { minLength: names.length });
    fc.assert(
      fc.property(anyNetwork(), shuffled, (network, others) => {
        const name = (id: string): string => others[Number(id.slice(1))] ?? id;
        const there = findings(renamed(network, name));
        const here = findings(network);
        expect(kinds(there)).toEqual(kinds(here));
        const call = (id: string): string => (/^n\d$/.test(id) ? name(id) : id);
        expect(there.map(bare).toSorted()).toEqual(here.map((f) => bare(renameAll(f, call))).toSorted());
      }),
    );
  });
});

/** A finding with every id in it renamed. */
const renameAll = (value: unknown, call: (id: string) => string): unknown => {
  if (typeof value === 'string') return call(value);
  if (Array.isArray(value)) return value.map((v) => renameAll(v, call));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, renameAll(v, call)]));
};

/** A finding as text in which the order of lists, and of a tie's ends, plays no part. */
const bare = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(bare).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { a, b, ...rest } = value as Record<string, unknown>;
  const ends = a === undefined ? '' : [bare(a), bare(b)].toSorted().join();
  return `{${ends};${Object.entries(rest)
    .map(([k, v]) => k + bare(v))
    .join()}}`;
};
