import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { createSessions } from '../session/service.ts';
import { memoryLog } from '../session/testing/memoryLog.ts';
import { planOf } from '../session/testing/plan.ts';
import { createSession } from '../session/tickets.ts';
import { attachSessionSockets } from './sessionSocket.ts';
import { createSocketServer } from './socketServer.ts';

it('a command sent before the server has found out who sends it is answered too', async () => {
  const logger = pino({ level: 'silent' });
  const sessions = createSessions({ log: memoryLog(), logger });
  const made = await createSession(sessions, planOf());
  if (!made.ok) throw new Error(made.refusal);
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server = createSocketServer(http, () => url);
  const arrived = new Promise<void>((resolve) =>
    server.of('/').on('connection', (socket) => socket.onAny(() => resolve())),
  );
  const slow = {
    ...sessions,
    authenticate: async (secret: string) => {
      await arrived;
      return sessions.authenticate(secret);
    },
  };
  const boards = { read: async () => null, onSettled: () => () => undefined };
  const sockets = attachSessionSockets({ io: server, sessions: slow, boards, publicUrl: () => url, logger });
  const client = io(url, {
    transports: ['websocket'],
    reconnection: false,
    auth: { secret: made.made.secret, protocol: 1 },
  });
  const answer: unknown = await client
    .timeout(2000)
    .emitWithAck('command', { type: 'setTitle', title: 'Early' });
  expect(answer).toStrictEqual({ ok: true, version: 3 });
  client.disconnect();
  sockets.stop();
  await server.close();
  await sessions.close();
});
