// Yjs itself beside the load: what the load counts has to be on the boards as Yjs has them, too.
import { FACET_PROTOCOL, PLAIN_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { until } from '../../support/until.ts';
import { keyOf, valueOf } from './edits.ts';
import type { Door } from './person.ts';

// Every provider listens for the end of the process.
process.setMaxListeners(0);

/** A document and the way it hears of others'. */
export interface Real {
  doc: Y.Doc;
  synced: () => boolean;
  close: () => void;
}

/** An unmodified y-websocket client. */
export function realClient({ port, path, protocols }: Door): Real {
  const doc = new Y.Doc();
  const cut = path.lastIndexOf('/');
  const provider = new WebsocketProvider(
    `ws://127.0.0.1:${port}${path.slice(0, cut)}`,
    path.slice(cut + 1),
    doc,
    {
      disableBc: true,
      protocols: protocols.map((p) => (p === FACET_PROTOCOL ? PLAIN_PROTOCOL : p)),
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
  );
  return { doc, synced: () => provider.synced, close: () => provider.destroy() };
}

/** What is to be on a board in the end: the last edit of each of its people. */
export type Last = readonly { person: number; number: number }[];

const has = (doc: Y.Doc, last: Last): boolean => {
  const slots = doc.getMap('slots');
  return last.every(({ person, number }) => slots.get(keyOf(person)) === valueOf(number));
};

/** Waits until a document has all of it; null then, or else what was wrong. */
export async function lacks(what: string, doc: Y.Doc, last: Last, limitMs = 8000): Promise<string | null> {
  try {
    await until(what, () => has(doc, last), limitMs);
    return null;
  } catch {
    return `${what} lacks the last edit of somebody`;
  }
}

/** Two real clients tell each other something, and somebody new gets all of it. Gives what was wrong. */
export async function converge(
  door: Door,
  reals: readonly Real[],
  last: Last,
  keepsBoards: boolean,
): Promise<string[]> {
  const wrong = await Promise.all(reals.map((real, i) => lacks(`real client ${i + 1}`, real.doc, last)));
  const [one, other] = reals;
  if (one !== undefined && other !== undefined) {
    one.doc.getMap('slots').set('real', 'done');
    await until('a real edit to arrive', () => other.doc.getMap('slots').get('real') === 'done', 8000).catch(
      () => wrong.push('a real edit did not arrive'),
    );
  }
  if (keepsBoards) {
    const cold = realClient(door);
    wrong.push(await lacks('somebody who came afterwards', cold.doc, last));
    cold.close();
  }
  return wrong.filter((w) => w !== null);
}
