import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { FakeServer } from './testing/fakeServer.ts';
import { BOARD, settle, stubBrowser, Tablet, type Page } from './testing/tablet.ts';

vi.mock('../boards/pollingLine.ts', () => ({
  openPolling: (
    _url: string,
    _protocols: string[],
    events: { onClose: (code: number, reason: string) => void },
  ) => {
    queueMicrotask(() => events.onClose(1006, ''));
    return { send: () => undefined, close: () => undefined, bufferedAmount: () => 0 };
  },
}));

const OWN = 's1/a1/individual/amira';
let wake: () => void;
beforeEach(() => {
  ({ wake } = stubBrowser());
});
afterEach(() => vi.unstubAllGlobals());

const edits = (doc: Y.Doc | null | undefined): string[] => doc?.getArray<string>('edits').toArray() ?? [];
const push = (page: Page, ...words: string[]): void => page.board.doc.getArray('edits').push(words);

/** The network is there and the server handles all it gets, until nothing moves any more. */
async function heal(server: FakeServer): Promise<void> {
  server.up = true;
  for (let quiet = 0; quiet < 3;) {
    wake();
    await settle();
    quiet = server.work() === 0 ? quiet + 1 : 0;
    await settle();
  }
}

/** A server whose data were put back to what they were before the second of two edits, and the page that made both. */
async function putBack(board: string, last: 'saved' | 'unsaved' | 'none' = 'unsaved') {
  const server = new FakeServer();
  const tablet = new Tablet('amira', server);
  const page = tablet.open(board);
  await heal(server);
  push(page, 'before');
  await heal(server);
  const backup = server.backup();
  if (last === 'unsaved') server.cut();
  if (last !== 'none') push(page, 'after');
  if (last === 'saved') await heal(server);
  await settle();
  server.restore(backup, 'e2');
  return { server, tablet, page };
}
const refusedOf = async (tablet: Tablet): Promise<unknown[]> =>
  (await tablet.outbox().refused('amira')).map(({ state, unsaved, why }) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    return [edits(doc), unsaved, why];
  });

test('K11 V19 of data that were put back nothing is merged: what was made after them is its owner’s, and the board begins anew', async () => {
  const { server, tablet, page } = await putBack(BOARD);
  await heal(server);
  expect(page.board.state()).toMatchObject({
    status: 'closed',
    unsaved: 0,
    notIncluded: { count: 1, why: 'otherData' },
  });
  expect(edits(page.board.setAside())).toEqual(['before', 'after']);
  expect(edits(server.doc)).toEqual(['before']);
  expect(await refusedOf(tablet)).toEqual([[['before', 'after'], 1, 'otherData']]);
  page.crash();
  tablet.hello.tell('e2');
  const anew = tablet.open();
  await heal(server);
  expect([edits(anew.board.doc), anew.board.state().status]).toEqual([['before'], 'live']);
  push(anew, 'again');
  await heal(server);
  expect(edits(server.doc)).toEqual(['before', 'again']);
  anew.crash();
});

test('K11 V19 a board opened anew waits until the new epoch is told, and never offers the old one or none', async () => {
  const { server, tablet, page } = await putBack(BOARD);
  await heal(server);
  page.crash();
  const anew = tablet.open();
  await heal(server);
  anew.board.retry();
  await heal(server);
  expect([anew.board.state().status, server.lines.size]).toEqual(['loading', 0]);
  tablet.hello.tell('e2');
  await heal(server);
  expect([anew.board.state().status, edits(anew.board.doc)]).toEqual(['live', ['before']]);
  anew.crash();
});

test('K11 V19 a page that comes back after the data were put back still says where its copy began', async () => {
  const { server, tablet, page } = await putBack(BOARD);
  page.crash();
  tablet.hello.tell('e2');
  const after = tablet.open();
  await heal(server);
  expect(after.board.state()).toMatchObject({
    status: 'closed',
    notIncluded: { count: 1, why: 'otherData' },
  });
  expect(edits(server.doc)).toEqual(['before']);
  expect(await refusedOf(tablet)).toEqual([[['before', 'after'], 1, 'otherData']]);
  after.crash();
});

test('K11 copies of two epochs on one device never come together, and each ends where it belongs', async () => {
  const { server, tablet, page: old } = await putBack(BOARD);
  tablet.hello.tell('e2');
  server.up = false;
  old.crash();
  // Another tab that began in the new data, while what the first one left was not yet looked at.
  const store = tablet.outbox();
  const doc = new Y.Doc();
  doc.getArray('edits').push(['new']);
  const head = { key: `amira|${BOARD}|gone`, seat: 'amira', board: BOARD, page: 'gone', unsaved: 1, rows: 1 };
  await store.database.transact('readwrite', (tx) => {
    tx.objectStore('heads').put({ ...head, at: Date.now() + 1, epoch: 'e2', refused: null, seen: false });
    tx.objectStore('rows').put(Y.encodeStateAsUpdate(doc), [head.key, 0]);
    return () => undefined;
  });
  const first = tablet.open();
  await heal(server);
  expect(edits(first.board.setAside())).toEqual(['before', 'after']);
  first.crash();
  const second = tablet.open();
  await heal(server);
  expect(edits(server.doc).toSorted()).toEqual(['before', 'new']);
  expect(second.board.state()).toMatchObject({ status: 'live', unsaved: 0 });
  second.crash();
});

test('K11 where the device cannot take the old copy away, it is not gone on with all the same', async () => {
  const { server, tablet, page } = await putBack(BOARD);
  tablet.full = true;
  await heal(server);
  expect((await page.outbox.heads('amira')).map((h) => h.epoch)).toEqual(['e1']);
  tablet.hello.tell('e2');
  page.board.destroy();
  const anew = tablet.open(BOARD, page.outbox);
  await heal(server);
  expect([edits(anew.board.doc), anew.board.state().status]).toEqual([['before'], 'live']);
  anew.crash();
});

test('K11 of one’s own board what was saved since the older copy was made is kept too; a board of several is fetched anew', async () => {
  const own = await putBack(OWN, 'saved');
  await heal(own.server);
  expect(own.page.board.state().notIncluded).toEqual({ count: 0, why: 'otherData' });
  expect(await refusedOf(own.tablet)).toEqual([[['before', 'after'], 0, 'otherData']]);
  own.page.crash();
  const ours = await putBack(BOARD, 'saved');
  await heal(ours.server);
  expect(ours.page.board.state().notIncluded).toEqual({ count: 0, why: 'otherData' });
  expect([ours.page.board.setAside(), await ours.tablet.outbox().heads('amira')]).toEqual([null, []]);
  ours.page.crash();
});

test('K5 a wipe says how many changes no server had confirmed, refused ones aside', async () => {
  const server = new FakeServer();
  const tablet = new Tablet('amira', server);
  const page = tablet.open();
  await heal(server);
  server.cut();
  push(page, 'one');
  push(page, 'two');
  await settle();
  const work = { seat: 'amira', board: OWN, unsaved: 7, why: 'closed', seen: true } as const;
  await page.outbox.refuse({ ...work, state: Y.encodeStateAsUpdate(new Y.Doc()) }, []);
  expect(await page.outbox.lost('amira')).toBe(0);
  await page.outbox.wipe('amira');
  await page.outbox.wipe('amira');
  expect(await page.outbox.lost('amira')).toBe(2);
  page.crash();
});
