import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AfterPaint } from './afterPaint.ts';

/** A page whose frames, tasks and timers come when the test says so. */
function stage() {
  const frames: (() => void)[] = [];
  const tasks: (() => void)[] = [];
  const timers: (() => void)[] = [];
  const failures: unknown[] = [];
  const page = { hidden: false };
  const take = (from: (() => void)[]): void => from.splice(0).forEach((then) => then());
  const queue = new AfterPaint({
    hidden: () => page.hidden,
    frame: (then) => frames.push(then),
    task: (then) => tasks.push(then),
    later: (then) => timers.push(then),
    draw: (work) => work(),
    failed: (error) => failures.push(error),
  });
  return {
    queue,
    page,
    failures,
    frame: () => take(frames),
    task: () => take(tasks),
    timer: () => take(timers),
  };
}

describe('work after the paint', () => {
  test('runs in the task after the frame, not in the event and not in the frame', () => {
    const { queue, frame, task } = stage();
    const done: string[] = [];
    queue.add(() => done.push('work'));
    expect(done).toEqual([]);
    frame();
    expect(done).toEqual([]);
    task();
    expect(done).toEqual(['work']);
  });

  test('runs at once where nothing is painted, after what waited', () => {
    const { queue, page } = stage();
    const done: number[] = [];
    queue.add(() => done.push(1));
    page.hidden = true;
    queue.add(() => done.push(2));
    expect(done).toEqual([1, 2]);
  });

  test('runs even when a paint never comes', () => {
    const { queue, timer } = stage();
    const done: number[] = [];
    queue.add(() => done.push(1));
    timer();
    expect(done).toEqual([1]);
  });

  test('what fails stops nothing that comes after it, and is told', () => {
    const { queue, frame, task, failures } = stage();
    const done: number[] = [];
    queue.add(() => {
      throw new Error('no');
    });
    queue.add(() => done.push(2));
    frame();
    task();
    expect(done).toEqual([2]);
    expect(failures).toHaveLength(1);
  });

  test('work asked for by work waits for a paint of its own', () => {
    const { queue, frame, task } = stage();
    const done: number[] = [];
    queue.add(() => queue.add(() => done.push(1)));
    frame();
    task();
    expect(done).toEqual([]);
    frame();
    task();
    expect(done).toEqual([1]);
  });

  test('done early by the next press, it is not done again; what came since keeps its own paint', () => {
    const { queue, frame, task, timer } = stage();
    const done: number[] = [];
    queue.add(() => done.push(1));
    frame();
    queue.flush();
    queue.add(() => done.push(2));
    task();
    expect(done).toEqual([1]);
    frame();
    task();
    timer();
    expect(done).toEqual([1, 2]);
  });

  test('whatever comes in between, all is done once and in order', () => {
    const moves = fc.array(fc.constantFrom('add', 'frame', 'task', 'timer', 'flush', 'hide', 'show'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(moves, (all) => {
        const { queue, page, frame, task, timer } = stage();
        const done: number[] = [];
        let asked = 0;
        const deeds: Record<(typeof all)[number], () => void> = {
          add: () => {
            const number = asked++;
            queue.add(() => done.push(number));
          },
          frame,
          task,
          timer,
          flush: queue.flush,
          hide: () => void (page.hidden = true),
          show: () => void (page.hidden = false),
        };
        for (const move of all) deeds[move]();
        frame();
        task();
        expect(done).toEqual(Array.from({ length: asked }, (_, i) => i));
      }),
    );
  });
});
