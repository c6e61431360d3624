import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import { seeded } from '@facet/shared/session/random.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { COME_BACK, comeBackSpread } from './comeBack.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line that opens nothing and says when it was asked for. */
class Asked {
  static readonly all: { at: number; line: Asked }[] = [];
  readyState = 0;
  binaryType = '';
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onmessage = null;
  onerror = null;
  constructor() {
    Asked.all.push({ at: Date.now(), line: this });
  }
  send(): void {}
  close(): void {
    this.readyState = 3;
  }
}

function hall(count: number): WebsocketProvider[] {
  const random = seeded(5);
  Asked.all.length = 0;
  return Array.from({ length: count }, (_, i) => {
    const provider = new WebsocketProvider('ws://nowhere', `b${i}`, new Y.Doc(), {
      disableBc: true,
      WebSocketPolyfill: Asked as unknown as typeof WebSocket,
    });
    comeBackSpread(provider, random);
    return provider;
  });
}

/** Ends every line with a code, and gives after how long each is asked for again. */
function sentAway(code: number): number[] {
  const from = Date.now();
  for (const { line } of Asked.all.splice(0)) line.onclose?.({ code, reason: '' });
  vi.advanceTimersByTime(COME_BACK.mostMs + 1);
  return Asked.all.map(({ at }) => at - from);
}

it('a hall that a stopping server has sent away comes back spread over seconds, however often it asks in vain', () => {
  const providers = hall(100);
  // The second time nobody is there to answer.
  for (const code of [CLOSE.restarting, 1006]) {
    const waits = sentAway(code).slice(0, 100);
    expect(waits).toHaveLength(100);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(COME_BACK.leastMs);
    expect(Math.max(...waits)).toBeLessThanOrEqual(COME_BACK.mostMs);
    const tenths = Map.groupBy(waits, (ms) => Math.floor((ms / COME_BACK.mostMs) * 10));
    expect(Math.max(...[...tenths.values()].map((all) => all.length))).toBeLessThan(30);
  }
  for (const provider of providers) provider.destroy();
});

it('a line that broke by itself is asked for again at once', () => {
  const [provider] = hall(1);
  expect(sentAway(1006)[0]).toBeLessThan(500);
  provider?.destroy();
});
