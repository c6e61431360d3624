import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_LIMITS } from '../../protocol/boardWire.ts';
import { addMap } from './addMap.ts';
import { networks } from './interchange/testing/networks.ts';
import { ownUndo, readNetwork, startEmpty, startFrom } from './networkDoc.ts';
import { addNode, changeNode, removeNode } from './networkMovesDoc.ts';
import { drawTie, removeTie } from './networkTiesDoc.ts';
import { NETWORK_LIMITS, type Network } from './shape.ts';
import { anyGiven, anyMove, Replicas, seen } from './testing/gestures.ts';
import { expectLegal } from './testing/legal.ts';
import { networkOf, node, tie } from './testing/networks.ts';

const bare = ({ nodes, ties, aliases }: Network): Network => ({ nodes, ties, aliases });
const small: Network = {
  ...networkOf(
    [node('x', { at: { x: 1, y: 2 } }), node('y'), node('z')],
    [tie('x', 'y', { direction: 'to' })],
  ),
  aliases: [{ node: 'z', as: 'y' }],
};
/** As many nodes and ties as a map may draw, with texts as long as they may be. */
const full = (nodes: number, ties: number): Network => {
  const id = (i: number): string => `m${String(i).padStart(4, '0')}`;
  return networkOf(
    Array.from({ length: nodes }, (_, i) => node(id(i), { note: '€'.repeat(1000) })),
    Array.from({ length: ties }, (_, i) =>
      tie(id(Math.floor(i / 5)), id(Math.floor(i / 5) + 1 + (i % 5)), { sentence: '€'.repeat(300) }),
    ),
  );
};

describe('N31 a map put on another', () => {
  it('N31 is there with all it has, can be drawn on, and goes and comes by one undo and one redo', () => {
    const map = new Replicas(1).map(0);
    addNode(map, { id: 'a', name: 'A' });
    const undo = ownUndo(map.doc);
    expect(addMap(map, small)).toBe(true);
    expect(seen(map).nodes.map((n) => n.id)).toEqual(['a', 'x', 'y']);
    expect(readNetwork(map).nodes.slice(1)).toEqual(small.nodes);
    changeNode(map, 'x', { name: 'Changed' });
    expect(drawTie(map, 'a', 'x', { types: ['partners'] })).toBe(true);
    removeTie(map, 'x', 'y');
    expect(seen(map).ties).toMatchObject([{ a: 'a', b: 'x' }]);
    for (let i = 0; i < 3; i++) undo.undo();
    expect(readNetwork(map).ties).toEqual(small.ties);
    undo.undo();
    expect(readNetwork(map)).toMatchObject({ nodes: [{ id: 'a' }], ties: [], aliases: [] });
    undo.redo();
    expect(seen(map).nodes.map((n) => n.id)).toEqual(['a', 'x', 'y']);
  });

  it('N31 a start taken or left does not touch it', () => {
    const map = new Replicas(1).map(0);
    addMap(map, small);
    startFrom(map.doc, networkOf([node('s')], []));
    expect(readNetwork(map).nodes.map((n) => n.id)).toEqual(['s', 'x', 'y', 'z']);
    startEmpty(map.doc);
    expect(bare(readNetwork(map))).toEqual(small);
  });

  it('N31 the largest map goes in parts that each fit into an update, and is one step all the same', () => {
    const map = new Replicas(1).map(0);
    const undo = ownUndo(map.doc);
    const updates: Uint8Array[] = [];
    map.doc.on('update', (update: Uint8Array) => updates.push(update));
    expect(addMap(map, full(NETWORK_LIMITS.nodes, NETWORK_LIMITS.ties))).toBe(true);
    expect(seen(map).ties).toHaveLength(NETWORK_LIMITS.ties);
    undo.undo();
    expect(seen(map).nodes).toEqual([]);
    undo.redo();
    expect(seen(map).nodes).toHaveLength(NETWORK_LIMITS.nodes);
    for (const update of updates) {
      expect(update.length).toBeLessThan(BOARD_LIMITS.updateBytes);
      expect(Y.decodeUpdate(update).structs.length).toBeLessThanOrEqual(BOARD_LIMITS.structs);
    }
  });

  it('N31 nothing is done where it would be too much, an id was ever used, or a tie hangs on nothing', () => {
    const map = new Replicas(1, { nodes: [node('g')], ties: [] }).map(0);
    addNode(map, { id: 'a', name: 'A' });
    addNode(map, { id: 'gone', name: 'Gone' });
    removeNode(map, 'gone');
    const before = Y.encodeStateAsUpdate(map.doc);
    const bad: Network[] = [
      full(NETWORK_LIMITS.nodes - 1, 0),
      full(450, NETWORK_LIMITS.ties + 1),
      networkOf([], []),
      ...['a', 'g', 'gone', 'x~y', '__proto__'].map((id) => networkOf([node(id)], [])),
      networkOf([node('x')], [tie('x', 'nobody')]),
      networkOf([node('x'), node('y')], [tie('a', 'g')]),
      networkOf([node('x', { name: ' ' })], []),
      { ...networkOf([node('x')], []), aliases: [{ node: 'x', as: 'x' }] },
    ];
    for (const network of bad) expect(addMap(map, network)).toBe(false);
    expect(Y.encodeStateAsUpdate(map.doc)).toEqual(before);
    expect(addMap(map, full(NETWORK_LIMITS.nodes - 2, NETWORK_LIMITS.ties))).toBe(true);
    expect(addMap(map, networkOf([node('one-more')], []))).toBe(false);
  });

  it('N31 on any map, any other is put whole: as a board keeps it, the same everywhere, and gone by one undo', () => {
    const put = networks().map((n) => renamed(n));
    fc.assert(
      fc.property(
        anyGiven,
        fc.array(anyMove, { maxLength: 15 }),
        put,
        fc.nat(),
        (given, moves, network, seed) => {
          const replicas = new Replicas(2, given);
          const map = replicas.map(0);
          for (const move of moves) move(map);
          const before = readNetwork(map);
          const undo = ownUndo(map.doc);
          const done = addMap(map, network);
          expect(done).toBe(network.nodes.length > 0);
          const ids = new Set(network.nodes.map((n) => n.id));
          const now = readNetwork(map);
          expectLegal(now);
          const whole = network.nodes.map((n) => ({ ...n, at: n.at && round(n.at) }));
          expect(now.nodes.filter((n) => ids.has(n.id))).toEqual(whole);
          expect(now.ties.filter((t) => ids.has(t.a))).toEqual(network.ties);
          replicas.deliverAll(seed);
          expect(readNetwork(replicas.map(1))).toEqual(now);
          if (done) undo.undo();
          expect(readNetwork(map)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});

const round = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x) || 0, y: Math.round(y) || 0 });

/** Under ids no gesture of ours uses. */
function renamed({ nodes, ties, aliases }: Network): Network {
  const ids = new Map(nodes.map((n, i) => [n.id, `put${String(i).padStart(2, '0')}`]));
  const to = (id: string): string => ids.get(id) ?? id;
  return {
    nodes: nodes.map((n) => ({ ...n, id: to(n.id) })),
    ties: ties.map((t) => ({ ...t, a: to(t.a), b: to(t.b) })),
    aliases: aliases.map(({ node: n, as }) => ({ node: to(n), as: to(as) })),
  };
}
