import { expect, test, vi } from 'vitest';
import { heard } from './heard.ts';

const waiting: (() => void)[] = [];
vi.mock('./afterPaint.ts', () => ({ afterPaint: (work: () => void) => void waiting.push(work) }));

function button() {
  const attributes = new Set<string>();
  const element = {
    setAttribute: (name: string) => void attributes.add(name),
    removeAttribute: (name: string) => void attributes.delete(name),
  } as unknown as Element;
  return { element, attributes };
}

test('a press is answered at once, and what it sets off waits for the paint', () => {
  const { element, attributes } = button();
  const work = vi.fn<() => void>(() => expect(attributes).toEqual(new Set()));
  heard(element, work);
  expect(attributes).toEqual(new Set(['data-heard']));
  expect(work).not.toHaveBeenCalled();
  waiting.splice(0).forEach((then) => then());
  expect(work).toHaveBeenCalledOnce();
});

test('work that fails leaves no answer behind', () => {
  const { element, attributes } = button();
  heard(element, () => {
    throw new Error('no');
  });
  expect(() => waiting.splice(0).forEach((then) => then())).toThrow('no');
  expect(attributes).toEqual(new Set());
});
