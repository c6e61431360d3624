// The least a server of boards can do: what one sends goes to the others of the room, one message and one write each. It merges,
// checks, stores and knows nothing. To a newcomer it gives what the first person of the room brought.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

interface Room {
  members: Set<WebSocket>;
  state: Buffer;
}

const SYNC = 0;
const STEP1 = 0;
const STEP2 = 1;
const NOTHING = Buffer.from([SYNC, STEP2, 2, 0, 0]);

const rooms = new Map<string, Room>();
const http = createServer();
const wss = new WebSocketServer({ server: http, perMessageDeflate: false });

wss.on('connection', (ws, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? { members: new Set(), state: NOTHING };
  rooms.set(name, room);
  room.members.add(ws);
  ws.on('close', () => room.members.delete(ws));
  ws.on('error', () => undefined);
  ws.on('message', (data: Buffer) => {
    if (data[0] === SYNC && data[1] === STEP1) return ws.send(room.state);
    if (data[0] === SYNC && data[1] === STEP2) {
      if (data.length > NOTHING.length) room.state = data;
      return;
    }
    for (const other of room.members) if (other !== ws) other.send(data);
  });
});

http.listen(0, '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${(http.address() as AddressInfo).port}`),
);
