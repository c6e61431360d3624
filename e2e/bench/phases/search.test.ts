import { expect, test } from 'vitest';
import { highest } from './search.ts';

/** Looks for a limit, and gives what was found and what was tried; the tries of these numbers fail whatever they are. */
async function find(limit: number, first: number, { halvings = 0, flukes = [] as number[] } = {}) {
  const tried: number[] = [];
  const holds = (value: number): Promise<boolean> => {
    tried.push(value);
    return Promise.resolve(value <= limit && !flukes.includes(tried.length));
  };
  return { found: await highest({ first, growth: 2, halvings }, holds), tried };
}

test('it goes up from what holds until something fails twice', async () => {
  expect(await find(70, 10)).toEqual({ found: 40, tried: [10, 20, 40, 80, 80] });
});

test('it goes down from what fails until something holds, and tries what failed once more', async () => {
  expect(await find(35, 160)).toEqual({ found: 20, tried: [160, 80, 40, 20, 40] });
});

test('one failure of the moment costs nothing, going up or down', async () => {
  expect(await find(70, 10, { flukes: [2] })).toEqual({ found: 40, tried: [10, 20, 20, 40, 80, 80] });
  expect(await find(70, 40, { flukes: [1] })).toEqual({ found: 40, tried: [40, 20, 40, 80, 80] });
});

test('the gap is halved in the end', async () => {
  expect((await find(70, 40, { halvings: 1 })).found).toBe(60);
  expect((await find(75, 40, { halvings: 2 })).found).toBe(70);
});

test('it ends where nothing holds', async () => {
  const { found, tried } = await find(0, 8);
  expect(found).toBe(0);
  expect(tried.length).toBeLessThan(20);
});
