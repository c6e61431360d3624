import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { FakeServer } from './testing/fakeServer.ts';
import { settle, stubBrowser, Tablet, type Page } from './testing/tablet.ts';

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

let wake: () => void;
beforeEach(() => {
  ({ wake } = stubBrowser());
});
afterEach(() => vi.unstubAllGlobals());

const edits = (doc: Page['board']['doc']): string[] => doc.getArray<string>('edits').toArray();
const marks = (doc: Page['board']['doc']): string[] => [...doc.getMap('marks').keys()].toSorted();

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

describe('a reloaded page', () => {
  test('K2 K6 without a network shows what the page before it held, not saved, and goes on; later all is there once', async () => {
    const server = new FakeServer();
    const tablet = new Tablet('amira', server);
    const before = tablet.open();
    await heal(server);
    before.board.doc.getArray('edits').push(['online']);
    await heal(server);
    server.cut();
    before.board.doc.getArray('edits').push(['offline']);
    await settle();
    before.crash();
    const after = tablet.open();
    await settle();
    expect(edits(after.board.doc)).toEqual(['online', 'offline']);
    expect(after.board.state()).toMatchObject({ status: 'offline', unsaved: 1 });
    after.board.doc.getArray('edits').push(['more']);
    await heal(server);
    expect(after.board.state()).toMatchObject({ status: 'live', unsaved: 0 });
    expect(edits(server.doc)).toEqual(['online', 'offline', 'more']);
    after.crash();
  });

  test('K2 a deletion made without a network goes in too, though it moves no state vector', async () => {
    const server = new FakeServer();
    const tablet = new Tablet('amira', server);
    const before = tablet.open();
    await heal(server);
    before.board.doc.getMap('marks').set('x', 1);
    await heal(server);
    server.cut();
    before.board.doc.getMap('marks').delete('x');
    await settle();
    before.crash();
    const after = tablet.open();
    await heal(server);
    expect(marks(server.doc)).toEqual([]);
    after.crash();
  });

  test('K2 does not send what another open tab has still to send, and does once that tab is gone', async () => {
    const server = new FakeServer();
    const tablet = new Tablet('amira', server);
    const one = tablet.open();
    await heal(server);
    server.cut();
    one.board.doc.getArray('edits').push(['one']);
    await settle();
    const two = tablet.open();
    await settle();
    expect([edits(two.board.doc), two.board.state().unsaved]).toEqual([[], 0]);
    one.crash();
    two.crash();
    const three = tablet.open();
    await heal(server);
    expect(edits(server.doc)).toEqual(['one']);
    three.crash();
  });

  test('K2 leaves alone what an open tab keeps, also where it has only read it', async () => {
    const server = new FakeServer();
    const tablet = new Tablet('amira', server);
    const one = tablet.open();
    await heal(server);
    one.board.doc.getArray('edits').push(['saved']);
    await heal(server);
    one.crash();
    const two = tablet.open();
    await heal(server);
    const three = tablet.open();
    await heal(server);
    server.cut();
    two.board.doc.getArray('edits').push(['two']);
    await settle();
    three.board.doc.getArray('edits').push(['three']);
    await settle();
    two.crash();
    three.crash();
    const four = tablet.open();
    await heal(server);
    expect(edits(server.doc).toSorted()).toEqual(['saved', 'three', 'two']);
    four.crash();
  });

  test('N3 a refusal that was long under way sets nothing aside where the step is open again by then', async () => {
    const server = new FakeServer();
    const tablet = new Tablet('amira', server);
    const page = tablet.open();
    await heal(server);
    for (const word of ['one', 'two']) {
      server.mayWrite = false;
      page.board.doc.getArray('edits').push([word]);
      server.work();
      server.mayWrite = true;
      await heal(server);
      expect(page.board.state()).toMatchObject({ status: 'live', unsaved: 0, notIncluded: null });
    }
    expect(edits(server.doc)).toEqual(['one', 'two']);
    page.crash();
  });

  test('K4 P5 shows work that was refused to its owner after the next reload, and never sends it', async () => {
    const server = new FakeServer();
    const tablet = new Tablet('amira', server);
    const before = tablet.open();
    await heal(server);
    server.cut();
    before.board.doc.getArray('edits').push(['late', 'later']);
    await settle();
    before.crash();
    server.mayWrite = false;
    const after = tablet.open();
    await heal(server);
    expect(after.board.state()).toMatchObject({
      status: 'closed',
      unsaved: 0,
      notIncluded: { count: 1, why: 'closed' },
    });
    after.crash();
    server.mayWrite = true;
    const again = tablet.open();
    await heal(server);
    expect([edits(again.board.doc), edits(server.doc)]).toEqual([[], []]);
    const refused = await tablet.outbox().refused('amira');
    expect(refused).toMatchObject([{ board: again.board.name, unsaved: 1, why: 'closed', seen: false }]);
    again.crash();
  });
});

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), at: fc.nat() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('unmark' as const), at: fc.nat() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('work' as const), at: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'up' as const), at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'crash' as const), at: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('full' as const, 'room' as const), at: fc.nat() }),
  },
);

