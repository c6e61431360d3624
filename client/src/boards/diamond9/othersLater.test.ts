import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OthersLater } from './othersLater.ts';

function stage() {
  const timers: (() => void)[] = [];
  const drawn: string[][] = [];
  const others = new OthersLater({
    later: (then) => timers.push(then),
    draw: (all) => {
      now = [];
      all.forEach((show) => show());
      drawn.push(now);
    },
  });
  let now: string[] = [];
  const deed = (name: string) => () => void now.push(name);
  return { others, drawn, deed, tick: () => timers.splice(0).forEach((then) => then()) };
}

test('what others do at about the same moment is drawn together, each once', () => {
  const { others, drawn, deed, tick } = stage();
  const [a, b] = [deed('a'), deed('b')];
  others.show(a);
  others.show(b);
  others.show(a);
  expect(drawn).toEqual([]);
  tick();
  expect(drawn).toEqual([['a', 'b']]);
});

test('nothing of it is drawn while a finger rests, and all of it when it has gone', () => {
  const { others, drawn, deed, tick } = stage();
  others.show(deed('before'));
  others.press();
  others.show(deed('meanwhile'));
  tick();
  expect(drawn).toEqual([]);
  others.release();
  tick();
  tick();
  expect(drawn).toEqual([['before', 'meanwhile']]);
});

test('a finger that comes again before the last tap is done keeps it still', () => {
  const { others, drawn, deed, tick } = stage();
  others.press();
  others.show(deed('a'));
  others.release();
  others.press();
  tick();
  tick();
  expect(drawn).toEqual([]);
});

test('what is not wanted any more is not drawn', () => {
  const { others, drawn, deed, tick } = stage();
  const gone = deed('gone');
  others.show(gone);
  others.forget(gone);
  tick();
  expect(drawn.flat()).toEqual([]);
});

test('however presses and edits come, no edit is lost and none is drawn under a finger', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('show', 'press', 'release', 'tick'), { maxLength: 50 }), (moves) => {
      const { others, drawn, deed, tick } = stage();
      let asked = 0;
      let pressed = false;
      let underFinger = 0;
      for (const move of moves) {
        const before = drawn.length;
        if (move === 'show') others.show(deed(String(asked++)));
        else if (move === 'tick') tick();
        else {
          pressed = move === 'press';
          others[move]();
        }
        if (pressed) underFinger += drawn.length - before;
      }
      expect(underFinger).toBe(0);
      others.release();
      tick();
      tick();
      expect(drawn.flat()).toEqual(Array.from({ length: asked }, (_, i) => String(i)));
    }),
  );
});
