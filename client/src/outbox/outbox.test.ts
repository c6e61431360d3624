import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { FROM_DEVICE, Keeper } from './keeper.ts';
import { FakeServer } from './testing/fakeServer.ts';
import { BOARD, settle, stubBrowser, Tablet } from './testing/tablet.ts';
import type { Outbox } from './outbox.ts';

beforeEach(() => void stubBrowser());
afterEach(() => vi.unstubAllGlobals());

function keep(outbox: Outbox, { seat = 'amira', copies = true } = {}) {
  const doc = new Y.Doc();
  const now = { unsaved: 0, kept: true };
  const keeper = new Keeper({
    outbox,
    seat,
    board: BOARD,
    doc,
    copies,
    unsaved: () => now.unsaved,
    epoch: () => 'e1',
    onKept: (kept) => (now.kept = kept),
  });
  const edit = async (word: string): Promise<void> => {
    now.unsaved += 1;
    doc.getArray('edits').push([word]);
    keeper.changed();
    await settle();
  };
  return { doc, now, keeper, edit };
}
const tablet = (): Tablet => new Tablet('amira', new FakeServer());

test('K1 every change is on the device by itself, long after rows were written anew as one', async () => {
  const device = tablet();
  const { edit } = keep(device.outbox());
  const words = Array.from({ length: 100 }, (_, i) => `w${i}`);
  for (const word of words) await edit(word);
  // The page that wrote it is still there, so it is not for another to send.
  expect(await device.outbox().load('amira', BOARD)).toEqual([]);
  const heads = await device.outbox().heads('amira');
  expect(heads).toMatchObject([{ unsaved: 100, refused: null }]);
  expect(heads[0]?.rows).toBeLessThanOrEqual(40);
});

test('K1 where nothing can be written it says so, and what could not be written is written later', async () => {
  const device = tablet();
  const { edit, now } = keep(device.outbox());
  device.full = true;
  await edit('one');
  expect(now.kept).toBe(false);
  device.full = false;
  await edit('two');
  expect(now.kept).toBe(true);
  expect(await device.outbox().heads('amira')).toMatchObject([{ unsaved: 2 }]);
});

test('K5 of a board that is another’s only unsaved work is kept, and no copy once it is saved', async () => {
  const device = tablet();
  const { edit, now, keeper } = keep(device.outbox(), { copies: false });
  await edit('one');
  expect(await device.outbox().heads('amira')).toHaveLength(1);
  now.unsaved = 0;
  keeper.changed();
  await keeper.flush();
  expect(await device.outbox().heads('amira')).toEqual([]);
});

test('K1 rows are written anew as one where this site’s data was cleared under the page', async () => {
  const device = tablet();
  const outbox = device.outbox();
  const { edit } = keep(outbox);
  await edit('one');
  await device.outbox().sweep(new Set());
  await edit('two');
  const own = await outbox.load('amira', BOARD);
  const doc = new Y.Doc();
  for (const row of own[0]?.rows ?? []) Y.applyUpdate(doc, row, FROM_DEVICE);
  expect(doc.getArray('edits').toArray()).toEqual(['one', 'two']);
});

test('K5 with a seat goes all that is kept for it, nothing of others, and nothing is written for it any more', async () => {
  const device = tablet();
  const outbox = device.outbox();
  const mine = keep(outbox);
  await mine.edit('private');
  await keep(outbox, { seat: 'zoe' }).edit('hers');
  await outbox.refuse(
    {
      seat: 'amira',
      board: 'b',
      unsaved: 1,
      why: 'closed',
      seen: false,
      state: Y.encodeStateAsUpdate(mine.doc),
    },
    [],
  );
  expect(await outbox.wipe('amira')).toBe(true);
  await mine.edit('after');
  expect(await device.outbox().heads('amira')).toEqual([]);
  expect(await device.outbox().heads('zoe')).toHaveLength(1);
  expect(mine.now.kept).toBe(false);
});

test('K4 what was refused twice of one board is kept as one, with both counted', async () => {
  const outbox = tablet().outbox();
  for (const word of ['one', 'two']) {
    const { doc, edit } = keep(outbox);
    await edit(word);
    await outbox.refuse(
      {
        seat: 'amira',
        board: BOARD,
        unsaved: 1,
        why: 'closed',
        seen: false,
        state: Y.encodeStateAsUpdate(doc),
      },
      [],
    );
  }
  const [refused] = await outbox.refused('amira');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, refused?.state ?? new Uint8Array());
  expect([refused?.unsaved, doc.getArray<string>('edits').toArray().toSorted()]).toEqual([2, ['one', 'two']]);
  await outbox.see('amira', BOARD);
  expect(await outbox.refused('amira')).toMatchObject([{ seen: true }]);
  await outbox.dropRefused('amira', BOARD);
  expect(await outbox.refused('amira')).toEqual([]);
});
