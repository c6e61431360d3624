import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf } from './graph.ts';
import { betweenness, bySize, components, degrees, density, isolates, reciprocity } from './measures.ts';
import { bruteBetweenness, bruteParts } from './testing/brute.ts';
import { anyNetwork, fromList, networkOf, node, renamed, tie } from './testing/networks.ts';
import { KARATE, KITE, LES_MISERABLES } from './testing/published.ts';

const [karate, miserables, kite] = [KARATE, LES_MISERABLES, KITE].map((list) => graphOf(fromList(list))) as [
  ReturnType<typeof graphOf>,
  ReturnType<typeof graphOf>,
  ReturnType<typeof graphOf>,
];
const empty = graphOf(networkOf([], []));

describe('figures published for known networks', () => {
  it('the karate club: 78 of 561 ties, and the degrees NetworkX prints in its example', () => {
    expect(density(karate)).toMatchObject({ ties: 78, possible: 561, arrows: 0 });
    expect(density(karate).density).toBeCloseTo(0.139, 3);
    // networkx.org, gallery, plot_karate_club: "Node Degree", from member 1 to member 34.
    const printed = [
      16, 9, 10, 6, 3, 4, 4, 4, 5, 2, 3, 1, 2, 5, 2, 2, 2, 2, 2, 3, 2, 2, 2, 5, 3, 3, 2, 4, 3, 4, 4, 6, 12,
      17,
    ];
    const all = degrees(karate);
    expect(printed.map((_, i) => all.get(`${i + 1}`)?.all)).toEqual(printed);
    expect(components(karate).map((part) => part.length)).toEqual([34]);
  });

  it('the karate club: betweenness as NetworkX gives it (betweenness_centrality(karate_club_graph()))', () => {
    const found = betweenness(karate);
    const published = {
      '1': 0.43763528138528146,
      '34': 0.30407497594997596,
      '33': 0.145247113997114,
      '3': 0.14365680615680618,
      '32': 0.13827561327561325,
      '9': 0.05592682780182781,
      '2': 0.053936688311688304,
      '12': 0,
    };
    for (const [id, value] of Object.entries(published)) expect(found.get(id)).toBeCloseTo(value, 8);
  });

  it('Les Miserables: 254 of 2,926 ties in one part, Valjean met by 36', () => {
    expect(density(miserables)).toMatchObject({ ties: 254, possible: 2926 });
    expect(components(miserables).map((part) => part.length)).toEqual([77]);
    const most = [...degrees(miserables)].toSorted((x, y) => y[1].all - x[1].all).slice(0, 3);
    expect(most.map(([id, degree]) => [id, degree.all])).toEqual([
      ['Valjean', 36],
      ['Gavroche', 22],
      ['Marius', 19],
    ]);
  });

  it("Les Miserables: betweenness as in NetworkX's own tests (TestBetweennessCentrality.test_les_miserables_graph)", () => {
    const found = betweenness(miserables);
    // The sums before they are divided by 76 x 75 / 2. Myriel's 504 by hand: his seven visitors whom nobody else
    // meets reach one another (21 pairs) and 69 others (483) through him alone.
    const published = {
      Valjean: 1624.4688004333127,
      Myriel: 504,
      Gavroche: 470.57063191366586,
      Marius: 376.2925925725461,
      Fantine: 369.4869418163536,
      MmeBurgon: 75,
      MmePontmercy: 1,
      Child1: 0,
    };
    for (const [id, value] of Object.entries(published)) {
      expect((found.get(id) ?? NaN) * 2850).toBeCloseTo(value, 4);
    }
  });

  it("Krackhardt's kite: most ties and the middle are not the same person", () => {
    const found = betweenness(kite);
    expect(degrees(kite).get('Diane')?.all).toBe(6);
    expect(found.get('Heather')).toBeCloseTo(14 / 36, 8);
    expect(found.get('Fernando')).toBeCloseTo(50 / 216, 8);
    expect(found.get('Diane')).toBeCloseTo(22 / 216, 8);
  });
});

