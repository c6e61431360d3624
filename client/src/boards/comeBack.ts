import { CLOSE } from '@facet/shared/protocol/boardWire.ts';
import type { WebsocketProvider } from 'y-websocket';

/** How long after a server that goes away a board asks again: the least and the most, in milliseconds. */
export const COME_BACK = { leastMs: 500, mostMs: 5000 };

/** More doublings of 100 ms than any wait is long, so that only what is drawn here counts. */
const MANY = 10;

/**
 * A hall of tablets that a server has sent away must not come back in step: each board asks again after a time of its own, and
 * draws another one each time it asks in vain. A line that broke by itself is asked for again soon, as the provider does.
 */
export function comeBackSpread(provider: WebsocketProvider, random: () => number = Math.random): void {
  const draw = (): void => {
    provider.maxBackoffTime = COME_BACK.leastMs + random() * (COME_BACK.mostMs - COME_BACK.leastMs);
  };
  draw();
  provider.on('connection-close', (event) => {
    draw();
    if (event?.code === CLOSE.restarting) provider.wsUnsuccessfulReconnects = MANY;
  });
}
