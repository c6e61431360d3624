import { BOARD_LIMITS, CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { describe, expect, test, vi } from 'vitest';
import { Figures } from '../ops/figures.ts';
import type { Channel } from '../realtime/channel.ts';
import { BoardConnection } from './connection.ts';
import { savedFrame } from './frames.ts';
import { Readers } from './readers.ts';
import { SavedWords } from './savedWords.ts';

/** A channel whose peer takes in what the test lets it. */
class FakeChannel implements Channel {
  readonly kind = 'websocket';
  bufferedAmount = 0;
  sent: Uint8Array[] = [];
  closed: number | null = null;
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
  }
  sendBoth(first: Uint8Array, second: Uint8Array): void {
    this.sent.push(first, second);
  }
  close(code: number): void {
    this.closed = code;
  }
  onMessage(): void {}
  onClose(): void {}
}

const setUp = () => {
  let now = 0;
  const readers = new Readers({ now: () => now, figures: new Figures() }, { left: () => undefined });
  const channel = new FakeChannel();
  const connection = new BoardConnection(channel, 'p1', true, () => now);
  readers.add(connection);
  connection.sendState(new Uint8Array(3), now);
  return { readers, channel, connection, pass: (ms: number) => (now += ms), now: () => now };
};
const frame = new Uint8Array([1]);

describe('a slow reader', () => {
  test('loses awareness first', () => {
    const { readers, channel } = setUp();
    channel.bufferedAmount = BOARD_LIMITS.dropAwarenessAbove + 100;
    readers.sendPassing(frame);
    expect(channel.sent).toHaveLength(1);
    readers.sendAll(frame, null);
    expect(channel.sent).toHaveLength(2);
  });

  test('is closed above the limit, with a code that makes it come back', () => {
    const { readers, channel } = setUp();
    channel.bufferedAmount = BOARD_LIMITS.closeAbove + 100;
    readers.sendAll(frame, null);
    expect(channel.closed).toBe(CLOSE.slow);
    expect(readers.size).toBe(0);
  });

  test('is closed when it lags for too long, and not when it catches up in time', () => {
    const { readers, channel, pass, now } = setUp();
    channel.bufferedAmount = BOARD_LIMITS.dropAwarenessAbove + 100;
    readers.sweep(now(), 1e9);
    pass(BOARD_LIMITS.closeAfterMs);
    channel.bufferedAmount = 0;
    readers.sweep(now(), 1e9);
    channel.bufferedAmount = BOARD_LIMITS.dropAwarenessAbove + 100;
    readers.sweep(now(), 1e9);
    pass(BOARD_LIMITS.closeAfterMs + 1);
    readers.sweep(now(), 1e9);
    expect(channel.closed).toBe(CLOSE.slow);
  });

  test('may take its time with a first sync that is larger than the limit', () => {
    const { readers, channel, connection, now } = setUp();
    const large = 3 * BOARD_LIMITS.closeAbove;
    connection.sendState(new Uint8Array(large), now());
    channel.bufferedAmount = large;
    readers.sendAll(frame, null);
    expect(channel.closed).toBeNull();
  });
});

describe('a reader of a long first sync', () => {
  const long = 3 * BOARD_LIMITS.closeAbove;

  test('may take its time as long as it reads', () => {
    const { readers, channel, connection, pass, now } = setUp();
    connection.sendState(new Uint8Array(long), now());
    for (let waiting = long; waiting > 0; waiting -= BOARD_LIMITS.dropAwarenessAbove / 2) {
      channel.bufferedAmount = waiting;
      readers.sweep(now(), 1e9);
      pass(BOARD_LIMITS.closeAfterMs - 1);
    }
    expect(channel.closed).toBeNull();
  });

  test('is closed when it reads nothing at all', () => {
    const { readers, channel, connection, pass, now } = setUp();
    connection.sendState(new Uint8Array(long), now());
    channel.bufferedAmount = long;
    readers.sweep(now(), 1e9);
    pass(BOARD_LIMITS.closeAfterMs + 1);
    readers.sweep(now(), 1e9);
    expect(channel.closed).toBe(CLOSE.slow);
  });
});

describe('silence', () => {
  test('is broken before a client takes the connection for dead, and only where there was silence', () => {
    const { readers, channel, pass, now } = setUp();
    pass(99);
    readers.sweep(now(), 100);
    expect(channel.sent).toHaveLength(1);
    pass(1);
    readers.sweep(now(), 100);
    expect(channel.sent).toHaveLength(2);
    readers.sweep(now(), 100);
    expect(channel.sent).toHaveLength(2);
  });
});

describe('the word that something is saved', () => {
  test('is told once: with the next message to all, or before the connection is closed', () => {
    const { readers, channel, connection, now } = setUp();
    channel.sent = [];
    connection.saved = 1;
    readers.sendAll(frame, null);
    readers.sendAll(frame, null);
    connection.tellSaved(now());
    expect(channel.sent).toEqual([savedFrame(1), frame, frame]);
    connection.saved = 2;
    readers.closeAll(CLOSE.badUpdate);
    expect(channel.sent.at(-1)).toEqual(savedFrame(2));
    expect(channel.closed).toBe(CLOSE.badUpdate);
  });

  test('comes by itself where no message does', async () => {
    const { channel, connection, now } = setUp();
    channel.sent = [];
    const words = new SavedWords(1, now);
    connection.saved = 1;
    words.owe(connection);
    expect(channel.sent).toEqual([]);
    await vi.waitFor(() => expect(channel.sent).toEqual([savedFrame(1)]));
  });

  test('waits no longer than it may, and begins anew when a message has taken one along', () => {
    vi.useFakeTimers();
    try {
      const { readers, channel, connection, now } = setUp();
      channel.sent = [];
      const words = new SavedWords(400, now);
      const save = () => {
        connection.saved++;
        words.owe(connection);
      };
      save();
      vi.advanceTimersByTime(250);
      save();
      readers.sendAll(frame, null);
      save();
      expect(channel.sent).toEqual([savedFrame(2), frame]);
      vi.advanceTimersByTime(250);
      expect(channel.sent).toHaveLength(2);
      vi.advanceTimersByTime(150);
      expect(channel.sent.slice(2)).toEqual([savedFrame(3)]);
      vi.advanceTimersByTime(1000);
      expect(vi.getTimerCount()).toBe(0);
      save();
      vi.advanceTimersByTime(400);
      expect(channel.sent.slice(3)).toEqual([savedFrame(4)]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('leaving', () => {
  test('is of one connection: the late close of an old socket does not touch the new one of the same seat', () => {
    const { readers, connection, now } = setUp();
    const again = new FakeChannel();
    const newer = new BoardConnection(again, 'p1', true, now);
    readers.add(newer);
    readers.leave(connection);
    expect([...readers]).toEqual([newer]);
    expect(again.closed).toBeNull();
  });
});
