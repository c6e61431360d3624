import { describe, expect, it } from 'vitest';
import { BOARD_LIMITS } from '../../protocol/boardWire.ts';
import {
  NETWORK_ROOTS,
  ownUndo,
  readNetwork,
  setMe,
  setOwn,
  setTalkNode,
  setTurn,
  startEmpty,
  startFrom,
} from './networkDoc.ts';
import {
  addNode,
  alias,
  changeNode,
  moveNode,
  moveNodes,
  removeNode,
  separate,
  unalias,
} from './networkMovesDoc.ts';
import { changeTie, drawTie, removeTie } from './networkTiesDoc.ts';
import { NETWORK_LIMITS } from './shape.ts';
import { Replicas, seen } from './testing/gestures.ts';
import { networkOf, node, tie } from './testing/networks.ts';

function board(...ids: string[]) {
  const replicas = new Replicas(2);
  const [map, other] = [replicas.map(0), replicas.map(1)];
  const { doc } = map;
  for (const id of ids) addNode(map, { id, name: id.toUpperCase() });
  replicas.meet(0, 1);
  return {
    map,
    doc,
    other,
    meet: () => replicas.meet(0, 1),
    tie: () => seen(map).ties[0],
    ids: () => seen(map).nodes.map((n) => n.id),
  };
}

describe('nodes', () => {
  it('N5 two people who change different fields of one node both keep what they wrote', () => {
    const { map, other, meet } = board('a');
    changeNode(map, 'a', { name: 'Harbour' });
    changeNode(other, 'a', { note: 'by the sea', size: 3 });
    moveNode(map, 'a', { x: 1.4, y: 2 });
    meet();
    const a = { id: 'a', name: 'Harbour', note: 'by the sea', size: 3, at: { x: 1, y: 2 } };
    expect(seen(map).nodes).toMatchObject([a]);
    expect(seen(other)).toEqual(seen(map));
  });

  it('N5 names are cleaned and cut; a node without one is not added, nor can its name be taken away', () => {
    const { map, ids } = board('a');
    expect(addNode(map, { id: 'b', name: ' \u200b ' })).toBe(false);
    expect(addNode(map, { id: 'a', name: 'Again' })).toBe(false);
    expect(addNode(map, { id: 'x~y', name: 'No id' })).toBe(false);
    changeNode(map, 'a', { name: '  ' });
    changeNode(map, 'nobody', { name: 'x' });
    expect(ids()).toEqual(['a']);
    changeNode(map, 'a', { name: `  Two\nlines ${'x'.repeat(200)}` });
    expect(seen(map).nodes[0]?.name).toBe(`Two lines ${'x'.repeat(NETWORK_LIMITS.nameChars - 10)}`);
  });

  it('N33 many nodes move in one update and one step; a layout may place them, and what is no place moves nothing', () => {
    const ids_ = Array.from({ length: NETWORK_LIMITS.nodes }, (_, i) => `n${String(i).padStart(39, '0')}`);
    const { map, doc } = board(...ids_);
    const sizes: number[] = [];
    doc.on('update', (u: Uint8Array) => sizes.push(u.length));
    const undo = ownUndo(doc);
    const at = { x: -99_999, y: -99_999, auto: true as const };
    moveNodes(map, new Map(ids_.map((id) => [id, at])));
    expect(seen(map).nodes.every((n) => n.at?.auto === true)).toBe(true);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(BOARD_LIMITS.updateBytes);
    const [one = ''] = ids_;
    moveNode(map, one, { x: -99_999, y: -99_999 });
    expect(seen(map).nodes[0]?.at).toEqual({ x: -99_999, y: -99_999 });
    moveNodes(map, new Map([[one, { x: NaN, y: 1 }]]));
    moveNode(map, 'nobody', at);
    expect(sizes).toHaveLength(2);
    moveNode(map, one, null);
    expect(seen(map).nodes[0]?.at).toBeNull();
    for (let i = 0; i < 3; i++) undo.undo();
    expect(seen(map).nodes.every((n) => n.at === null)).toBe(true);
  });

  it('N6 a tie to a node somebody removes meanwhile is not drawn, and there again when the removal is undone', () => {
    const { map, doc, other, meet, ids, tie: drawnTie } = board('a', 'b');
    const undo = ownUndo(doc);
    removeNode(map, 'b');
    drawTie(other, 'a', 'b', { types: ['partners'] });
    meet();
    expect(ids()).toEqual(['a']);
    expect(drawnTie()).toBeUndefined();
    undo.undo();
    expect(ids()).toEqual(['a', 'b']);
    expect(drawnTie()).toMatchObject({ a: 'a', b: 'b' });
  });

  it('N6 what stands for several is removed with them all, in one step', () => {
    const { map, doc, ids } = board('a', 'b', 'c');
    changeNode(map, 'b', { name: 'Renamed' });
    alias(map, 'b', 'a');
    const undo = ownUndo(doc);
    removeNode(map, 'a');
    expect(ids()).toEqual(['c']);
    undo.undo();
    expect(ids()).toEqual(['a', 'c']);
  });

  it('N7 a full map takes no more, and of what is too much the same is dropped everywhere', () => {
    const { map, doc } = board();
    const nodes = doc.getMap<unknown>('nodes');
    doc.transact(() => {
      for (let i = 0; i < NETWORK_LIMITS.keptNodes + 9; i++)
        nodes.set(`n${String(i).padStart(5, '0')}`, { name: 'x' });
    });
    expect(readNetwork(map).nodes).toHaveLength(NETWORK_LIMITS.keptNodes);
    expect(seen(map).nodes.at(-1)?.id).toBe('n00499');
    expect(addNode(map, { id: 'a', name: 'A' })).toBe(false);
  });
});