describe('measures of any network', () => {
  it('betweenness is what writing out every shortest way gives', () => {
    fc.assert(
      fc.property(anyNetwork(8), (network) => {
        const graph = graphOf(network);
        const slow = bruteBetweenness(graph);
        for (const [id, value] of betweenness(graph)) expect(value).toBeCloseTo(slow.get(id) ?? NaN, 8);
      }),
    );
  });

  it('parts are those of any way between two nodes, and the alone are the parts of one', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const graph = graphOf(network);
        const parts = components(graph);
        expect(parts).toEqual(bySize(bruteParts(graph, [...graph.nodes.keys()])));
        expect(isolates(graph)).toEqual(parts.flatMap((part) => (part.length === 1 ? part : [])));
      }),
    );
  });

  it('degrees add up to twice the ties, arrows in to arrows out, and density is ties over pairs', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const graph = graphOf(network);
        const all = [...degrees(graph).values()];
        const sum = (key: 'all' | 'in' | 'out' | 'strength') => all.reduce((s, d) => s + d[key], 0);
        const arrows = graph.ties.reduce((s, t) => s + { none: 0, to: 1, from: 1, both: 2 }[t.direction], 0);
        const n = all.length;
        expect([sum('all'), sum('in'), sum('out')]).toEqual([2 * graph.ties.length, arrows, arrows]);
        expect(sum('strength')).toBe(2 * graph.ties.reduce((s, t) => s + t.strength, 0));
        expect(density(graph).density).toBeCloseTo(n < 2 ? 0 : (2 * graph.ties.length) / (n * (n - 1)), 12);
        expect(density(graph).arrows).toBeCloseTo(n < 2 ? 0 : arrows / (n * (n - 1)), 12);
      }),
    );
  });

  it('arrows in and out are told apart, a tie without one is in neither, strengths add up', () => {
    const three = ['a', 'b', 'c'].map((id) => node(id));
    const ties = [
      tie('b', 'a', { direction: 'to', strength: 3 }),
      tie('c', 'b', { direction: 'both', strength: 2 }),
      tie('a', 'c'),
    ];
    const found = degrees(graphOf(networkOf(three, ties)));
    expect(found.get('a')).toEqual({ all: 2, in: 1, out: 0, strength: 4 });
    expect(found.get('b')).toEqual({ all: 2, in: 1, out: 2, strength: 5 });
  });

  it('parts come largest first, then by name', () => {
    expect(components(graphOf(fromList('z\na: b\nx: y\nm: n o')))).toEqual([
      ['m', 'n', 'o'],
      ['a', 'b'],
      ['x', 'y'],
      ['z'],
    ]);
  });

  it('other names, and another order of the nodes, change no figure, not in the last place', () => {
    const names = fc.shuffledSubarray(['z', 'y', 'x', 'w', 'v', 'u', 't', 's', 'r'], { minLength: 9 });
    fc.assert(
      fc.property(anyNetwork(), names, (network, others) => {
        const name = (id: string): string => others[Number(id.slice(1))] ?? id;
        const [one, two] = [graphOf(network), graphOf(renamed(network, name))];
        const [here, there] = [betweenness(one), betweenness(two)];
        for (const id of one.nodes.keys()) {
          expect(there.get(name(id))).toBe(here.get(id));
          expect(degrees(two).get(name(id))).toEqual(degrees(one).get(id));
        }
        expect(components(two)).toEqual(bySize(components(one).map((part) => part.map(name))));
        expect(reciprocity(two)).toEqual(reciprocity(one));
      }),
    );
  });

  it('reciprocity counts returned arrows, and is none at all where no arrow is drawn', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => node(id));
    const ties = [
      tie('a', 'b', { direction: 'both' }),
      tie('b', 'c', { direction: 'to' }),
      tie('d', 'c', { direction: 'to' }),
      tie('a', 'd'),
    ];
    expect(reciprocity(graphOf(networkOf(four, ties)))).toEqual({
      mutual: 1,
      oneWay: 2,
      undirected: 1,
      share: 0.5,
    });
    expect(reciprocity(graphOf(networkOf(four, [tie('a', 'b')]))).share).toBeNull();
  });

  it('nothing drawn, or one node, gives noughts and nothing else', () => {
    expect(density(empty)).toEqual({ ties: 0, possible: 0, density: 0, arrows: 0 });
    expect([components(empty), isolates(empty), betweenness(empty).size]).toEqual([[], [], 0]);
    const one = graphOf(networkOf([node('a')], []));
    expect([components(one), isolates(one), betweenness(one).get('a')]).toEqual([[['a']], ['a'], 0]);
    expect(density(one).density).toBe(0);
  });
});
