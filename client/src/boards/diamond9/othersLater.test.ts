import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OthersLater } from './othersLater.ts';

/** A page whose time passes as it is told, and which paints what a click set off when it is told. */
function stage() {
  let time = 0;
  let timers: { at: number; act: () => void }[] = [];
  let clicks: (() => void)[] = [];
  const drawn: { at: number; names: string[] }[] = [];
  let names: string[] = [];
  const others = new OthersLater({
    now: () => time,
    later: (act, ms) => timers.push({ at: time + ms, act }),
    answered: (act) => clicks.push(act),
    draw: (all) => {
      names = [];
      all.forEach((show) => show());
      drawn.push({ at: time, names });
    },
  });
  return {
    others,
    drawn,
    all: () => drawn.flatMap((d) => d.names),
    deed: (name: string) => () => void names.push(name),
    wait: (ms: number) => {
      const end = time + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        time = next.at;
        next.act();
      }
      time = end;
    },
    paint: () => {
      const answered = clicks;
      clicks = [];
      answered.forEach((act) => act());
    },
  };
}

test('what others do at about the same moment is drawn together, each once', () => {
  const { others, drawn, deed, wait } = stage();
  const [a, b] = [deed('a'), deed('b')];
  others.show(a);
  others.show(b);
  others.show(a);
  expect(drawn).toEqual([]);
  wait(100);
  expect(drawn.map((d) => d.names)).toEqual([['a', 'b']]);
});

test('a group that goes on and on is drawn two or three times a second, and the last of it too', () => {
  const { others, drawn, deed, wait, all } = stage();
  for (let i = 0; i < 20; i++) {
    others.show(deed(String(i)));
    wait(50);
  }
  expect(drawn.length).toBeLessThanOrEqual(3);
  wait(400);
  expect(all()).toHaveLength(20);
});

test('nothing of it is drawn while a finger rests on a card, and all of it when it has gone', () => {
  const { others, deed, wait, all } = stage();
  others.show(deed('before'));
  others.press(true);
  others.show(deed('meanwhile'));
  wait(60_000);
  expect(all()).toEqual([]);
  others.release();
  wait(1000);
  expect(all()).toEqual(['before', 'meanwhile']);
});

test('a hand that rests elsewhere does not keep the board as it was for long', () => {
  const { others, deed, wait, all } = stage();
  others.press(false);
  others.show(deed('a'));
  wait(900);
  expect(all()).toEqual([]);
  wait(200);
  expect(all()).toEqual(['a']);
});

test('what came during a tap is drawn as soon as its own work is painted, and then the next tap has its time', () => {
  const { others, deed, wait, paint, all } = stage();
  others.press(true);
  others.show(deed('during'));
  wait(40);
  others.release();
  others.click();
  expect(all()).toEqual([]);
  paint();
  expect(all()).toEqual(['during']);
  others.show(deed('after'));
  wait(600);
  expect(all()).toEqual(['during']);
  wait(200);
  expect(all()).toEqual(['during', 'after']);
});

test('what comes in the pause after a tap is not forgotten', () => {
  const { others, deed, wait, paint, all } = stage();
  others.show(deed('before'));
  others.press(true);
  others.release();
  others.click();
  paint();
  others.show(deed('after'));
  wait(1000);
  expect(all()).toEqual(['before', 'after']);
});

test('a finger that comes again before the last tap is done keeps it still', () => {
  const { others, drawn, deed, wait, paint } = stage();
  others.press(true);
  others.show(deed('a'));
  others.release();
  others.click();
  others.press(true);
  paint();
  wait(5000);
  expect(drawn).toEqual([]);
});

test('what is not wanted any more is not drawn', () => {
  const { others, deed, wait, all } = stage();
  const gone = deed('gone');
  others.show(gone);
  others.forget(gone);
  wait(1000);
  expect(all()).toEqual([]);
});

test('however presses and edits come, no edit is lost or drawn twice, and none is drawn under a finger', () => {
  const move = fc.constantFrom('show', 'press', 'release', 'click', 'paint', 'wait 50', 'wait 300');
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const { others, drawn, deed, wait, paint, all } = stage();
      let asked = 0;
      let pressed = false;
      let underFinger = 0;
      for (const what of moves) {
        const before = drawn.length;
        if (what === 'show') others.show(deed(String(asked++)));
        else if (what === 'paint') paint();
        else if (what.startsWith('wait')) wait(Number(what.slice(5)));
        else if (what === 'press') others.press((pressed = true));
        else if (what === 'release') {
          pressed = false;
          others.release();
        } else if (!pressed) others.click();
        if (pressed) underFinger += drawn.length - before;
      }
      expect(underFinger).toBe(0);
      others.release();
      wait(1000);
      expect(all()).toEqual(Array.from({ length: asked }, (_, i) => String(i)));
    }),
  );
});
