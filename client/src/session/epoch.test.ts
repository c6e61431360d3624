import type { Hello } from '@facet/shared/protocol/sessionWire.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { epochs } from './epoch.ts';
import { EMPTY, useSession } from './store.ts';

const hello = (epoch: string): void => useSession.setState({ hello: { epoch } as Hello });
beforeEach(() => useSession.setState(EMPTY, true));

test('K11 an epoch is told at once where it is known, and once, when the server says hello', () => {
  const told = vi.fn<(epoch: string) => void>();
  epochs.next(told);
  expect([epochs.now(), told.mock.calls]).toEqual([null, []]);
  hello('e1');
  hello('e2');
  expect(told.mock.calls).toEqual([['e1']]);
  epochs.next(told);
  expect(told.mock.calls).toEqual([['e1'], ['e2']]);
});

test('K11 an epoch that the server has denied counts no more until a hello brings one, also the same again', () => {
  hello('e1');
  epochs.isNot('e1');
  const told = vi.fn<(epoch: string) => void>();
  const stopped = vi.fn<(epoch: string) => void>();
  epochs.next(told);
  epochs.next(stopped)();
  expect([epochs.now(), told.mock.calls]).toEqual([null, []]);
  hello('e1');
  expect([told.mock.calls, stopped.mock.calls]).toEqual([[['e1']], []]);
});

test('K11 that an old copy was denied says nothing against the epoch of a newer hello', () => {
  hello('e2');
  epochs.isNot('e1');
  expect(epochs.now()).toBe('e2');
});
