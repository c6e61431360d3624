import { mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { publicUrl, type Config } from './config.ts';
import { createApp } from './http/app.ts';
import { createWrongCodes } from './http/wrongCodes.ts';
import { openSqliteLog } from './log/sqlite/sqliteLog.ts';
import type { HUB_TIMES } from './realtime/sessionHub.ts';
import { attachSessionSockets } from './realtime/sessionSocket.ts';
import { createSocketServer } from './realtime/socketServer.ts';
import { createSessions } from './session/service.ts';

const DIST = resolve(import.meta.dirname, '../../client/dist');

export interface FacetOptions {
  logger: Logger;
  /** Called when the disk failed in a way after which nothing may be called saved; the process should end. */
  onBroken?: (error: unknown) => void;
  now?: () => number;
  /** How long an answer to a wrong code is held back. */
  sleep?: (ms: number) => Promise<void>;
  times?: Partial<typeof HUB_TIMES>;
  dist?: string;
}

/** A running Facet. */
export interface Facet {
  port: number;
  /** Reachable from this machine. */
  localUrl: string;
  publicUrl: string;
  /** Takes nothing new, commits what is on its way, tells everyone, closes. */
  stop: () => Promise<void>;
}

/** Opens the data, wires every part to the others, and listens. */
export async function startFacet(config: Config, options: FacetOptions): Promise<Facet> {
  const { logger, now = Date.now, onBroken = () => undefined } = options;
  mkdirSync(config.dataDir, { recursive: true });
  const log = openSqliteLog({
    path: join(config.dataDir, 'facet.sqlite'),
    onBroken,
    onDamage: (damage) => logger.error(damage, 'a record is damaged and was set aside'),
  });
  let stopping = false;
  let address = '';
  const ownUrl = (): string => address;

  const sessions = createSessions({ log, logger, now });
  const http = createServer();
  const app = createApp({
    sessions,
    log,
    logger,
    wrongCodes: createWrongCodes(now, options.sleep ?? ((ms) => sleep(ms, undefined, { ref: false }))),
    publicUrl: ownUrl,
    trustProxy: config.trustProxy,
    dist: options.dist ?? DIST,
    stopping: () => stopping,
  });
  http.on('request', app);
  const io = createSocketServer(http, ownUrl);
  const boards = { onSettled: () => () => undefined, read: async () => null };
  const sockets = attachSessionSockets({
    io,
    sessions,
    boards,
    publicUrl: ownUrl,
    logger,
    now,
    ...(options.times && { times: options.times }),
  });

  http.listen(config.port, config.host);
  try {
    await once(http, 'listening');
  } catch (error) {
    await sessions.close();
    await log.close();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  address = publicUrl(config, port);

  return {
    port,
    localUrl: `http://${loopbackOf(config.host)}:${port}`,
    publicUrl: address,
    async stop() {
      stopping = true;
      const closed = new Promise<void>((done) => void http.close(() => done()));
      await sessions.close();
      sockets.stop();
      await io.close();
      http.closeAllConnections();
      await closed;
      await log.close();
    },
  };
}

/** An address of this machine that reaches a server listening on `host`. */
function loopbackOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
