import { beforeEach, expect, test, vi } from 'vitest';
import { openPolling, type LineEvents } from './pollingLine.ts';

type Handler = (...args: unknown[]) => void;
const { sockets, io } = vi.hoisted(() => {
  const made: {
    url: string;
    options: Record<string, unknown>;
    on: Map<string, Handler>;
    emitted: unknown[][];
    disconnects: number;
    connected: boolean;
  }[] = [];
  return {
    sockets: made,
    io: (url: string, options: Record<string, unknown>) => {
      const socket = {
        url,
        options,
        on: new Map<string, Handler>(),
        emitted: [] as unknown[][],
        disconnects: 0,
        connected: true,
      };
      made.push(socket);
      return {
        get connected() {
          return socket.connected;
        },
        on: (name: string, handler: Handler) => void socket.on.set(name, handler),
        emit: (...args: unknown[]) => void socket.emitted.push(args),
        disconnect: () => {
          socket.disconnects += 1;
          socket.connected = false;
        },
      };
    },
  };
});
vi.mock('socket.io-client', () => ({ io }));

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
  const hear = (name: string, ...args: unknown[]): void => socket.on.get(name)?.(...args);
  return { line, socket, hear };
}
beforeEach(() => {
  sockets.length = 0;
  vi.clearAllMocks();
});

test('V19 asks for the board by name, the epoch of its copy and the secret in the body, never in the address', () => {
  const { socket } = open();
  expect(socket.url).toBe('http://server:81/boards');
  expect(socket.options).toMatchObject({
    transports: ['polling'],
    reconnection: false,
    auth: { secret: 'secret', board: 's/a/group/g1', facet: true, epoch: 'e1' },
  });
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
