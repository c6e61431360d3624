import { BOARD_LIMITS, CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Ways } from '../session/ways.ts';
import { boardSocketClass, type SocketListener } from './boardSocket.ts';
import type { Line, LineEvents } from './pollingLine.ts';

const lines: { events: LineEvents; sent: Uint8Array[]; closed: number; url: string }[] = [];
vi.mock('./pollingLine.ts', () => ({
  openPolling: (url: string, _protocols: readonly string[], events: LineEvents): Line => {
    const line = { events, sent: [] as Uint8Array[], closed: 0, url };
    lines.push(line);
    return {
      send: (bytes) => void line.sent.push(bytes),
      close: () => void (line.closed += 1),
      bufferedAmount: () => 0,
    };
  },
}));

/** A WebSocket whose server is this test. */
class FakeNative {
  static all: FakeNative[] = [];
  binaryType = 'blob';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  sent: Uint8Array[] = [];
  closedWith: number[] = [];
  readonly url: string;
  readonly protocols: string[];
  constructor(url: string, protocols: string[]) {
    this.url = url;
    this.protocols = protocols;
    FakeNative.all.push(this);
  }
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }
  close(code: number): void {
    this.closedWith.push(code);
  }
}

const URL_ = 'ws://server/boards/s/a/whole';
const STEP2 = Uint8Array.of(0, 1, 0);
const UPDATE = Uint8Array.of(0, 2, 0);
const AWARENESS = Uint8Array.of(1, 0);
const listener = {
  onOpen: vi.fn<SocketListener['onOpen']>(),
  onSent: vi.fn<SocketListener['onSent']>(),
  onChangeOver: vi.fn<SocketListener['onChangeOver']>(),
};
let works = false;
let ways: Ways;

function open() {
  const Socket = boardSocketClass(listener, FakeNative as unknown as typeof WebSocket, ways);
  const socket = new Socket(URL_, ['facet.1', 'bearer.x']);
  const seen = { opened: 0, messages: [] as ArrayBuffer[], closes: [] as { code: number; reason: string }[] };
  socket.onopen = () => void (seen.opened += 1);
  socket.onmessage = (event: MessageEvent<ArrayBuffer>) => void seen.messages.push(event.data);
  socket.onclose = ({ code, reason }: CloseEvent) => void seen.closes.push({ code, reason });
  return { socket, seen };
}
const settle = async () => vi.advanceTimersByTimeAsync(0);
const begin = async () => {
  const opened = open();
  await settle();
  return opened;
};
const native = (): FakeNative => {
  const last = FakeNative.all.at(-1);
  if (last === undefined) throw new Error('no WebSocket was tried');
  return last;
};
const line = () => {
  const last = lines.at(-1);
  if (last === undefined) throw new Error('polling was not tried');
  return last;
};