describe('ties', () => {
  it('N8 two people who draw one tie from either end at once have drawn one, about all they said', () => {
    const { map, other, meet, tie: drawnTie } = board('a', 'b');
    drawTie(map, 'a', 'b', { types: ['partners'], direction: 'to' });
    drawTie(other, 'b', 'a', { types: ['knowledge'], strength: 3 });
    meet();
    expect(seen(map).ties).toHaveLength(1);
    expect(drawnTie()).toMatchObject({ types: ['knowledge', 'partners'], direction: 'to', strength: 3 });
  });

  it('N8 a type somebody adds while another removes the tie keeps it', () => {
    const { map, other, meet, tie: drawnTie } = board('a', 'b');
    drawTie(map, 'a', 'b', { types: ['partners'] });
    meet();
    removeTie(map, 'a', 'b');
    expect(drawnTie()).toBeUndefined();
    changeTie(other, 'a', 'b', { types: ['partners', 'knowledge'] });
    meet();
    expect(drawnTie()?.types).toEqual(['knowledge']);
  });

  it('N8 a direction is seen from the end named first; a tie drawn anew has nothing of the old one', () => {
    const { map, tie: drawnTie } = board('a', 'b');
    drawTie(map, 'b', 'a', { types: ['partners'], direction: 'to', sentence: 'weekly', when: 'wanted' });
    expect(drawnTie()).toMatchObject({ direction: 'from', sentence: 'weekly', when: 'wanted' });
    changeTie(map, 'b', 'a', { direction: 'from' });
    expect(drawnTie()?.direction).toBe('to');
    removeTie(map, 'a', 'b');
    drawTie(map, 'a', 'b', { types: ['knowledge'] });
    expect(drawnTie()).toMatchObject({ types: ['knowledge'], direction: 'none', sentence: '', when: 'now' });
  });

  it('N8 no tie to itself, to nobody or about nothing; no more types than fit', () => {
    const { map, tie: drawnTie } = board('a', 'b');
    expect(drawTie(map, 'a', 'a', { types: ['x'] })).toBe(false);
    expect(drawTie(map, 'a', 'z', { types: ['x'] })).toBe(false);
    expect(drawTie(map, 'a', 'b', { types: [' '] })).toBe(false);
    const eight = Array.from({ length: NETWORK_LIMITS.typesPerTie }, (_, i) => `t${i}`);
    expect(drawTie(map, 'a', 'b', { types: eight })).toBe(true);
    expect(drawTie(map, 'a', 'b', { types: ['a'] })).toBe(false);
    expect(drawnTie()?.types).toEqual(eight);
  });

  it('N9 what is changed of a tie made of several claims is changed in all, each seen from its own ends', () => {
    const { map, tie: drawnTie } = board('a', 'b', 'c');
    drawTie(map, 'a', 'b', { types: ['partners'], direction: 'to' });
    drawTie(map, 'b', 'c', { types: ['knowledge'], strength: 3 });
    alias(map, 'c', 'a');
    expect(drawnTie()).toMatchObject({ a: 'a', b: 'b', strength: 3, differ: ['strength', 'direction'] });
    changeTie(map, 'a', 'b', { direction: 'from', strength: 1, types: ['own'] });
    expect(drawnTie()).toMatchObject({ direction: 'from', strength: 1, types: ['own'] });
    expect(readNetwork(map).ties).toMatchObject([{ a: 'a', b: 'b', direction: 'from' }]);
    drawTie(map, 'a', 'b', { types: ['x'] });
    removeTie(map, 'b', 'a');
    expect(readNetwork(map).ties).toEqual([]);
  });
});

