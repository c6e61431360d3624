import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** Sixteen bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{22}==$/;

const ANSWERS = {
  403: '403 Forbidden\r\n',
  400: '400 Bad Request\r\nSec-WebSocket-Version: 13\r\n',
} as const;

/** Answers an upgrade that is not taken, and ends the connection; one that breaks off meanwhile breaks nothing else. */
export function refuseUpgrade(socket: Duplex, status: keyof typeof ANSWERS): void {
  socket.on('error', () => undefined);
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${ANSWERS[status]}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}

/**
 * The answer to a client that opens a WebSocket, with the subprotocol chosen and no extension (RFC 6455, section 4.2); null
 * for what is no such request.
 */
export function handshake({ method, headers }: IncomingMessage, protocol: string | null): string | null {
  const key = headers['sec-websocket-key'];
  if (method !== 'GET' || headers.upgrade?.toLowerCase() !== 'websocket') return null;
  if (key === undefined || !KEY.test(key) || headers['sec-websocket-version'] !== '13') return null;
  const chosen = protocol === null ? '' : `Sec-WebSocket-Protocol: ${protocol}\r\n`;
  const accept = hash('sha1', key + GUID, 'base64');
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${chosen}\r\n`;
}
