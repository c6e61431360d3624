import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBusHub } from './hub.ts';
import type { Here } from './messages.ts';
import { createOthers, type Others } from './others.ts';

const open: Others[] = [];
afterEach(() => Promise.all(open.splice(0).map((others) => others.close())));

const times = { beatMs: 10, forgetMs: 1000, tellMs: 1 };
const here = (boards: string[]): Omit<Here, 'asks'> => ({ version: 1, seats: [], devices: [], boards });

function join(hub: ReturnType<typeof createBusHub>, now: () => number, boards: string[] | null): Others {
  const others = createOthers({ bus: hub.join(), now, times });
  others.describe(() => (boards === null ? null : here(boards)));
  others.follow('s1');
  open.push(others);
  return others;
}

describe('servers of one session', () => {
  test('know of each other, and of the boards that are open there; who serves nobody is no one', async () => {
    const hub = createBusHub();
    const [a, b, c] = [join(hub, () => 0, ['x']), join(hub, () => 0, ['y']), join(hub, () => 0, null)];
    await vi.waitFor(() => expect(a.haveOpen('s1', 'y') && b.haveOpen('s1', 'x')).toBe(true));
    await vi.waitFor(() => expect(c.haveOpen('s1', 'x') && c.haveOpen('s1', 'y')).toBe(true));
    expect([a.haveOpen('s1', 'x'), a.haveOpen('s2', 'y')]).toEqual([false, false]);
  });

  test('know whether anybody needs telling what lies on a board: not whoever has it open, and not where there is nobody', async () => {
    const hub = createBusHub();
    const both = ['x', 'y'];
    const [a] = [join(hub, () => 0, ['x']), join(hub, () => 0, both), join(hub, () => 0, null)];
    expect(a.lackOpen('s1', 'y')).toBe(false);
    await vi.waitFor(() => expect(a.haveOpen('s1', 'y')).toBe(true));
    expect([a.lackOpen('s1', 'x'), a.lackOpen('s1', 'y'), a.lackOpen('s1', 'z')]).toEqual([
      false,
      false,
      true,
    ]);
    const d = join(hub, () => 0, ['y']);
    await vi.waitFor(() => expect([a.lackOpen('s1', 'x'), a.lackOpen('s1', 'y')]).toEqual([true, false]));
    d.unfollow('s1');
    await vi.waitFor(() => expect(a.lackOpen('s1', 'x')).toBe(false));
  });

  test('are told once of boards opened elsewhere', async () => {
    const hub = createBusHub();
    const boards = ['x'];
    const a = join(hub, () => 0, []);
    const heard: string[][] = [];
    a.onOpened((_session, news) => heard.push(news));
    const b = join(hub, () => 0, boards);
    await vi.waitFor(() => expect(heard).toEqual([['x']]));
    boards.push('y');
    b.changed('s1');
    await vi.waitFor(() => expect(heard).toEqual([['x'], ['y']]));
  });

  test('forget one that says goodbye at once, and one that is silent after a while', async () => {
    const hub = createBusHub();
    let now = 0;
    const a = join(hub, () => now, ['x']);
    const gone: boolean[] = [];
    a.onGone((_session, _server, bye) => gone.push(bye));
    const b = join(hub, () => now, ['y']);
    await vi.waitFor(() => expect(a.lackOpen('s1', 'no')).toBe(true));
    b.unfollow('s1');
    await vi.waitFor(() => expect([a.lackOpen('s1', 'no'), gone]).toEqual([false, [true]]));
    b.follow('s1');
    await vi.waitFor(() => expect(a.lackOpen('s1', 'no')).toBe(true));
    hub.cut();
    now = 999;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(a.lackOpen('s1', 'no')).toBe(true);
    now = 1001;
    await vi.waitFor(() => expect([a.lackOpen('s1', 'no'), gone]).toEqual([false, [true, false]]));
    hub.mend();
    await vi.waitFor(() => expect(a.lackOpen('s1', 'no')).toBe(true));
  });

  test('go on where one says what they do not understand', async () => {
    const hub = createBusHub();
    const problems: unknown[] = [];
    const a = createOthers({ bus: hub.join(), times, onProblem: (error) => problems.push(error) });
    open.push(a);
    a.follow('s1');
    a.onHeard((_session, message) => {
      if (message.kind === 'session') throw new Error('of another version');
    });
    const heard: string[] = [];
    a.onHeard((_session, message) => heard.push(message.kind));
    const stranger = hub.join();
    stranger.publish('session/s1', new Uint8Array([99, 1, 2]));
    stranger.publish('session/s1', new Uint8Array());
    const b = join(hub, () => 0, ['x']);
    b.tell('s1', { kind: 'session', version: 2 });
    b.tell('s1', { kind: 'erased' });
    await vi.waitFor(() => expect(heard).toContain('erased'));
    expect(problems).toHaveLength(1);
  });
});