beforeEach(() => {
  vi.useFakeTimers();
  FakeNative.all = [];
  lines.length = 0;
  works = false;
  ways = new Ways(() => Promise.resolve(works));
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe('a socket that looks like a WebSocket', () => {
  test('has its constants on the instance, where the provider compares with them', async () => {
    const { socket } = open();
    expect([socket.CONNECTING, socket.OPEN, socket.CLOSING, socket.CLOSED]).toEqual([0, 1, 2, 3]);
    expect(socket.readyState).toBe(socket.CONNECTING);
    await settle();
    native().onopen?.();
    expect(socket.readyState).toBe(socket.OPEN);
  });

  test('says nothing before its constructor has returned', async () => {
    const { seen } = open();
    expect(FakeNative.all).toHaveLength(0);
    await settle();
    native().onopen?.();
    expect(seen.opened).toBe(1);
  });

  test('hands on the protocols, and asks for array buffers', async () => {
    await begin();
    expect(native()).toMatchObject({
      url: URL_,
      protocols: ['facet.1', 'bearer.x'],
      binaryType: 'arraybuffer',
    });
  });

  test('sends and gives exactly the bytes, also of a view into a larger buffer', async () => {
    const { socket, seen } = await begin();
    native().onopen?.();
    const large = Uint8Array.of(9, 9, 0, 2, 7, 9);
    socket.send(large.subarray(2, 5));
    const [sent] = native().sent;
    expect([...new Uint8Array(sent?.buffer ?? new ArrayBuffer(0))]).toEqual([0, 2, 7]);
    native().onclose?.({ code: 1006, reason: '' });
    line().events.onOpen();
    line().events.onMessage(large.subarray(3, 5));
    expect([...new Uint8Array(seen.messages[0] ?? new ArrayBuffer(0))]).toEqual([2, 7]);
  });

  test('tells of the messages that can change the board, and of no others', async () => {
    const { socket } = await begin();
    socket.send(UPDATE);
    expect(listener.onSent).not.toHaveBeenCalled();
    native().onopen?.();
    for (const bytes of [AWARENESS, Uint8Array.of(0, 0), STEP2, UPDATE]) socket.send(bytes);
    expect(listener.onSent.mock.calls.map(([, kind]) => kind)).toEqual(['step2', 'update']);
  });

  test('W32 refuses for good what no server takes, instead of sending it again for ever', async () => {
    const { socket, seen } = await begin();
    native().onopen?.();
    const long = new Uint8Array(BOARD_LIMITS.frameBytes + 1);
    long.set(STEP2);
    socket.send(long.subarray(0, BOARD_LIMITS.frameBytes));
    expect(seen.closes).toEqual([]);
    socket.send(long);
    await settle();
    expect(native().sent.map(({ length }) => length)).toEqual([BOARD_LIMITS.frameBytes]);
    expect(seen.closes).toEqual([{ code: CLOSE.badUpdate, reason: 'tooLarge' }]);
  });

  test('takes a message that something on the way finds too long as refused for good', async () => {
    const { seen } = await begin();
    native().onopen?.();
    native().onmessage?.({ data: new ArrayBuffer(1) });
    native().onclose?.({ code: 1009, reason: '' });
    expect(seen.closes).toEqual([{ code: CLOSE.badUpdate, reason: '' }]);
  });

  test('delivers the server’s close code and does not try another way then', async () => {
    const { seen, socket } = open();
    await settle();
    native().onopen?.();
    native().onclose?.({ code: 4403, reason: 'forbidden' });
    expect(seen.closes).toEqual([{ code: 4403, reason: 'forbidden' }]);
    expect(socket.readyState).toBe(3);
    expect(lines).toHaveLength(0);
  });

  test('closed by its owner, it ends the line and keeps quiet about it afterwards', async () => {
    const { socket, seen } = await begin();
    native().onopen?.();
    socket.close();
    expect(native().closedWith).toEqual([1000]);
    expect(native().onmessage).toBeNull();
    await settle();
    expect(seen.closes).toEqual([{ code: 1000, reason: '' }]);
    socket.send(UPDATE);
    expect(native().sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(lines).toHaveLength(0);
  });
});

describe('where WebSockets do not work', () => {
  test('a line cut before the first word goes on by polling, unseen by the provider', async () => {
    const { socket, seen } = await begin();
    native().onclose?.({ code: 1006, reason: '' });
    expect(seen.closes).toHaveLength(0);
    line().events.onOpen();
    expect([seen.opened, socket.readyState]).toEqual([1, 1]);
    expect(listener.onOpen).toHaveBeenCalledWith(expect.any(Number), 'polling');
  });

  test('a line cut after the first word is a lost network, not a filter', async () => {
    const { seen } = await begin();
    native().onopen?.();
    native().onmessage?.({ data: STEP2.buffer });
    native().onclose?.({ code: 1006, reason: '' });
    expect(seen.closes).toEqual([{ code: 1006, reason: '' }]);
    expect(lines).toHaveLength(0);
  });

  test('two seconds of silence, and what was swallowed is said again', async () => {
    const { socket, seen } = await begin();
    native().onopen?.();
    socket.send(STEP2);
    socket.send(UPDATE);
    await vi.advanceTimersByTimeAsync(1999);
    expect(lines).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(native().closedWith).toEqual([1000]);
    line().events.onOpen();
    expect(line().sent).toEqual([STEP2, UPDATE]);
    expect(seen.opened).toBe(1);
    // Whatever the dead line still says is not heard.
    native().onmessage?.({ data: STEP2.buffer });
    expect(seen.messages).toHaveLength(0);
  });

  test('a word in time keeps the WebSocket', async () => {
    await begin();
    native().onopen?.();
    native().onmessage?.({ data: STEP2.buffer });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(0);
  });

  /** A line that polling brought a word to, after a WebSocket was refused. */
  async function polled() {
    const opened = open();
    await settle();
    if (FakeNative.all.length > 0) native().onclose?.({ code: 1006, reason: '' });
    line().events.onOpen();
    line().events.onMessage(STEP2);
    return opened;
  }

  test('W12 polling that worked is remembered for five minutes after the last line that needed it', async () => {
    const { socket } = await polled();
    FakeNative.all = [];
    await begin();
    expect([FakeNative.all.length, lines.length]).toEqual([0, 2]);
    socket.close();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    await begin();
    expect(FakeNative.all).toHaveLength(1);
  });

  test('W12 when WebSockets work again the line ends, so that the next is one, and that is told before', async () => {
    const { seen } = await polled();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(seen.closes).toEqual([]);
    works = true;
    await vi.advanceTimersByTimeAsync(6 * 60_000);
    expect(listener.onChangeOver).toHaveBeenCalledTimes(1);
    expect(seen.closes).toEqual([{ code: 1000, reason: '' }]);
    FakeNative.all = [];
    await begin();
    expect(FakeNative.all).toHaveLength(1);
  });

  test('W12 polling that breaks off is not insisted on: the next line begins with a WebSocket', async () => {
    await polled();
    FakeNative.all = [];
    line().events.onClose(1006, '');
    await begin();
    expect(FakeNative.all).toHaveLength(1);
  });

  test('polling that never said a word is not remembered', async () => {
    await begin();
    native().onclose?.({ code: 1006, reason: '' });
    line().events.onClose(1006, '');
    await begin();
    expect(FakeNative.all).toHaveLength(2);
  });

  test('a polling line that ends gives its code, once, and sends nothing more', async () => {
    const { socket, seen } = await begin();
    native().onclose?.({ code: 1006, reason: '' });
    line().events.onOpen();
    line().events.onClose(4403, 'forbidden');
    line().events.onClose(1006, '');
    expect(seen.closes).toEqual([{ code: 4403, reason: 'forbidden' }]);
    socket.send(UPDATE);
    expect(line().sent).toHaveLength(0);
  });
});
