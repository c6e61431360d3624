import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Board, BoardState, openBoard } from './connection.ts';
import { dropSeat } from '../session/seats.ts';
import { outbox } from '../outbox/here.ts';
import { allAsides, asideOf, dropAside, leaseBoard, restoreAsides, seeAside } from './openBoards.ts';

vi.mock('./connection.ts', () => ({ openBoard: () => undefined }));

/** A board whose line is this test. */
function fake(name: string) {
  const listeners = new Set<() => void>();
  const doc = new Y.Doc();
  let state: BoardState = { status: 'live', unsaved: 0, notIncluded: null, kept: true };
  const made = {
    destroyed: 0,
    set: (next: Partial<BoardState>): void => {
      state = { ...state, ...next };
      for (const l of listeners) l();
    },
    board: {
      name,
      seat: null,
      doc,
      state: () => state,
      subscribe: (l: () => void) => {
        listeners.add(l);
        return () => listeners.delete(l);
      },
      setAside: () => (state.notIncluded?.count === 0 ? null : doc),
      retry: () => undefined,
      destroy: () => void (made.destroyed += 1),
    } as unknown as Board,
  };
  return made;
}
const made: ReturnType<typeof fake>[] = [];
const open: typeof openBoard = (name) => {
  const board = fake(name);
  made.push(board);
  return board.board;
};
const nth = (i: number) => {
  const board = made[i];
  if (board === undefined) throw new Error(`board ${i} was not opened`);
  return board;
};

beforeEach(() => {
  vi.useFakeTimers();
  made.length = 0;
});
afterEach(async () => {
  for (const board of made) board.set({ unsaved: 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  dropAside('b');
  vi.useRealTimers();
});

test('two screens share one line, which goes a moment after both have gone', async () => {
  const one = leaseBoard('b', 'k', open);
  const two = leaseBoard('b', 'k', open);
  expect([made.length, one.board() === two.board()]).toEqual([1, true]);
  one.release();
  one.release();
  await vi.advanceTimersByTimeAsync(5000);
  expect(nth(0).destroyed).toBe(0);
  two.release();
  await vi.advanceTimersByTimeAsync(5000);
  expect(nth(0).destroyed).toBe(1);
});

test('a screen that comes back at once finds the same board', async () => {
  leaseBoard('b', 'k', open).release();
  const again = leaseBoard('b', 'k', open);
  await vi.advanceTimersByTimeAsync(5000);
  expect([made.length, nth(0).destroyed]).toEqual([1, 0]);
  again.release();
});

test('another secret is another board', () => {
  const one = leaseBoard('b', 'k', open);
  const two = leaseBoard('b', 'other', open);
  expect(made).toHaveLength(2);
  one.release();
  two.release();
});

test('a board with unsaved changes stays until they are saved, though nobody looks at it', async () => {
  const lease = leaseBoard('b', 'k', open);
  nth(0).set({ unsaved: 2, status: 'offline' });
  lease.release();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(nth(0).destroyed).toBe(0);
  nth(0).set({ unsaved: 0, status: 'live' });
  expect(nth(0).destroyed).toBe(1);
});

test('refused changes are kept, and whoever looks gets a fresh copy', () => {
  const lease = leaseBoard('b', 'k', open);
  const changed = vi.fn<() => void>();
  lease.subscribe(changed);
  nth(0).set({ status: 'closed', notIncluded: { count: 1, why: 'closed' } });
  expect(asideOf('b')).toMatchObject({ doc: nth(0).board.doc, seen: false });
  expect([made.length, nth(0).destroyed, changed.mock.calls.length]).toEqual([2, 1, 1]);
  expect(lease.board()).toBe(nth(1).board);
  lease.release();
});

test('K11 a board of other data with nothing unsaved is fetched anew, and there is nothing to show', () => {
  const lease = leaseBoard('b', 'k', open);
  nth(0).set({ status: 'closed', notIncluded: { count: 0, why: 'otherData' } });
  expect([made.length, nth(0).destroyed, asideOf('b')]).toEqual([2, 1, null]);
  expect(lease.board()).toBe(nth(1).board);
  lease.release();
});

test('refused after everyone has gone, they are kept all the same and no line is opened', async () => {
  const lease = leaseBoard('b', 'k', open);
  nth(0).set({ unsaved: 1, status: 'offline' });
  lease.release();
  await vi.advanceTimersByTimeAsync(5000);
  nth(0).set({ status: 'closed', notIncluded: { count: 1, why: 'closed' }, unsaved: 0 });
  expect(asideOf('b')?.doc).toBe(nth(0).board.doc);
  expect([made.length, nth(0).destroyed]).toEqual([1, 1]);
});

test('K4 refused twice is kept as one, with both counted', () => {
  const lease = leaseBoard('b', 'k', open);
  nth(0).board.doc.getMap('slots').set('1', 'a');
  nth(0).set({ status: 'closed', notIncluded: { count: 1, why: 'closed' } });
  nth(1).board.doc.getMap('slots').set('2', 'b');
  nth(1).set({ status: 'closed', notIncluded: { count: 2, why: 'full' } });
  expect(asideOf('b')).toMatchObject({ count: 3, why: 'full' });
  expect(asideOf('b')?.doc.getMap('slots').toJSON()).toEqual({ 1: 'a', 2: 'b' });
  lease.release();
});

test('K4 K5 what an earlier page kept as refused is shown again, until it is seen, dropped, or the seat goes', async () => {
  const doc = new Y.Doc();
  doc.getMap('slots').set('1', 'late');
  const kept = { seat: 'amira', board: 'b', unsaved: 2, why: 'closed', seen: false } as const;
  vi.spyOn(outbox, 'refused').mockResolvedValue([{ ...kept, state: Y.encodeStateAsUpdate(doc) }]);
  const see = vi.spyOn(outbox, 'see').mockResolvedValue();
  const drop = vi.spyOn(outbox, 'dropRefused').mockResolvedValue();
  await restoreAsides('amira');
  expect(asideOf('b')?.doc.getMap('slots').toJSON()).toEqual({ 1: 'late' });
  seeAside('b');
  expect([asideOf('b')?.seen, see.mock.calls]).toEqual([true, [['amira', 'b']]]);
  dropAside('b');
  expect([allAsides().size, drop.mock.calls]).toEqual([0, [['amira', 'b']]]);
  await restoreAsides('amira');
  vi.stubGlobal('localStorage', {});
  vi.stubGlobal('sessionStorage', {});
  dropSeat('amira');
  expect(allAsides().size).toBe(0);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
