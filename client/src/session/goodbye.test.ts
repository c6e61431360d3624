import type { Hello } from '@facet/shared/protocol/sessionWire.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keeper } from '../outbox/keeper.ts';
import { storage } from '../outbox/testing/storage.ts';
import * as Y from 'yjs';

const { heard, io } = vi.hoisted(() => {
  const on = new Map<string, (told: unknown) => void>();
  const socket = {
    connected: false,
    on: (name: string, then: (told: unknown) => void) => void on.set(name, then),
    emit: () => undefined,
    connect: () => undefined,
    disconnect: () => undefined,
    io: { on: () => undefined, opts: {}, timeout: () => undefined },
  };
  return { heard: on, io: () => socket };
});
vi.mock('socket.io-client', () => ({ io }));

const hear = (event: string, told: unknown): void => heard.get(event)?.(told);
const hello = { you: { seat: 'amira', role: 'facilitator' }, epoch: 'e1', now: 0 } as unknown as Hello;

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('location', new URL('http://facet.test/'));
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});
afterEach(() => vi.unstubAllGlobals());

/** A device with a seat taken in epoch e1 and two changes of an earlier page that are not saved. */
async function device() {
  vi.resetModules();
  heard.clear();
  const [{ connect, disconnect, setUnsaved }, { giveUpSeat }, { holdSeat, seatsHeld }] = await Promise.all([
    import('./connection.ts'),
    import('./giveUpSeat.ts'),
    import('./seats.ts'),
  ]);
  const [{ useSession }, { outbox }] = await Promise.all([import('./store.ts'), import('../outbox/here.ts')]);
  // As a page that is gone: its entries are another's.
  const doc = new Y.Doc();
  const unsaved = (): number => 2;
  const of = { outbox, seat: 'amira', board: 's/a/group/g', doc, unsaved, copies: true };
  const keeper = new Keeper({ ...of, epoch: () => 'e1', onKept: () => undefined });
  doc.getArray('edits').push(['one', 'two']);
  keeper.changed();
  await keeper.flush();
  const seat = { session: 's', seat: 'amira', role: 'participant', secret: 'k', title: '' } as const;
  holdSeat({ ...seat, epoch: 'e1', at: 1 });
  connect('k');
  const left = async () => ({
    gone: useSession.getState().gone,
    lost: useSession.getState().lost,
    seats: seatsHeld().length,
    boards: (await outbox.heads('amira')).length,
  });
  const gone = async () => {
    await giveUpSeat('k');
    const now = await left();
    disconnect();
    return now;
  };
  return { gone, setUnsaved };
}

test.for([['never saw a hello'], ['was in']])(
  'K12 a seat unknown to other data than it was taken in is kept with its work, where the page %s',
  async ([how]) => {
    const { gone } = await device();
    if (how === 'was in') hear('hello', hello);
    hear('goodbye', { reason: 'unauthorised', epoch: 'e2' });
    expect(await gone()).toEqual({ gone: 'otherData', lost: 0, seats: 1, boards: 1 });
  },
);

test('K5 K12 a seat unknown to the data it was taken in goes with all there is of it, and people are told how much was not saved', async () => {
  const { gone } = await device();
  hear('goodbye', { reason: 'unauthorised', epoch: 'e1' });
  expect(await gone()).toEqual({ gone: 'unauthorised', lost: 2, seats: 0, boards: 0 });
});

test('K5 V16 what was erased goes from the device whatever the epoch, and what only the page had counts too', async () => {
  const { gone, setUnsaved } = await device();
  hear('hello', hello);
  setUnsaved('s/a/group/g', 5);
  hear('goodbye', { reason: 'erased', epoch: 'e2' });
  expect(await gone()).toEqual({ gone: 'erased', lost: 5, seats: 0, boards: 0 });
});
