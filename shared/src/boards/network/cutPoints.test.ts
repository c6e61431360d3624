import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weakPoints, without } from './cutPoints.ts';
import { graphOf } from './graph.ts';
import { bySize } from './measures.ts';
import { bruteBridges, bruteCutPoints, bruteParts } from './testing/brute.ts';
import { anyNetwork, fromList } from './testing/networks.ts';
import { KARATE, KITE, LES_MISERABLES } from './testing/published.ts';

const of = (list: string) => weakPoints(graphOf(fromList(list)));
const sizes = (parts: readonly string[][] | undefined) => parts?.map((part) => part.length);

describe('what falls apart', () => {
  it('the karate club by hand: without member 1 five members and member 12 come off, and nobody else holds it', () => {
    const { cutPoints, bridges } = of(KARATE);
    expect(cutPoints.map((c) => [c.node, sizes(c.parts)])).toEqual([['1', [27, 5, 1]]]);
    expect(cutPoints[0]?.parts[1]).toEqual(['11', '17', '5', '6', '7']);
    expect(bridges.map(({ a, b, parts }) => [a, b, sizes(parts)])).toEqual([['1', '12', [33, 1]]]);
  });

  it('Les Miserables by hand: eight hold it, and 18 ties: 17 characters met by one other, and Mme Burgon', () => {
    const { cutPoints, bridges } = of(LES_MISERABLES);
    expect(cutPoints.map((c) => [c.node, sizes(c.parts)])).toEqual([
      ['Fauchelevent', [75, 1]],
      ['Gavroche', [72, 2, 2]],
      ['Mabeuf', [75, 1]],
      ['MlleGillenormand', [75, 1]],
      ['MmeBurgon', [75, 1]],
      ['Myriel', [69, 1, 1, 1, 1, 1, 1, 1]],
      ['Thenardier', [75, 1]],
      ['Valjean', [61, 10, 1, 1, 1, 1, 1]],
    ]);
    expect(bridges).toHaveLength(18);
    expect(bridges.find((b) => sizes(b.parts)?.[1] === 2)).toMatchObject({ a: 'Gavroche', b: 'MmeBurgon' });
  });

  it("Krackhardt's kite: its tail, as igraph gives its bridges (8--9 and 9--10)", () => {
    const { cutPoints, bridges } = of(KITE);
    expect(cutPoints.map((c) => c.node)).toEqual(['Heather', 'Ike']);
    expect(bridges.map(({ a, b }) => [a, b])).toEqual([
      ['Heather', 'Ike'],
      ['Ike', 'Jane'],
    ]);
  });

  it('cut points and bridges are those whose loss leaves more parts, and the parts are what is left', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const graph = graphOf(network);
        const { cutPoints, bridges } = weakPoints(graph);
        expect(cutPoints.map((c) => c.node)).toEqual(bruteCutPoints(graph));
        expect(bridges.map(({ a, b }) => `${a}~${b}`).toSorted()).toEqual(bruteBridges(graph));
        const ids = [...graph.nodes.keys()];
        const whole = bruteParts(graph, ids);
        for (const { node, parts } of cutPoints) {
          const rest = bruteParts(
            graph,
            ids.filter((id) => id !== node),
          );
          const kept = new Set(
            whole.filter((part) => !part.includes(node)).map((part) => part.toSorted().join()),
          );
          expect(parts).toEqual(bySize(rest.filter((part) => !kept.has(part.toSorted().join()))));
        }
        for (const { a, b, parts } of bridges) {
          expect(parts).toHaveLength(2);
          expect(parts.filter((part) => part.includes(a) !== part.includes(b))).toHaveLength(2);
          expect(parts.flat().toSorted()).toEqual(whole.find((part) => part.includes(a))?.toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a ring has neither, a star one in its middle, and in a row all but the ends hold it', () => {
    expect(of('a: b\nb: c\nc: d\nd: a')).toEqual({ cutPoints: [], bridges: [] });
    const row = of(Array.from({ length: 499 }, (_, i) => `${i}: ${i + 1}`).join('\n'));
    expect([row.cutPoints.length, row.bridges.length]).toEqual([498, 499]);
    expect(of('a: b c d').cutPoints).toEqual([{ node: 'a', parts: [['b'], ['c'], ['d']] }]);
    expect(without(graphOf(fromList('a: b c')), 'a')).toEqual([['b'], ['c']]);
  });
});