test('K1 K2 K3 whatever comes between edits, acknowledgements, reloads, tabs and breaks: each edit is there once, and “saved” is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      const server = new FakeServer();
      const tablets = [new Tablet('amira', server), new Tablet('zoe', server)];
      const made: string[] = [];
      const unmarked: string[] = [];
      const pages = (): Page[] => tablets.flatMap((t) => t.pages);
      onTestFinished(() => pages().forEach((page) => page.crash()));
      for (const tablet of tablets) tablet.open();
      await settle();
      const honest = (): void => {
        const there = new Set(edits(server.doc));
        const marked = new Set(marks(server.doc));
        for (const { board } of pages()) {
          const { status, unsaved } = board.state();
          if (status === 'loading' || unsaved > 0) continue;
          expect(edits(board.doc).filter((edit) => !there.has(edit))).toEqual([]);
          // What is deleted on a page that says saved is deleted on the disk, unless the page has not heard of it yet.
          for (const key of unmarked.filter((k) => marked.has(k))) {
            const knows = edits(board.doc).includes(key);
            expect(knows && !board.doc.getMap('marks').has(key)).toBe(false);
          }
        }
      };
      for (const { do: what, at } of acts) {
        const here = pages();
        const page = here[at % Math.max(1, here.length)];
        const tablet = tablets[at % tablets.length] as Tablet;
        if (what === 'edit' && page !== undefined) {
          const edit = `e${made.length}`;
          made.push(edit);
          page.board.doc.transact(() => {
            page.board.doc.getArray('edits').push([edit]);
            page.board.doc.getMap('marks').set(edit, 1);
          });
        } else if (what === 'unmark' && page !== undefined) {
          const [key] = marks(page.board.doc);
          if (key !== undefined) {
            unmarked.push(key);
            page.board.doc.getMap('marks').delete(key);
          }
        } else if (what === 'work') server.work(at);
        else if (what === 'cut') server.cut();
        else if (what === 'up') {
          server.up = true;
          wake();
        } else if (what === 'open' && tablet.pages.length < 3) tablet.open();
        else if (what === 'crash' && page !== undefined && page.board.state().kept) page.crash();
        else if (what === 'full') tablet.full = true;
        else if (what === 'room') tablet.full = false;
        await settle();
        honest();
      }
      for (const tablet of tablets) {
        tablet.full = false;
        for (const page of tablet.pages.filter((p) => p.board.state().kept)) page.crash();
        tablet.open();
      }
      await heal(server);
      honest();
      expect(edits(server.doc).toSorted()).toEqual(made.toSorted());
      expect(marks(server.doc)).toEqual(made.filter((edit) => !unmarked.includes(edit)).toSorted());
      for (const { board } of pages()) {
        expect(board.state()).toMatchObject({ status: 'live', unsaved: 0, notIncluded: null });
        expect(edits(board.doc)).toEqual(edits(server.doc));
      }
      for (const page of pages()) page.crash();
    }),
    { numRuns: 150 },
  );
}, 120_000);
