import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { BEARER_PREFIX, BOARD_PATH, PLAIN_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** A board opened by an unmodified y-websocket client. */
export interface OpenBoard {
  doc: Y.Doc;
  close: () => void;
}

/** Opens a board and waits until it is in step with the server. */
export async function openBoard(url: string, secret: string, address: BoardAddress): Promise<OpenBoard> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url.replace(/^http/, 'ws') + BOARD_PATH, boardName(address), doc, {
    protocols: [PLAIN_PROTOCOL, BEARER_PREFIX + secret],
    disableBc: true,
  });
  const close = (): void => {
    provider.destroy();
    doc.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    provider.once('sync', () => resolve());
    provider.once('connection-close', (event) => {
      if (event !== null && event.code >= 4400) reject(new Error(`closed with ${event.code}`));
    });
  });
  return { doc, close };
}
