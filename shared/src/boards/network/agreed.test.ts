import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { agreedOn } from './agreed.ts';
import { NOTHING_GIVEN, ownUndo, readNetwork, type MapDoc } from './networkDoc.ts';
import { addNode, alias } from './networkMovesDoc.ts';
import { agreeOn, drawTie } from './networkTiesDoc.ts';

const sheet = (): MapDoc => ({ doc: new Y.Doc(), given: NOTHING_GIVEN });

it('N19 agreeing on what the map says already leaves a mark, which one undo takes back', () => {
  const map = sheet();
  for (const id of ['a', 'b', 'c']) addNode(map, { id, name: id });
  drawTie(map, 'b', 'a', { types: ['knowledge'], strength: 3 });
  const undo = ownUndo(map.doc);
  agreeOn(map, 'b', 'a', ['strength']);
  expect(readNetwork(map).agreed).toEqual(['a~b:strength']);
  undo.undo();
  expect(readNetwork(map).agreed).toEqual([]);
  agreeOn(map, 'a', 'c', ['when']);
  expect(readNetwork(map).agreed).toEqual([]);
});

it('N19 the mark is for the tie as it is drawn, whatever names its ends had', () => {
  const map = sheet();
  for (const id of ['a', 'b', 'c']) addNode(map, { id, name: id });
  drawTie(map, 'b', 'c', { types: ['knowledge'] });
  alias(map, 'c', 'a');
  agreeOn(map, 'c', 'b', ['when']);
  expect(readNetwork(map).agreed).toEqual(['a~b:when']);
});

it('N19 anything else that stands among the marks is no mark', () => {
  const talk = new Map<string, unknown>([
    ['agreed:a~b:strength', true],
    ['agreed:a~b:colour', true],
    ['agreed:b~a:when', true],
    ['agreed:a~b', true],
    ['agreed:a~b:when', 'yes'],
    ['agreed:a~b~c:when', true],
    ['agreed:__proto__~b:when', true],
  ]);
  expect(agreedOn(talk)).toEqual(['a~b:strength']);
});
