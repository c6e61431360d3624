import { CHECK_HELLO, CHECK_LIMITS, CHECK_PROTOCOL } from '@facet/shared/protocol/check.ts';
import type { Finding } from './findings.ts';
import { middle } from './middle.ts';

const PATIENCE_MS = 6000;
/** An echo that takes longer was held back by somebody on the way. */
const HELD_MS = 2500;
const LARGE = CHECK_LIMITS.bytes - 1024;
const BEAT_MS = 5000;

type Message = string | ArrayBuffer;

/** A WebSocket whose messages can be waited for, one at a time. */
export interface Talk {
  send: (message: string | Uint8Array<ArrayBuffer>) => void;
  /** The next message; null when the line ends or `ms` pass first. */
  next: (ms: number) => Promise<Message | null>;
  close: () => void;
}

/** Opens a WebSocket; null where it does not open. */
export async function openTalk(url: string, Make: typeof WebSocket = WebSocket): Promise<Talk | null> {
  const socket = new Make(url, [CHECK_PROTOCOL]);
  socket.binaryType = 'arraybuffer';
  const waiting: Message[] = [];
  let tell: (() => void) | null = null;
  let over = false;
  const woken = (): void => tell?.();
  socket.onmessage = ({ data }: MessageEvent<Message>) => {
    waiting.push(data);
    woken();
  };
  const opened = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE_MS);
    socket.onopen = () => {
      clearTimeout(late);
      resolve(true);
    };
    socket.onclose = () => {
      over = true;
      clearTimeout(late);
      resolve(false);
      woken();
    };
  });
  if (!opened) {
    socket.close();
    return null;
  }
  return {
    send: (message) => {
      if (!over) socket.send(message);
    },
    async next(ms) {
      if (waiting.length === 0 && !over)
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, ms);
          tell = () => {
            clearTimeout(late);
            resolve();
          };
        });
      tell = null;
      return waiting.shift() ?? null;
    },
    close: () => socket.close(),
  };
}

/** Whether a WebSocket opens, is answered at once, and carries what a board's largest change needs. */
export async function lookAtSocket(talk: Talk | null, now: () => number = Date.now): Promise<Finding> {
  if (talk === null) return { look: 'webSocket', is: 'refused' };
  if ((await talk.next(PATIENCE_MS)) !== CHECK_HELLO) return { look: 'webSocket', is: 'silent' };
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const sent = now();
    talk.send(`beat ${i}`);
    if ((await talk.next(PATIENCE_MS)) === null) return { look: 'webSocket', is: 'silent' };
    times.push(now() - sent);
  }
  const large = new Uint8Array(LARGE);
  talk.send(large);
  const back = await talk.next(PATIENCE_MS);
  if (!(back instanceof ArrayBuffer) || back.byteLength !== LARGE) return { look: 'webSocket', is: 'large' };
  const ms = middle(times);
  return { look: 'webSocket', is: ms > HELD_MS ? 'held' : 'fine', ms };
}

/** Holds the line for so long, with a word every few seconds as a board has; some filters cut after a minute. */
export async function lookHowLong(
  talk: Talk,
  seconds: number,
  tick: (seconds: number) => void,
  now: () => number = Date.now,
): Promise<Finding> {
  const began = now();
  const passed = (): number => Math.round((now() - began) / 1000);
  while (passed() < seconds) {
    talk.send('still here');
    if ((await talk.next(PATIENCE_MS)) === null) return { look: 'lasting', is: 'cut', seconds: passed() };
    tick(passed());
    // Nothing comes unasked but the line's end, which ends the wait.
    await talk.next(BEAT_MS);
  }
  return { look: 'lasting', is: 'fine', seconds: passed() };
}
