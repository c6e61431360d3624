import { expect, test } from 'vitest';
import { highest } from './search.ts';

/** Looks for a limit, and gives what was found and what was tried. */
async function find(limit: number, first: number, halvings = 1): Promise<{ found: number; tried: number[] }> {
  const tried: number[] = [];
  const holds = (value: number): Promise<boolean> => {
    tried.push(value);
    return Promise.resolve(value <= limit);
  };
  return { found: await highest({ first, growth: 2, halvings }, holds), tried };
}

test('it goes up from what holds until something does not, then halves the gap', async () => {
  expect(await find(70, 10)).toEqual({ found: 60, tried: [10, 20, 40, 80, 60] });
  expect(await find(50, 10, 2)).toEqual({ found: 50, tried: [10, 20, 40, 80, 60, 50] });
});

test('it goes down from what does not hold until something does', async () => {
  expect(await find(35, 80)).toEqual({ found: 30, tried: [80, 40, 20, 30] });
  expect(await find(39, 80, 0)).toEqual({ found: 20, tried: [80, 40, 20] });
});

test('it ends where nothing holds', async () => {
  const { found, tried } = await find(0, 8);
  expect(found).toBe(0);
  expect(tried.length).toBeLessThan(20);
});
