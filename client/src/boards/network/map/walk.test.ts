import { expect, test } from 'vitest';
import { keyDeed, STEP, type KeyHand } from './walk.ts';

const walking: KeyHand = { is: 'walking' };
const moving: KeyHand = { is: 'moving', node: 'n', from: { x: 0, y: 0 }, at: { x: 5, y: 5 } };
const key = (
  name: string,
  hand: KeyHand = walking,
  more: { shift?: boolean; other?: boolean; read?: boolean } = {},
) => keyDeed({ key: name, shift: more.shift ?? false, other: more.other ?? false }, hand, more.read !== true);

test('arrows walk from node to node, and move the node that was taken up', () => {
  expect(key('ArrowLeft')).toEqual({ do: 'walk', to: 'left' });
  expect(key('ArrowRight', moving)).toEqual({ do: 'shift', to: { x: 5 + STEP.small, y: 5 } });
  expect(key('ArrowUp', moving, { shift: true })).toEqual({ do: 'shift', to: { x: 5, y: 5 - STEP.large } });
});

test('a node that was taken up is put down by Enter and goes back by Escape; nothing else happens meanwhile', () => {
  expect(key('Enter', moving)).toEqual({ do: 'drop' });
  expect(key('Escape', moving)).toEqual({ do: 'back' });
  for (const name of ['t', 'n', 'Delete', '+', 'Tab', 'Home']) expect(key(name, moving)).toBeNull();
});

test('whoever may not write can walk, open and zoom, and change nothing', () => {
  for (const name of ['t', 'T', 'm', 'n', 'Delete', 'Backspace']) {
    expect(key(name, walking, { read: true })).toBeNull();
    expect(key(name)).not.toBeNull();
  }
  expect(key('Enter', walking, { read: true })).toEqual({ do: 'choose' });
  expect(key('0', walking, { read: true })).toEqual({ do: 'zoom', how: 'fit' });
});

test('keys with Ctrl, Alt or Cmd are the browser’s', () => {
  for (const name of ['+', 'n', 'ArrowLeft', 't']) expect(key(name, walking, { other: true })).toBeNull();
});

test('keys the map has no use for are left alone', () => {
  for (const name of ['Tab', 'F5', 'x', 'PageDown']) expect(key(name)).toBeNull();
});
