import { findings } from '@facet/shared/boards/network/findings.ts';
import { fromList, networkOf, node, tie } from '@facet/shared/boards/network/testing/networks.ts';
import { describe, expect, it } from 'vitest';
import { plainSentence } from './pieces.ts';
import { firstRead, litOf, type Reading } from './reading.ts';

describe('a spot', () => {
  const map = fromList('a: b c\nb: c');

  it('names a node: it is lit with its ties and whom they lead to', () => {
    expect(litOf('node:a', [], map)?.lit).toEqual({
      nodes: new Set(['a', 'b', 'c']),
      ties: new Set(['a~b', 'a~c']),
    });
    expect(plainSentence(litOf('node:a', [], map)?.said ?? [])).toBe('a has 2 ties.');
  });

  it('names a tie by its ends', () => {
    const spot = litOf('tie:b~c', [], map);
    expect(spot?.lit).toEqual({ nodes: new Set(['b', 'c']), ties: new Set(['b~c']) });
    expect(plainSentence(spot?.said ?? [])).toBe('b and c: Partners.');
  });

  it('that names what is no longer there, or nothing we know, lights nothing', () => {
    for (const spot of [null, '', 'node:z', 'tie:a~z', 'tie:a', 'finding:alone', 'compare:x:now', 'node'])
      expect(litOf(spot, findings(map), map)).toBeNull();
  });

  it('that names a node which is drawn as part of another by now lights that other', () => {
    const drawn = networkOf([node('a'), node('b')], [tie('a', 'b')]);
    const nodes = drawn.nodes.map((n) => ({
      ...n,
      names: [n.name],
      stands: n.id === 'a' ? ['a', 'z'] : [n.id],
    }));
    expect(litOf('tie:z~b', [], { ...drawn, nodes })?.lit?.ties).toEqual(new Set(['a~b']));
  });
});

describe('the sentences that are read first', () => {
  const of = (kinds: string): Reading[] =>
    kinds.split(' ').map((kind, i) => ({
      spot: `${kind}${i}`,
      kind: kind as Reading['kind'],
      said: [],
      lit: null,
    }));
  const kinds = (all: readonly Reading[]): string => all.map((r) => r.kind).join(' ');

  it('are no more than two of a kind, and one tie that all hangs on, in their order', () => {
    const all = of('middle holdsTogether oneTie oneTie holdsTogether holdsTogether alone dense edge');
    expect(kinds(firstRead(all, 5))).toBe('middle holdsTogether oneTie holdsTogether alone');
  });

  it('are filled up from the top where there are few kinds', () => {
    const all = of('oneTie oneTie oneTie oneTie oneTie alone');
    expect(kinds(firstRead(all, 4))).toBe('oneTie oneTie oneTie alone');
  });

  it('are all, where only one would be left', () => {
    expect(firstRead(of('oneTie oneTie oneTie oneTie'), 3)).toHaveLength(4);
  });
});
