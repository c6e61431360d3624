import { beforeEach, expect, test, vi } from 'vitest';
import { TAB } from '../session/tab.ts';
import { openPolling, type LineEvents } from './pollingLine.ts';

type Handler = (...args: unknown[]) => void;
const { sockets, Manager } = vi.hoisted(() => {
  class FakeSocket {
    auth: unknown = null;
    connected = false;
    connects = 0;
    disconnects = 0;
    readonly on_ = new Map<string, Handler>();
    readonly emitted: unknown[][] = [];
    readonly name: string;
    readonly server: string;
    readonly options: unknown;
    constructor(name: string, server: string, options: unknown) {
      this.name = name;
      this.server = server;
      this.options = options;
    }
    on(name: string, handler: Handler) {
      this.on_.set(name, handler);
    }
    removeAllListeners() {
      this.on_.clear();
    }
    emit(...args: unknown[]) {
      this.emitted.push(args);
    }
    connect() {
      this.connects += 1;
      this.connected = true;
    }
    disconnect() {
      this.disconnects += 1;
      this.connected = false;
    }
  }
  const made: FakeSocket[] = [];
  return {
    sockets: made,
    Manager: class {
      readonly #known = new Map<string, FakeSocket>();
      readonly #server: string;
      readonly #options: unknown;
      readonly engine = { readyState: 'open' };
      constructor(server: string, options: unknown) {
        this.#server = server;
        this.#options = options;
      }
      on() {
        return this;
      }
      socket(name: string) {
        const socket = this.#known.get(name) ?? new FakeSocket(name, this.#server, this.#options);
        this.#known.set(name, socket);
        made.push(socket);
        return socket;
      }
    },
  };
});
vi.mock('socket.io-client', () => ({ Manager }));

const events = {
  onOpen: vi.fn<LineEvents['onOpen']>(),
  onMessage: vi.fn<LineEvents['onMessage']>(),
  onClose: vi.fn<LineEvents['onClose']>(),
};
function open() {
  const line = openPolling(
    'ws://server:81/boards/s/a/group/g1',
    ['facet.1', 'bearer.secret', 'epoch.e1'],
    events,
  );
  const socket = sockets.at(-1);
  if (socket === undefined) throw new Error('no socket was made');
  socket.emitted.length = 0;
  const hear = (name: string, ...args: unknown[]): void => socket.on_.get(name)?.(...args);
  return { line, socket, hear };
}
beforeEach(() => {
  sockets.length = 0;
  vi.clearAllMocks();
});

test('V19 asks for the board by name, the epoch of its copy and the secret in the body, never in the address', () => {
  const { socket } = open();
  expect([socket.server, socket.name]).toEqual([
    'http://server:81',
    expect.stringMatching(/^\/boards\/\d+$/),
  ]);
  // The same key as the page's other lines: a balancer sends them to one server by it.
  expect(socket.options).toMatchObject({ transports: ['polling'], reconnection: false, query: TAB });
  expect(socket.auth).toEqual({ secret: 'secret', board: 's/a/group/g1', facet: true, epoch: 'e1' });
});

test('W12 boards of a page share one connection, each with a place of its own that is free again when it ends', () => {
  const [one, two] = [open(), open()];
  expect(two.socket.name).not.toBe(one.socket.name);
  one.line.close(1000, '');
  one.line.close(1000, '');
  expect(open().socket.name).toBe(one.socket.name);
  expect(open().socket.name).not.toBe(two.socket.name);
});

test('a lost line is closed and sends nothing afterwards: socket.io would replay it where the server counts from nothing', () => {
  const { line, socket, hear } = open();
  hear('connect');
  line.send(Uint8Array.of(1));
  hear('disconnect', 'transport close');
  expect(events.onClose).toHaveBeenCalledWith(1006, '');
  expect(socket.disconnects).toBe(1);
  line.send(Uint8Array.of(2));
  expect(socket.emitted).toEqual([['m', Uint8Array.of(1)]]);
});

test('the server’s close code is the one told, once', () => {
  const { hear } = open();
  hear('connect');
  hear('c', 4403, 'forbidden');
  hear('disconnect', 'io server disconnect');
  expect(events.onClose.mock.calls).toEqual([[4403, 'forbidden']]);
});

test('nothing is kept for later while there is no connection', () => {
  const { line, socket } = open();
  socket.connected = false;
  line.send(Uint8Array.of(1));
  expect(socket.emitted).toEqual([]);
});

test('bytes come as bytes, whatever they arrive in', () => {
  const { hear } = open();
  hear('m', Uint8Array.of(1, 2).buffer);
  hear('m', Uint8Array.of(3));
  expect(events.onMessage.mock.calls).toEqual([[Uint8Array.of(1, 2)], [Uint8Array.of(3)]]);
});
