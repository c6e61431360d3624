import { CHECK_NAMESPACE } from '@facet/shared/protocol/check.ts';
import { io } from 'socket.io-client';
import { TAB } from '../session/tab.ts';
import type { Finding } from './findings.ts';
import { middle } from './middle.ts';

const PATIENCE_MS = 10_000;
const BYTES = 20_000;

/** Whether boards would go on by long-polling. */
export async function lookAtPolling(origin: string, now: () => number = Date.now): Promise<Finding> {
  const socket = io(`${origin}${CHECK_NAMESPACE}`, {
    transports: ['polling'],
    query: TAB,
    forceNew: true,
    reconnection: false,
    timeout: PATIENCE_MS,
  });
  try {
    const open = await new Promise<boolean>((resolve) => {
      socket.on('connect', () => resolve(true));
      socket.on('connect_error', () => resolve(false));
    });
    if (!open) return { look: 'polling', is: 'none' };
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const sent = now();
      const back: unknown = await socket.timeout(PATIENCE_MS).emitWithAck('echo', new Uint8Array(BYTES));
      if (!(back instanceof ArrayBuffer || back instanceof Uint8Array) || back.byteLength !== BYTES)
        return { look: 'polling', is: 'none' };
      times.push(now() - sent);
    }
    return { look: 'polling', is: 'fine', ms: middle(times) };
  } catch {
    return { look: 'polling', is: 'none' };
  } finally {
    socket.disconnect();
  }
}
