import { PROTOCOL_VERSION } from '@facet/shared/protocol/version.ts';
import WebSocket from 'ws';

/** The session lines of many people as socket.io speaks them, with as little work for the load as one can: nothing that is told is read. */
export class SessionLines {
  readonly #sockets: WebSocket[] = [];

  /** Lets somebody in and waits until they are. */
  open(port: number, secret: string): Promise<void> {
    const ws = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    this.#sockets.push(ws);
    return new Promise((entered, failed) => {
      ws.on('error', failed);
      ws.on('message', (data: Buffer) => {
        // engine.io's packets (open, ping, message) and in them socket.io's (connected): one digit each.
        if (data[0] === OPEN) ws.send(`40${JSON.stringify({ secret, protocol: PROTOCOL_VERSION })}`);
        else if (data[0] === PING) ws.send('3');
        else if (data[0] === MESSAGE && data[1] === CONNECTED) entered();
      });
    });
  }

  close(): void {
    for (const ws of this.#sockets) ws.terminate();
  }
}

const [OPEN, PING, MESSAGE, CONNECTED] = [0x30, 0x32, 0x34, 0x30];