describe('the same', () => {
  it('N10 two people who join one node to different ones at once have joined all three; each can be taken back', () => {
    const { map, other, meet, ids } = board('a', 'b', 'c');
    alias(map, 'b', 'a');
    alias(other, 'b', 'c');
    meet();
    expect(ids()).toEqual(['a']);
    unalias(map, 'b', 'a');
    expect(ids()).toEqual(['a', 'c']);
    expect(readNetwork(map).apart).toEqual([{ a: 'a', b: 'b' }]);
  });

  it('N10 one node set apart leaves the others together', () => {
    const { map, doc, ids } = board('a', 'b', 'c', 'd');
    for (const id of ['a', 'b', 'd']) alias(map, id, 'c');
    expect(ids()).toEqual(['c']);
    const undo = ownUndo(doc);
    separate(map, 'c');
    expect(ids()).toEqual(['a', 'c']);
    expect(seen(map).nodes[0]?.stands).toEqual(['a', 'b', 'd']);
    undo.undo();
    expect(ids()).toEqual(['c']);
  });
});

describe('marks and starts', () => {
  it('N11 a start lies under what was drawn, is one step to take or leave, and loses nothing', () => {
    const { map, doc, ids } = board('z');
    const undo = ownUndo(doc);
    const start = {
      ...networkOf([node('a'), node('b'), node('c')], [tie('a', 'b')]),
      aliases: [{ node: 'c', as: 'a' }],
    };
    startFrom(doc, start);
    expect(ids()).toEqual(['a', 'b', 'z']);
    removeTie(map, 'a', 'b');
    changeNode(map, 'b', { name: 'Bee' });
    drawTie(map, 'a', 'z', { types: ['x'] });
    unalias(map, 'a', 'c');
    expect(seen(map).ties).toMatchObject([{ a: 'a', b: 'z' }]);
    startEmpty(doc);
    expect(seen(map).nodes.map((n) => n.name)).toEqual(['Bee', 'Z']);
    undo.undo();
    expect(ids()).toEqual(['a', 'b', 'c', 'z']);
    for (let i = 0; i < 5; i++) undo.undo();
    expect(ids()).toEqual(['z']);
    expect(readNetwork(map).start).toBeNull();
  });

  it('N12 each gesture is one message, and none, not even a large start, is more than one update may hold', () => {
    const { map, doc } = board('a', 'b');
    const sizes: number[] = [];
    doc.on('update', (u: Uint8Array) => sizes.push(u.length));
    drawTie(map, 'a', 'b', { types: ['x', 'y'], strength: 3, sentence: 'z' });
    changeTie(map, 'a', 'b', { types: ['y'], when: 'wanted' });
    removeNode(map, 'b');
    expect(sizes).toHaveLength(3);
    const many = Array.from({ length: 500 }, (_, i) => node(`n${i}`, { note: '€'.repeat(1000) }));
    startFrom(doc, networkOf(many, []));
    expect(seen(map).nodes).toHaveLength(NETWORK_LIMITS.nodes);
    expect(Math.max(...sizes)).toBeLessThan(BOARD_LIMITS.updateBytes);
  });

  it('N36 a map is settled once until it changes, also where it is read between two changes or while others are told', () => {
    const { map, doc } = board('a');
    expect(readNetwork(map)).toBe(readNetwork(map));
    const names = (): string =>
      readNetwork(map)
        .nodes.map((n) => n.id)
        .join('');
    const told: string[] = [];
    doc.getMap('nodes').observe(() => told.push(names()));
    doc.transact(() => {
      addNode(map, { id: 'b', name: 'B' });
      expect(names()).toBe('ab');
      addNode(map, { id: 'c', name: 'C' });
      expect(names()).toBe('abc');
    });
    doc.once('update', () => {
      addNode(map, { id: 'e', name: 'E' });
      told.push(names());
    });
    addNode(map, { id: 'd', name: 'D' });
    expect(told).toEqual(['abc', 'abcd', 'abcde', 'abcde']);
    expect(readNetwork({ doc, given: { nodes: [node('g')], ties: [] } }).nodes).toHaveLength(6);
    expect(names()).toBe('abcde');
    doc.destroy();
    addNode(map, { id: 'f', name: 'F' });
    expect(names()).toBe('abcdef');
  });

  it('N13 marks are settled with the map, and not undone', () => {
    const { map, doc } = board('a');
    const undo = ownUndo(doc);
    setOwn(doc, 'read', true);
    setMe(doc, 'a');
    setTurn(doc, 'p1');
    setTurn(doc, 'p2');
    setTalkNode(doc, 'a');
    undo.undo();
    const talk = { turn: 'p2', spoken: ['p1'], node: 'a' };
    expect(readNetwork(map)).toMatchObject({ read: true, ready: false, me: 'a', talk });
    removeNode(map, 'a');
    expect(readNetwork(map)).toMatchObject({ me: null, talk: { node: null } });
    expect([...doc.share.keys()].every((root) => (NETWORK_ROOTS as readonly string[]).includes(root))).toBe(
      true,
    );
    expect(doc.getMap('meta').toJSON()).toEqual({ kind: 'network', format: 1 });
  });
});
