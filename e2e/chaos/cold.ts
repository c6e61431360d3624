// A board as somebody gets it who has never had it open, told apart from every client: one question, one answer.
import { boardName } from '@facet/shared/boards/address.ts';
import {
  BEARER_PREFIX,
  BOARD_PATH,
  MESSAGE,
  PLAIN_PROTOCOL,
  SYNC,
} from '@facet/shared/protocol/boardWire.ts';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { Place } from './truth.ts';

export interface Asking {
  url: string;
  session: string;
  place: Place;
  secret: string;
}

/** A line without a client behind it. */
export function rawLine({ url, session, place, secret }: Asking): WebSocket {
  const address = `${url.replace(/^http/, 'ws')}${BOARD_PATH}/${boardName({ session, ...place })}`;
  const ws = new WebSocket(address, [PLAIN_PROTOCOL, BEARER_PREFIX + secret], { perMessageDeflate: false });
  ws.binaryType = 'nodebuffer';
  ws.on('error', () => undefined);
  return ws;
}

/** The sync step 1 of somebody who has nothing. */
export const ASK_ALL = Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0);

/** What a sync step 2 holds; null for any other frame. */
export function stateIn(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) !== SYNC.step2)
    return null;
  return decoding.readVarUint8Array(decoder);
}

/** Opens a board cold. Gives the close code where the server does not let it be read. */
export function openCold(asking: Asking): Promise<Y.Doc | number> {
  return new Promise((resolve) => {
    const ws = rawLine(asking);
    const end = (result: Y.Doc | number): void => {
      clearTimeout(limit);
      resolve(result);
      ws.close();
    };
    const limit = setTimeout(() => end(1006), 20_000);
    ws.on('open', () => ws.send(ASK_ALL));
    ws.on('message', (data: Buffer) => {
      const state = stateIn(data);
      if (state === null) return;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state);
      end(doc);
    });
    ws.on('close', (code) => end(code));
  });
}

/** The same, again and again while the server asks to come back. */
export async function mustOpenCold(asking: Asking): Promise<Y.Doc> {
  const until = Date.now() + 60_000;
  for (;;) {
    const doc = await openCold(asking);
    if (typeof doc !== 'number') return doc;
    const { scope, owner } = asking.place;
    if ((doc >= 4400 && doc < 4500) || Date.now() > until)
      throw new Error(`${asking.place.activity}/${scope}/${owner} could not be opened cold: ${doc}`);
    await new Promise((next) => setTimeout(next, 200));
  }
}
