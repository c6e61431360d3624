import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from './combine.ts';
import { ownUndo, readNetwork, startEmpty, startFrom, type MapDoc } from './networkDoc.ts';
import { addNode, alias, changeNode, moveNode, removeNode } from './networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from './networkTiesDoc.ts';
import type { GivenMap } from './plan.ts';
import { NETWORK_LIMITS, type Tie } from './shape.ts';
import { support } from './support.ts';
import { anyGiven, anyMove, Replicas, seen } from './testing/gestures.ts';
import { networkOf, node, tie } from './testing/networks.ts';

const roster: GivenMap = {
  nodes: [
    node('a', { name: 'Ash', part: 'North', at: { x: 5, y: 5 } }),
    node('b', { name: 'Birch' }),
    node('c'),
  ],
  ties: [tie('a', 'b', { types: ['knowledge', 'partners'], direction: 'to', sentence: 'weekly' })],
};
const board = (given = roster): MapDoc => new Replicas(1, given).map(0);
const bare = ({ nodes, ties }: GivenMap): GivenMap => ({ nodes, ties });

describe('N30 what was given', () => {
  it('N30 lies on every map before anybody drew, and no document holds it', () => {
    const map = board();
    expect(bare(readNetwork(map))).toEqual(roster);
    expect([...map.doc.getMap('nodes').keys(), ...map.doc.getMap('start').keys()]).toEqual([]);
  });

  it('N30 is changed, moved, tied and merged like what was drawn', () => {
    const map = board();
    expect(addNode(map, { id: 'a', name: 'Taken' })).toBe(false);
    changeNode(map, 'a', { name: 'Ash Tree', part: 'South' });
    moveNode(map, 'b', { x: 1, y: 2, auto: true });
    expect(drawTie(map, 'c', 'a', { types: ['x'] })).toBe(true);
    alias(map, 'c', 'b');
    expect(seen(map).nodes).toMatchObject([
      { id: 'a', name: 'Ash Tree', part: 'South', at: { x: 5, y: 5 } },
      { id: 'b', stands: ['b', 'c'], at: { x: 1, y: 2, auto: true } },
    ]);
    expect(seen(map).ties).toMatchObject([{ types: ['knowledge', 'partners', 'x'], of: [{}, {}] }]);
    changeTie(map, 'b', 'a', { types: ['partners'], direction: 'to' });
    expect(seen(map).ties).toMatchObject([{ types: ['partners'], direction: 'from' }]);
  });

  it('N30 a type that many say at once is taken off with the tie, even where it was too much to be shown', () => {
    const types = Array.from({ length: NETWORK_LIMITS.typesPerTie }, (_, i) => `t${i}`);
    const map = board({ ...roster, ties: [tie('a', 'b', { types })] });
    map.doc.getMap('ties').set('a~b/+a', true);
    expect(seen(map).ties[0]?.types).toEqual(['a', ...types.slice(0, -1)]);
    removeTie(map, 'a', 'b');
    expect(readNetwork(map).ties).toEqual([]);
  });

  it('N30 lies under a start, which says more but for places; what is taken off is off both', () => {
    const map = board();
    startFrom(
      map.doc,
      networkOf([node('a', { name: 'Ash!', at: null }), node('b')], [tie('a', 'b', { types: ['x'] })]),
    );
    expect(readNetwork(map).nodes.map((n) => n.name)).toEqual(['Ash!', 'b', 'c']);
    expect(readNetwork(map).nodes[0]).toMatchObject({ part: '', at: { x: 5, y: 5 } });
    expect(readNetwork(map).ties).toMatchObject([{ types: ['x'], sentence: '' }]);
    removeTie(map, 'a', 'b');
    removeNode(map, 'c');
    startEmpty(map.doc);
    expect(bare(readNetwork(map))).toMatchObject({ nodes: [{ name: 'Ash' }, { name: 'Birch' }], ties: [] });
  });

  it('N30 one’s own name for a given one is that one on a map made of several, whichever was kept', () => {
    const given = { ...roster, ties: [] };
    const ids = new Set(given.nodes.map((n) => n.id));
    for (const [part, kept] of [
      ['a', 'x'],
      ['x', 'a'],
    ] as const) {
      const [mine, theirs] = [board(given), board(given)];
      addNode(mine, { id: 'x', name: 'Old Ash' });
      drawTie(mine, 'a', 'c', { types: ['k'], strength: 3 });
      alias(mine, part, kept);
      drawTie(theirs, 'a', 'c', { types: ['k'], strength: 1 });
      const drawn = [mine, theirs].map((map, i) => ({ drawer: `p${i}`, network: readNetwork(map) }));
      const all = union(drawn, ids);
      expect(all.nodes.map((n) => [n.id, n.name])).toEqual([
        ['a', 'Ash'],
        ['b', 'Birch'],
        ['c', 'c'],
      ]);
      expect(all.ties).toMatchObject([{ a: 'a', b: 'c', strength: 3 }]);
      expect(support(all, drawn, given).ties).toMatchObject([
        { drawnBy: ['p0', 'p1'], differ: ['strength'] },
      ]);
    }
  });

  it('N30 whatever lies under it or a peer wrote in its place, nothing given is lost that nobody took off', () => {
    const junk = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>({}, { name: ' ' }, { types: [] }, { types: ['\n'] }),
    );
    fc.assert(
      fc.property(anyGiven, junk, fc.integer({ min: 0, max: 3000 }), (given, value, flood) => {
        const map = board(given);
        const of = (root: string) => map.doc.getMap<unknown>(root);
        map.doc.transact(() => {
          of('talk').set('start', 'union');
          for (let i = 0; i < flood; i++) of('nodes').set(`A${i}`, { name: 'x' });
          for (const { id } of given.nodes)
            trySet(() => (of('nodes').set(id, value), of('start').set(`n:${id}`, value)));
          for (const t of given.ties) trySet(() => of('start').set(`t:${t.a}~${t.b}`, value));
        });
        const now = readNetwork(map);
        expect(now.nodes.filter((n) => given.nodes.some((g) => g.id === n.id))).toEqual(given.nodes);
        expect(now.ties).toEqual(given.ties);
      }),
      { numRuns: 40 },
    );
  });

  it('N30 whatever was drawn, every given node and tie can be taken off and comes back by undo', () => {
    fc.assert(
      fc.property(anyGiven, fc.array(anyMove, { maxLength: 20 }), (given, moves) => {
        const map = board(given);
        for (const move of moves) move(map);
        const before = bare(readNetwork(map));
        const undo = ownUndo(map.doc);
        for (const t of seen(map).ties) {
          removeTie(map, t.a, t.b);
          expect(between(map, t)).toBeUndefined();
        }
        for (const n of seen(map).nodes) removeNode(map, n.id);
        expect(bare(readNetwork(map))).toEqual({ nodes: [], ties: [] });
        while (undo.undo() !== null);
        expect(bare(readNetwork(map))).toEqual(before);
      }),
    );
  });
});

const between = (map: MapDoc, { a, b }: Tie): Tie | undefined =>
  seen(map).ties.find((t) => t.a === a && t.b === b);

function trySet(set: () => void): void {
  try {
    set();
  } catch {
    // Not everything can be written at all.
  }
}
