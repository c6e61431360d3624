import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createBoards } from './boards/boards.ts';
import { publicUrl, type Config } from './config.ts';
import { openData, type Data, type DataOptions } from './data/data.ts';
import { createApp } from './http/app.ts';
import { createWrongCodes } from './http/wrongCodes.ts';
import { attachBoardSocket } from './realtime/boardSocket.ts';
import { originAllowed } from './realtime/origins.ts';
import { attachPolling } from './realtime/pollingChannel.ts';
import type { HubTimes } from './realtime/hubTimes.ts';
import { attachSessionSockets } from './realtime/sessionSocket.ts';
import { createSocketServer } from './realtime/socketServer.ts';
import { createReports } from './results/reports.ts';
import { createSessions } from './session/service.ts';

const DIST = resolve(import.meta.dirname, '../../client/dist');

/** How long connections have to close by themselves when the server stops. */
const GOODBYE_MS = 1500;

export interface FacetOptions {
  logger: Logger;
  /** Called when the disk failed in a way after which nothing may be called saved; the process should end. */
  onBroken?: (error: unknown) => void;
  now?: () => number;
  /** How long an answer to a wrong code is held back. */
  sleep?: (ms: number) => Promise<void>;
  times?: Partial<HubTimes>;
  dist?: string;
  /** What the disk has free, and how often the data are looked after. */
  data?: Pick<DataOptions, 'freeBytes' | 'keeperTimes'>;
}

/** A running Facet. */
export interface Facet {
  port: number;
  /** Reachable from this machine. */
  localUrl: string;
  publicUrl: string;
  data: Data;
  /** Takes nothing new, commits what is on its way, tells everyone, closes. */
  stop: () => Promise<void>;
}

/** Opens the data, wires every part to the others, and listens. */
export async function startFacet(config: Config, options: FacetOptions): Promise<Facet> {
  const { logger, now = Date.now, onBroken = () => undefined } = options;
  const data = await openData(config, { logger, now, onBroken, ...options.data });
  const { log } = data;
  let stopping = false;
  let address = '';
  const ownUrl = (): string => address;

  const sessions = createSessions({ log, logger, now });
  const boards = createBoards({
    log,
    sessions,
    now,
    epoch: data.epoch,
    canSave: data.disk.canSave,
    onProblem: ({ what, board, error }) =>
      logger.error({ err: error, board }, `a board could not be ${what === 'load' ? 'loaded' : 'saved'}`),
  });
  const eraser = data.keep(sessions, boards);
  const http = createServer();
  const app = createApp({
    sessions,
    log,
    boards,
    eraser,
    takesSessions: data.disk.takesSessions,
    now,
    reports: createReports({ log, sessions, boards, now }),
    logger,
    wrongCodes: createWrongCodes(now, options.sleep ?? ((ms) => sleep(ms, undefined, { ref: false }))),
    publicUrl: ownUrl,
    trustProxy: config.trustProxy,
    dist: options.dist ?? DIST,
    stopping: () => stopping,
  });
  http.on('request', app);
  const io = createSocketServer(http, ownUrl);
  sessions.keepWhile((session) => boards.connections(session).size > 0);
  const boardSocket = attachBoardSocket(http, boards, {
    originAllowed: ({ headers }) => originAllowed(headers.origin, headers.host, ownUrl()),
  });
  attachPolling(io, boards);
  http.on('upgrade', (request, socket) => {
    if (!/^\/(boards|socket\.io)\//.test(request.url ?? '')) socket.destroy();
  });
  const open = new Set<Socket>();
  http.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const sockets = attachSessionSockets({
    io,
    sessions,
    boards,
    publicUrl: ownUrl,
    logger,
    now,
    data: data.told,
    ...(options.times && { times: options.times }),
  });

  http.listen(config.port, config.host);
  try {
    await once(http, 'listening');
  } catch (error) {
    await sessions.close();
    await data.close();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  address = publicUrl(config, port);

  return {
    port,
    localUrl: `http://${loopbackOf(config.host)}:${port}`,
    publicUrl: address,
    data,
    async stop() {
      stopping = true;
      const closed = new Promise<void>((done) => void http.close(() => done()));
      await sessions.close();
      await boards.close();
      sockets.stop();
      boardSocket.close();
      http.closeIdleConnections();
      // A tablet that sleeps never answers a goodbye.
      const asleep = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, GOODBYE_MS);
      await io.close();
      await closed;
      clearTimeout(asleep);
      await data.close();
    },
  };
}

/** An address of this machine that reaches a server listening on `host`. */
function loopbackOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
