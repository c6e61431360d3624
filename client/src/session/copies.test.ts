import type { Hello } from '@facet/shared/protocol/sessionWire.ts';
import type { PublicView } from '@facet/shared/session/views.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const hello = (role = 'participant') => ({ you: { seat: 'amira', role } }) as Hello;
const view = { version: 3, title: 'INSET' } as PublicView;
let build = '/assets/index-1.js';
let held = { seat: 'amira', secret: 'k', role: 'participant' };
vi.mock('./seats.ts', () => ({
  seatsHeld: () => [held],
  onSeatHeld: () => undefined,
  onSeatDropped: () => undefined,
}));

async function page() {
  vi.resetModules();
  const { keepCopies, copyWhenLost } = await import('./copies.ts');
  const { useSession } = await import('./store.ts');
  const { outbox } = await import('../outbox/here.ts');
  return { keepCopies, copyWhenLost, useSession, outbox };
}
/** Until what was asked of the device has been answered, and whoever asked has gone on. */
async function answered(asked: { mock: { results: { value: unknown }[] } }): Promise<void> {
  await Promise.all(asked.mock.results.map(({ value }) => value));
  await new Promise((resolve) => setImmediate(resolve));
}

/** A page that was here with a network and has kept what it saw. */
async function wasHere(role?: string): Promise<void> {
  const { keepCopies, useSession, outbox } = await page();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const wrote = vi.spyOn(outbox.database, 'transact');
  const stop = keepCopies();
  useSession.setState({ link: 'online', hello: hello(role), view });
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  await answered(wrote);
  stop();
}
/** What a page shows that finds no network. */
async function shown(): Promise<unknown> {
  const { copyWhenLost, outbox } = await page();
  const read = vi.spyOn(outbox.database, 'transact');
  const show = vi.fn<(copy: unknown) => void>();
  const { lost, stop } = copyWhenLost('k', show);
  lost();
  await answered(read);
  stop();
  return show.mock.calls[0]?.[0];
}

beforeEach(() => {
  build = '/assets/index-1.js';
  held = { seat: 'amira', secret: 'k', role: 'participant' };
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => build }) });
});
afterEach(() => vi.unstubAllGlobals());

test('K6 a page that finds no network shows the session as last known', async () => {
  await wasHere();
  expect(await shown()).toMatchObject({ hello: hello(), view });
});

test('K6 what another build of the pages kept is not shown: it may look different', async () => {
  await wasHere();
  build = '/assets/index-2.js';
  expect(await shown()).toBeUndefined();
});

test('K6 nothing is kept of what only those who lead may see', async () => {
  await wasHere('facilitator');
  held = { seat: 'amira', secret: 'k', role: 'facilitator' };
  expect(await shown()).toBeUndefined();
  held = { seat: 'amira', secret: 'k', role: 'participant' };
  expect(await shown()).toBeUndefined();
});

test('K6 where the server answers first, nothing kept is shown', async () => {
  await wasHere();
  const { copyWhenLost, outbox } = await page();
  const read = vi.spyOn(outbox.database, 'transact');
  const show = vi.fn<(copy: unknown) => void>();
  const { lost, stop } = copyWhenLost('k', show);
  lost();
  stop();
  await answered(read);
  expect(show).not.toHaveBeenCalled();
});
