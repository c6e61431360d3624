import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const painted: (() => void)[] = [];
const calm: { work: () => void; ms: number }[] = [];

beforeEach(() => {
  vi.resetModules();
  vi.doMock('../../ui/afterPaint.ts', () => ({ afterPaint: (work: () => void) => painted.push(work) }));
  vi.doMock('./calm.ts', () => ({ whenCalm: (work: () => void, ms: number) => calm.push({ work, ms }) }));
});
afterEach(() => {
  painted.length = 0;
  calm.length = 0;
  vi.doUnmock('../../ui/afterPaint.ts');
  vi.doUnmock('./calm.ts');
});

const turn = (): void => {
  calm.shift()?.work();
  painted.shift()?.();
};

test('one is drawn at a time, those on the screen first, each with what it last asked for', async () => {
  const { askTurn } = await import('./turns.ts');
  const drawn: string[] = [];
  const [away, first, second] = [{}, {}, {}];
  askTurn(away, () => drawn.push('away'), false);
  askTurn(first, () => drawn.push('first, old'), true);
  askTurn(second, () => drawn.push('second'), true);
  askTurn(first, () => drawn.push('first'), true);
  expect(calm).toHaveLength(1);
  calm.shift()?.work();
  // Until that is painted nobody else has a turn.
  expect([drawn, calm]).toEqual([['first'], []]);
  painted.shift()?.();
  turn();
  turn();
  expect(drawn).toEqual(['first', 'second', 'away']);
  expect(calm).toEqual([]);
});

test('who gave up is not drawn, and keeps nobody else from it', async () => {
  const { askTurn } = await import('./turns.ts');
  const drawn: string[] = [];
  askTurn({}, () => drawn.push('gone'), true)();
  askTurn({}, () => drawn.push('there'), true);
  turn();
  expect(drawn).toEqual(['there']);
});

test('whoever comes on to the screen no longer waits behind those who are not', async () => {
  const { askTurn } = await import('./turns.ts');
  const drawn: string[] = [];
  const who = {};
  askTurn({}, () => drawn.push('away'), false);
  askTurn(who, () => drawn.push('unseen'), false);
  askTurn(who, () => drawn.push('seen'), true);
  turn();
  turn();
  expect(drawn).toEqual(['seen', 'away']);
});

test('a draw that fails does not end the turns of all others', async () => {
  const { askTurn } = await import('./turns.ts');
  const drawn: string[] = [];
  askTurn(
    {},
    () => {
      throw new Error('failed');
    },
    true,
  );
  askTurn({}, () => drawn.push('next'), true);
  expect(turn).toThrow('failed');
  painted.shift()?.();
  turn();
  expect(drawn).toEqual(['next']);
});
