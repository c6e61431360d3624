import { expect, test } from 'vitest';
import { AT_REST, gesture, type Gesture, type MapDeed, type PointerDeed } from './gestures.ts';

const down = (more: Partial<PointerDeed & { on: 'down' }> = {}): PointerDeed => ({
  on: 'down',
  pointer: 1,
  at: { x: 100, y: 100 },
  ms: 0,
  touch: true,
  node: null,
  movable: true,
  atOnce: false,
  ...more,
});
const move = (x: number, y: number, pointer = 1): PointerDeed => ({ on: 'move', pointer, at: { x, y } });
const up = (x: number, y: number, ms = 50, pointer = 1): PointerDeed => ({
  on: 'up',
  pointer,
  at: { x, y },
  ms,
});

/** All that a row of acts leads to. */
function after(...acts: PointerDeed[]): { deeds: MapDeed[]; state: Gesture } {
  let state = AT_REST;
  const deeds: MapDeed[] = [];
  for (const act of acts) {
    const [next, done] = gesture(state, act);
    state = next;
    deeds.push(...done);
  }
  return { deeds, state };
}
const kinds = (deeds: readonly MapDeed[]): string[] => deeds.map((d) => d.do);

test('a press that stays within six pixels is a tap where it began, on the node that lay there', () => {
  const { deeds, state } = after(down({ node: 'n' }), move(104, 103), up(104, 103));
  expect(deeds).toEqual([{ do: 'tap', at: { x: 100, y: 100 }, node: 'n', twice: false }]);
  expect(state.hand.is).toBe('free');
});

test('a finger on the ground moves the map by as much as it moves', () => {
  const { deeds } = after(down(), move(110, 100), move(115, 108), up(115, 108));
  expect(deeds).toEqual([
    { do: 'pan', by: { x: 10, y: 0 } },
    { do: 'pan', by: { x: 5, y: 8 } },
  ]);
});

test('a finger that moves off at once from a node moves the map; held for a moment it takes the node', () => {
  expect(kinds(after(down({ node: 'n' }), move(120, 100)).deeds)).toEqual(['pan']);
  const { deeds } = after(down({ node: 'n' }), { on: 'held' }, move(120, 100), up(120, 100));
  expect(deeds).toEqual([
    { do: 'lift', node: 'n', at: { x: 100, y: 100 } },
    { do: 'drag', at: { x: 120, y: 100 } },
    { do: 'drop', at: { x: 120, y: 100 } },
  ]);
});

test('a node that is selected goes with the finger at once, any node with the mouse', () => {
  expect(kinds(after(down({ node: 'n', atOnce: true }), move(120, 100)).deeds)).toEqual(['lift', 'drag']);
  expect(kinds(after(down({ node: 'n', touch: false }), move(120, 100)).deeds)).toEqual(['lift', 'drag']);
});

test('where nothing may be moved a node is ground that can be tapped', () => {
  const fixed = down({ node: 'n', movable: false, touch: false });
  expect(kinds(after(fixed, { on: 'held' }, move(120, 100)).deeds)).toEqual(['pan']);
  expect(kinds(after(fixed, { on: 'held' }, up(100, 100)).deeds)).toEqual(['tap']);
});

test('a node held and let go on the spot is put back and counts as tapped', () => {
  expect(kinds(after(down({ node: 'n' }), { on: 'held' }, up(100, 100, 900)).deeds)).toEqual([
    'lift',
    'putBack',
    'tap',
  ]);
});

test('two fingers zoom by how far they part, round their middle, and pan by how that moves', () => {
  const { deeds } = after(
    down({ at: { x: 0, y: 0 } }),
    down({ pointer: 2, at: { x: 100, y: 0 } }),
    move(200, 0, 2),
  );
  expect(deeds).toEqual([
    { do: 'pan', by: { x: 50, y: 0 } },
    { do: 'zoom', by: 2, at: { x: 100, y: 0 } },
  ]);
});

test('after a pinch the finger that stays moves the map, and its end is no tap', () => {
  const { deeds, state } = after(
    down(),
    down({ pointer: 2, at: { x: 200, y: 100 } }),
    up(200, 100, 60, 2),
    move(105, 100),
    up(105, 100, 80),
  );
  expect(kinds(deeds)).toEqual(['pan']);
  expect(state.hand.is).toBe('free');
});

test('a second finger while a node is in the hand changes nothing', () => {
  const { deeds, state } = after(
    down({ node: 'n', touch: false }),
    move(120, 100),
    down({ pointer: 2, at: { x: 0, y: 0 } }),
    move(50, 50, 2),
  );
  expect(kinds(deeds)).toEqual(['lift', 'drag']);
  expect(state.hand.is).toBe('dragging');
});

test('when the browser takes the pointer a node in the hand goes back', () => {
  expect(kinds(after(down({ node: 'n', touch: false }), move(120, 100), { on: 'cancel' }).deeds)).toEqual([
    'lift',
    'drag',
    'putBack',
  ]);
  expect(after(down(), { on: 'cancel' }).deeds).toEqual([]);
});

test('two taps soon after one another on one place are a double tap; a third is not another', () => {
  const twice = (...acts: PointerDeed[]) => after(...acts).deeds.map((d) => d.do === 'tap' && d.twice);
  const tap = (ms: number, x = 100): PointerDeed[] => [down({ at: { x, y: 100 }, ms }), up(x, 100, ms + 20)];
  expect(twice(...tap(0), ...tap(200))).toEqual([false, true]);
  expect(twice(...tap(0), ...tap(200), ...tap(400))).toEqual([false, true, false]);
  expect(twice(...tap(0), ...tap(900))).toEqual([false, false]);
  expect(twice(...tap(0), ...tap(200, 180))).toEqual([false, false]);
});
