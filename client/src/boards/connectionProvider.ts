import { MESSAGE } from '@facet/shared/protocol/boardWire.ts';
import * as encoding from 'lib0/encoding';
import { writeSyncStep1 } from 'y-protocols/sync';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

const PROBE_MS = 3000;

/** After sleep or a change of network a line that looks open may be dead: asks, and begins anew where nobody answers. */
export function makeSure(provider: WebsocketProvider): void {
  const { ws } = provider;
  // Between two attempts: there is no need to wait for the next.
  if (ws === null && provider.shouldConnect) provider.connect();
  if (ws === null || !provider.wsconnected) return;
  const heard = provider.wsLastMessageReceived;
  ws.send(step1(provider.doc) as Uint8Array<ArrayBuffer>);
  setTimeout(() => {
    if (provider.ws !== ws || provider.wsLastMessageReceived !== heard) return;
    provider.disconnect();
    provider.connect();
  }, PROBE_MS);
}

function step1(doc: Y.Doc): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  writeSyncStep1(encoder, doc);
  return encoding.toUint8Array(encoder);
}

/**
 * The provider sends every awareness change on, other people's too, which with a hundred tablets is the square of it, and
 * says of those it has not heard from that they are gone. Only this page's own changes leave it.
 */
export function quietAwareness(provider: WebsocketProvider): void {
  const all = provider._awarenessUpdateHandler;
  provider.awareness.off('update', all);
  const me = provider.doc.clientID;
  const own: typeof all = ({ added, updated, removed }, origin) => {
    if (origin === provider) return;
    const mine = { added: added.filter(isMe), updated: updated.filter(isMe), removed: removed.filter(isMe) };
    if (mine.added.length + mine.updated.length + mine.removed.length > 0) all(mine, origin);
  };
  function isMe(client: number): boolean {
    return client === me;
  }
  provider._awarenessUpdateHandler = own;
  provider.awareness.on('update', own);
}
