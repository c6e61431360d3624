import { drawn } from '@facet/shared/boards/network/merge.ts';
import {
  NOTHING_GIVEN,
  readNetwork,
  seedNetwork,
  type MapDoc,
} from '@facet/shared/boards/network/networkDoc.ts';
import { changeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import type { NetworkNode } from '@facet/shared/boards/network/shape.ts';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { makeMoves, type Added, type Moves } from './moves.ts';
import { undoOf, type UndoKeeper } from './undoKeeper.ts';

let map: MapDoc;
let keeper: UndoKeeper;
let moves: Moves;
let said: string[];

beforeEach(() => begin(NOTHING_GIVEN));

function begin(given: MapDoc['given']): void {
  const doc = new Y.Doc();
  seedNetwork(doc);
  map = { doc, given };
  keeper = undoOf(doc);
  said = [];
  moves = makeMoves(map, READY_PLAN, keeper, (sentence) => said.push(sentence));
}
const idOf = (added: Added): string => {
  if (added.id === null) throw new Error(added.refused);
  return added.id;
};
const add = (name: string): string => idOf(moves.addNode({ name }));
const shown = () => drawn(readNetwork(map));
const node = (id: string, name: string): NetworkNode => ({
  id,
  name,
  kind: 'organisation',
  sort: 'school',
  part: '',
  size: 2,
  note: '',
  at: null,
});

test('a new name takes the first sort of the plan, and what was done is said with how many there are', () => {
  const id = add('  Fernhill ');
  expect(shown().nodes).toMatchObject([{ id, name: 'Fernhill', sort: 'school' }]);
  expect(said).toEqual(['Fernhill added. 1 on the map.']);
});

test('a name that is there already is asked about, whatever its case, and added where that is meant', () => {
  const id = add('Fernhill');
  expect(moves.addNode({ name: 'FERNHILL' })).toEqual({ id: null, refused: 'nameThere', there: id });
  expect(said.at(-1)).toBe('Fernhill is on the map already. Add another?');
  expect(shown().nodes).toHaveLength(1);
  idOf(moves.addNode({ name: 'FERNHILL' }, { another: true }));
  expect(shown().nodes).toHaveLength(2);
});

test('a name of nothing but spaces is refused, and nothing can be undone', () => {
  expect(moves.addNode({ name: '   ' })).toMatchObject({ id: null, refused: 'noName' });
  expect(said).toEqual(['Type a name first.']);
  expect(keeper.state()).toEqual({ undo: null, redo: null });
});

test('the five-hundred-and-first name is refused with its reason', () => {
  begin({ nodes: Array.from({ length: 500 }, (_, i) => node(`n${i}`, `Place ${i}`)), ties: [] });
  expect(moves.addNode({ name: 'One more' })).toMatchObject({ id: null, refused: 'mapFull' });
  expect(keeper.state().undo).toBeNull();
});

test('adding with a tie is one step: one undo takes both back, one redo brings both', () => {
  const first = add('Fernhill');
  idOf(moves.addNode({ name: 'Oakmere' }, { tieTo: first }));
  expect(said.at(-1)).toBe('Oakmere added and tied to Fernhill. 2 on the map.');
  expect(keeper.state().undo).toBe('add Oakmere and tie it to Fernhill');
  expect(keeper.undo()).toBe('add Oakmere and tie it to Fernhill');
  expect(shown()).toMatchObject({ nodes: [{ name: 'Fernhill' }], ties: [] });
  expect(keeper.state()).toEqual({ undo: 'add Fernhill', redo: 'add Oakmere and tie it to Fernhill' });
  expect(keeper.redo()).toBe('add Oakmere and tie it to Fernhill');
  expect(shown().ties).toHaveLength(1);
  expect(keeper.state()).toEqual({ undo: 'add Oakmere and tie it to Fernhill', redo: null });
});

test('what is typed in one go is one step, and the next goes apart from it', () => {
  const id = add('Fernhill');
  moves.changeNode(id, { note: 'W' }, { merge: 'note 1', quiet: true });
  moves.changeNode(id, { note: 'We pl' }, { merge: 'note 1', quiet: true });
  moves.changeNode(id, { note: 'We plan' }, { merge: 'note 1' });
  moves.changeNode(id, { note: 'We plan together' }, { merge: 'note 2' });
  expect(said.slice(1)).toEqual(['Fernhill changed.', 'Fernhill changed.']);
  keeper.undo();
  expect(shown().nodes[0]?.note).toBe('We plan');
  keeper.undo();
  expect(shown().nodes[0]?.note).toBe('');
  expect(keeper.state().undo).toBe('add Fernhill');
});

test('two gestures one after the other are two steps, however quick', () => {
  add('Fernhill');
  add('Oakmere');
  keeper.undo();
  expect(shown().nodes.map((n) => n.name)).toEqual(['Fernhill']);
});

test('an own move made past the gestures is a step of its own, and not part of the one before', () => {
  const id = add('Fernhill');
  changeNode(map, id, { note: 'From elsewhere' });
  keeper.undo();
  expect(shown().nodes).toMatchObject([{ name: 'Fernhill', note: '' }]);
});

test('a step that somebody else made void is passed over, and what was undone is named rightly', () => {
  const [one, two] = [add('Fernhill'), add('Oakmere')];
  moves.drawTie(one, two);
  const before = map.doc.getMap('ties').size;
  map.doc.transact(
    () => [...map.doc.getMap('ties').keys()].forEach((k) => map.doc.getMap('ties').delete(k)),
    'them',
  );
  expect(before).toBeGreaterThan(0);
  expect(keeper.undo()).toBe('add Oakmere');
  expect(keeper.state()).toEqual({ undo: 'add Fernhill', redo: 'add Oakmere' });
});

test('a tie is about the plan’s first type; drawing it again changes nothing; a direction is seen from the first end', () => {
  const [one, two] = [add('Fernhill'), add('Oakmere')];
  expect(moves.drawTie(one, two)).toBeNull();
  expect(said.at(-1)).toBe('Fernhill and Oakmere tied. 1 tie on the map.');
  expect(moves.drawTie(two, one)).toBe('tiedAlready');
  expect(moves.drawTie(two, one, { types: ['knowledge'], direction: 'to' })).toBeNull();
  const [tie] = shown().ties;
  expect(new Set(tie?.types)).toEqual(new Set(['knowledge', READY_PLAN.tieTypes[0]?.type]));
  expect(tie?.direction).toBe(tie?.a === two ? 'to' : 'from');
});

test('a tie needs two ends that are two, still there, and something to be about', () => {
  const [one, two] = [add('Fernhill'), add('Oakmere')];
  expect(moves.drawTie(one, one)).toBe('oneEnd');
  expect(moves.drawTie(one, 'nobody')).toBe('gone');
  expect(moves.drawTie(one, two, { types: [] })).toBe('noType');
  expect(moves.sameAs(two, one)).toBeNull();
  expect(moves.drawTie(one, two)).toBe('oneEnd');
});

test('a ninth thing a tie would be about is refused', () => {
  const [one, two] = [add('Fernhill'), add('Oakmere')];
  moves.drawTie(one, two, { types: 'abcdefgh'.split('') });
  expect(moves.drawTie(one, two, { types: ['i'] })).toBe('manyTypes');
});

test('removing tells how many ties went with it, and undo brings all back', () => {
  const [one, two, three] = [add('Fernhill'), add('Oakmere'), add('Linden')];
  moves.drawTie(one, two);
  moves.drawTie(one, three);
  moves.removeNode(one);
  expect(said.at(-1)).toBe('Fernhill removed, with 2 ties. Undo brings all of it back.');
  keeper.undo();
  expect(shown().ties).toHaveLength(2);
});

test('a given name that was taken off is put back under its own id', () => {
  begin({ nodes: [node('r1', 'Fernhill')], ties: [] });
  moves.removeNode('r1');
  expect(shown().nodes).toEqual([]);
  expect(moves.putBack(node('r1', 'Fernhill'))).toBeNull();
  expect(shown().nodes.map((n) => n.id)).toEqual(['r1']);
});

test('moving many is one step', () => {
  const [one, two] = [add('Fernhill'), add('Oakmere')];
  moves.moveNodes(new Map([one, two].map((id, i) => [id, { x: i, y: 5, auto: true as const }])));
  expect(shown().nodes.every((n) => n.at?.y === 5)).toBe(true);
  keeper.undo();
  expect(shown().nodes.every((n) => n.at === null)).toBe(true);
});

test('a map and its table share one memory of what can be undone', () => {
  expect(undoOf(map.doc)).toBe(keeper);
});

test('without a document every gesture is refused in words', () => {
  const none = makeMoves(null, READY_PLAN, { doing: () => undefined }, (s) => said.push(s));
  expect(none.addNode({ name: 'Fernhill' })).toMatchObject({ id: null, refused: 'noMap' });
  expect(none.drawTie('a', 'b')).toBe('noMap');
  expect(said).toEqual(['This map cannot be changed now.', 'This map cannot be changed now.']);
});
