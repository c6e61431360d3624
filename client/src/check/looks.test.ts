import { CHECK_HELLO } from '@facet/shared/protocol/check.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAtServer } from './serverLook.ts';
import { lookAtSocket, lookHowLong, openTalk } from './socketLook.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A WebSocket whose network is this test. */
class FakeSocket {
  static last: FakeSocket;
  static opens = true;
  static answers: (message: string | Uint8Array) => string | ArrayBuffer | null = () => null;
  binaryType = '';
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | null = null;
  constructor() {
    FakeSocket.last = this;
    setTimeout(() => (FakeSocket.opens ? this.onopen?.() : this.onclose?.()), 1);
  }
  send(message: string | Uint8Array): void {
    const back = FakeSocket.answers(message);
    if (back !== null) this.say(back);
  }
  say(data: string | ArrayBuffer): void {
    this.onmessage?.({ data });
  }
  close(): void {
    this.onclose?.();
  }
}
const Fake = FakeSocket as unknown as typeof WebSocket;
const echo = (message: string | Uint8Array): string | ArrayBuffer =>
  typeof message === 'string' ? message : message.slice().buffer;

async function look(greets: boolean, answers: typeof FakeSocket.answers) {
  FakeSocket.opens = true;
  FakeSocket.answers = answers;
  const opening = openTalk('ws://x', Fake);
  await vi.advanceTimersByTimeAsync(2);
  if (greets) FakeSocket.last.say(CHECK_HELLO);
  const looking = lookAtSocket(await opening);
  await vi.advanceTimersByTimeAsync(60_000);
  return looking;
}

test('a WebSocket that echoes is fine', async () => {
  expect((await look(true, echo)).is).toBe('fine');
});

test('one that does not open is refused', async () => {
  FakeSocket.opens = false;
  const opening = openTalk('ws://x', Fake);
  await vi.advanceTimersByTimeAsync(2);
  expect((await lookAtSocket(await opening)).is).toBe('refused');
});

test('one that opens and says nothing is silent, also when only the greeting came', async () => {
  expect((await look(false, () => null)).is).toBe('silent');
  expect((await look(true, () => null)).is).toBe('silent');
});

test('one that passes small messages only is told as such', async () => {
  expect((await look(true, (m) => (typeof m === 'string' ? m : null))).is).toBe('large');
});

test('one whose messages are held back is told as such', async () => {
  const found = await look(true, (message) => {
    setTimeout(() => FakeSocket.last.say(echo(message)), 4000);
    return null;
  });
  expect(found).toEqual({ look: 'webSocket', is: 'held', ms: 4000 });
});

test('a line that is cut is told with its seconds, one that lasts is fine', async () => {
  const hold = async (cutAfter: number | null) => {
    FakeSocket.opens = true;
    FakeSocket.answers = echo;
    const opening = openTalk('ws://x', Fake);
    await vi.advanceTimersByTimeAsync(2);
    const talk = await opening;
    if (talk === null) throw new Error('did not open');
    const holding = lookHowLong(talk, 75, () => undefined);
    if (cutAfter !== null) {
      await vi.advanceTimersByTimeAsync(cutAfter * 1000);
      FakeSocket.last.onclose?.();
    }
    await vi.advanceTimersByTimeAsync(120_000);
    return holding;
  };
  expect(await hold(null)).toMatchObject({ is: 'fine' });
  expect(await hold(60)).toMatchObject({ is: 'cut', seconds: 60 });
});

test('the server’s clock, TLS and a stranger in its place are told', async () => {
  const answer = (body: unknown) => async () => new Response(JSON.stringify(body), { status: 200 });
  const ours = (https: boolean, off: number) => answer({ format: 'facet.check', now: 100_000 + off, https });
  const at = () => 100_000;
  expect(await lookAtServer({ https: true }, ours(true, 0), at)).toEqual([
    { look: 'server', is: 'fine', ms: 0 },
    { look: 'secure', is: 'fine' },
    { look: 'clock', is: 'fine', seconds: 0 },
  ]);
  expect(await lookAtServer({ https: true }, ours(false, -90_000), at)).toMatchObject([
    { is: 'fine' },
    { is: 'proxy' },
    { is: 'wrong', seconds: 90 },
  ]);
  expect(
    (await lookAtServer({ https: false }, async () => new Response('<html>Sign in</html>'), at))[0],
  ).toEqual({
    look: 'server',
    is: 'portal',
  });
  expect(
    (await lookAtServer({ https: false }, async () => Promise.reject(new Error('gone')), at))[0],
  ).toEqual({
    look: 'server',
    is: 'silent',
  });
});
