import type { Server as HttpServer } from 'node:http';
import { HTTP_LIMITS } from '@facet/shared/protocol/http.ts';
import { Server } from 'socket.io';
import { originAllowed } from './origins.ts';
import type { SessionServer } from './socketTypes.ts';

/** The socket.io server, shared by sessions and by boards that cannot use WebSockets. */
export function createSocketServer(http: HttpServer, publicUrl: () => string): SessionServer {
  return new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    pingInterval: 15_000,
    pingTimeout: 10_000,
    // Compression per message costs memory per connection and makes sizes tell about contents.
    perMessageDeflate: false,
    // Upgrades to other paths are the boards'; a slow one of theirs must not be cut off after a second.
    destroyUpgrade: false,
    httpCompression: false,
    // A plan with a large map is the largest; a board's first sync over long-polling is half of it, in base64 too.
    maxHttpBufferSize: HTTP_LIMITS.planBytes + 1000,
    // On polling requests and on the upgrade: a page of someone else's opens no connection.
    allowRequest: (req, decide) =>
      decide(null, originAllowed(req.headers.origin, req.headers.host, publicUrl())),
  });
}
