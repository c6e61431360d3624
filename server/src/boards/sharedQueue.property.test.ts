import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardStream, type Log } from '../log/port.ts';
import { memoryLog } from '../session/testing/memoryLog.ts';
import { BoardConnection } from './connection.ts';
import { LogOrder } from './lawful.ts';
import { SharedQueue, type BoardRecord } from './sharedQueue.ts';

const stream = boardStream('s1', 's1/a1/whole');
const SEATS = ['p1', 'p2', 'p3'];
/** Fewer than there are writers, so that several are the first to use one. */
const CLIENTS = [11, 12, 13, 14];

interface Page {
  /** Where it is connected. */
  at: number;
  seat: string;
  doc: Y.Doc;
}

const NOWHERE = {
  kind: 'websocket' as const,
  bufferedAmount: 0,
  send: () => undefined,
  sendBoth: () => undefined,
  close: () => undefined,
  onMessage: () => undefined,
  onClose: () => undefined,
};

/** One server's copy of a board, without anything but the way to the log. */
class Server {
  readonly doc = new Y.Doc();
  readonly saved: { seat: string; value: string }[] = [];
  readonly refused: string[] = [];
  readonly told: BoardRecord[] = [];
  readonly order = new LogOrder();
  readonly queue: SharedQueue;
  readonly #values = new Map<object, string>();

  constructor(log: Log) {
    this.queue = new SharedQueue({
      log,
      stream,
      seq: 0,
      order: this.order,
      onSaved: ({ from }, lawful, seq) => {
        this.saved.push({ seat: from.seat, value: this.#values.get(from) ?? '' });
        if (lawful === null) return;
        Y.applyUpdate(this.doc, lawful.update);
        this.told.push({ seq, at: 0, by: from.seat, data: lawful.update });
      },
      onVoid: ({ from }) => void this.refused.push(this.#values.get(from) ?? ''),
      onForeign: (_record, lawful) => Y.applyUpdate(this.doc, lawful.update),
      onSnapshot: () => expect.unreachable(),
      onDamaged: () => expect.unreachable(),
      onGone: () => expect.unreachable(),
      onFailed: (error) => expect.unreachable(String(error)),
    });
  }

  /** A page comes to this server, writes one value more and sends what the server lacks; false where the id is not its own. */
  write(page: Page, value: string): boolean {
    const { clientID } = page.doc;
    if ((this.order.owner(clientID) ?? page.seat) !== page.seat) return false;
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(this.doc));
    page.doc.getMap('slots').set(value, page.seat);
    const from = new BoardConnection(NOWHERE, page.seat, false, () => 0);
    this.#values.set(from, value);
    const update = Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(this.doc));
    this.queue.add({ from, at: 0, began: 0, update });
    return true;
  }

  content(): Record<string, unknown> {
    return this.doc.getMap('slots').toJSON();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Step =
  | { do: 'write'; server: number; seat: number; client: number }
  | { do: 'hear'; from: number; to: number; which: number; records: boolean }
  | { do: 'wait' };
const index = (below: number) => fc.nat({ max: below - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      server: index(3),
      seat: index(3),
      client: index(4),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('hear' as const),
      from: index(3),
      to: index(3),
      which: fc.nat(),
      records: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
);

describe('a board that several servers write', () => {
  test('is the same on all of them and in the log, whatever was heard, late, twice or never; all that is called saved is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        const log = memoryLog();
        const servers = [new Server(log), new Server(log), new Server(log)];
        const pages = new Map<string, Page>();
        let count = 0;
        for (const one of steps) {
          if (one.do === 'wait') await turn();
          else if (one.do === 'write') {
            const key = `${one.seat}/${one.client}`;
            const page = pages.get(key) ?? { at: one.server, seat: SEATS[one.seat] ?? '', doc: new Y.Doc() };
            if (!pages.has(key)) page.doc.clientID = CLIENTS[one.client] ?? 0;
            pages.set(key, page);
            // Whoever comes from another server is let in once this one knows what that one had saved.
            if (page.at !== one.server) await servers[one.server]?.queue.read();
            page.at = one.server;
            if (servers[one.server]?.write(page, `v${count + 1}`) === true) count += 1;
          } else {
            const told = servers[one.from]?.told ?? [];
            const record = told[one.which % Math.max(1, told.length)];
            if (record === undefined || one.from === one.to) continue;
            servers[one.to]?.queue.hear(one.records ? [record] : []);
            servers[one.to]?.queue.look(record.seq);
          }
        }
        for (const { queue } of servers) await queue.whenIdle();
        for (const { queue } of servers) await queue.read();

        const order = new LogOrder();
        const cold = new Y.Doc();
        for (const { data, by } of await log.read(stream)) {
          const read = order.admit(data, by);
          if (typeof read !== 'string') Y.applyUpdate(cold, read.update);
        }
        const truth = cold.getMap('slots').toJSON();
        expect(cold.store.pendingStructs).toBeNull();
        for (const server of servers) {
          expect(server.content()).toEqual(truth);
          expect(server.doc.store.pendingStructs).toBeNull();
          for (const { seat, value } of server.saved) expect(truth).toMatchObject({ [value]: seat });
          for (const value of server.refused) expect(Object.keys(truth)).not.toContain(value);
        }
        expect(servers.reduce((sum, s) => sum + s.saved.length + s.refused.length, 0)).toBe(count);
      }),
      { numRuns: 300 },
    );
  });
});
