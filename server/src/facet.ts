import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { silentBus } from './bus/hub.ts';
import { keepWatch } from './bus/lookout.ts';
import { createOthers, type Others, type OthersTimes } from './bus/others.ts';
import type { Bus } from './bus/port.ts';
import { openRedisBus } from './bus/redis.ts';
import { createBoards } from './boards/boards.ts';
import { TIMES } from './boards/times.ts';
import { publicUrl, type Config } from './config.ts';
import { openData, type Data, type DataOptions } from './data/data.ts';
import { createApp } from './http/app.ts';
import { createMaking } from './http/making.ts';
import { createWrongCodes } from './http/wrongCodes.ts';
import { attachBoardSocket } from './realtime/boardSocket.ts';
import { attachCheckEcho } from './realtime/checkEcho.ts';
import { originAllowed } from './realtime/origins.ts';
import { attachPolling } from './realtime/pollingChannel.ts';
import type { HubTimes } from './realtime/hubTimes.ts';
import { watchEventLoop } from './ops/eventLoop.ts';
import { Figures } from './ops/figures.ts';
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
  /** For tests that start several servers on the data of one process. */
  shared?: SharedSetup;
}

export interface SharedSetup {
  data?: Data;
  /** Null: servers are told nothing, and read what others wrote. */
  bus?: Bus | null;
  times?: Partial<OthersTimes> & { lookMs?: number };
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
  const figures = new Figures();
  const onCommit = (ms: number): void => figures.committing.add(ms);
  const { shared } = options;
  const data = shared?.data ?? (await openData(config, { logger, now, onBroken, onCommit, ...options.data }));
  const others = othersOf(config, options);
  const { log } = data;
  let stopping = false;
  let address = '';
  const ownUrl = (): string => address;

  const sessions = createSessions({ log, logger, now, idleMs: config.idleSeconds * 1000, others });
  const boards = createBoards({
    log,
    sessions,
    now,
    epoch: data.epoch,
    others,
    canSave: data.disk.canSave,
    figures,
    times: { unloadMs: Math.min(TIMES.unloadMs, config.idleSeconds * 1000) },
    onLine: ({ what, ...line }) => logger.info(line, `board ${what}`),
    onProblem: ({ what, board, error }) =>
      logger.error({ err: error, board }, `a board could not be ${what === 'load' ? 'loaded' : 'saved'}`),
  });
  const eraser = data.keep(sessions, boards);
  const held = options.sleep ?? ((ms: number) => sleep(ms, undefined, { ref: false }));
  const http = createServer();
  const open = new Set<Socket>();
  const eventLoop = watchEventLoop();
  const app = createApp({
    sessions,
    log,
    boards,
    eraser,
    takesSessions: data.disk.takesSessions,
    now,
    reports: createReports({ log, sessions, boards, now }),
    logger,
    wrongCodes: createWrongCodes({
      now,
      sleep: held,
      onAlarm: (wrong) =>
        logger.warn({ wrong }, 'many wrong join codes this minute: somebody may be guessing'),
    }),
    making: createMaking({
      ...config.making,
      now,
      sleep: held,
      full: () => {
        if (sessions.loaded() < config.making.open) return false;
        sessions.trim(0);
        return sessions.loaded() >= config.making.open;
      },
    }),
    publicUrl: ownUrl,
    trustProxy: config.trustProxy,
    dist: options.dist ?? DIST,
    stopping: () => stopping,
    canSave: data.disk.canSave,
    cannotSave: config.databaseUrl === null ? 'the disk is full' : 'Postgres takes no records',
    figures,
    metricsToken: config.metricsToken,
    gauges: {
      boards: () => boards.standing(),
      lines: () => sockets.standing(),
      sessionsLoaded: () => sessions.loaded(),
      sockets: () => open.size,
      eventLoop: eventLoop.delay,
      disk: () => ({ freeBytes: data.disk.freeBytes(), canSave: data.disk.canSave() }),
      backups: async () => ({ newest: await data.backups.newest(), ok: data.backups.state().ok }),
      damaged: () => data.damage.count(),
    },
  });
  http.on('request', app);
  const io = createSocketServer(http, ownUrl);
  sessions.keepWhile((session) => boards.connections(session).size > 0);
  const boardSocket = attachBoardSocket(http, boards, {
    originAllowed: ({ headers }) => originAllowed(headers.origin, headers.host, ownUrl()),
  });
  const checks = attachCheckEcho(http, io, {
    originAllowed: ({ headers }) => originAllowed(headers.origin, headers.host, ownUrl()),
  });
  attachPolling(io, boards);
  http.on('upgrade', (request, socket) => {
    if (!/^\/(boards|socket\.io)\//.test(request.url ?? '')) socket.destroy();
  });
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
    others,
    ...(options.times && { times: options.times }),
  });

  others?.describe((session) => {
    const people = sockets.people(session);
    const open = boards.openIn(session);
    if (people === null && open.length === 0) return null;
    return { version: sessions.version(session), boards: open, ...(people ?? { seats: [], devices: [] }) };
  });
  const watch =
    others === null
      ? null
      : keepWatch({
          log,
          sessions,
          boards,
          others,
          watches: sockets.watches,
          logger,
          ...(shared?.times?.lookMs !== undefined && { everyMs: shared.times.lookMs }),
        });

  http.listen(config.port, config.host);
  try {
    await once(http, 'listening');
  } catch (error) {
    watch?.stop();
    await others?.close();
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
      if (config.drainSeconds > 0) await sleep(config.drainSeconds * 1000);
      const closed = new Promise<void>((done) => void http.close(() => done()));
      await sessions.close();
      await boards.close();
      watch?.stop();
      // Said before anyone is sent away: they are on their way to another server.
      await others?.close();
      sockets.stop();
      boardSocket.close();
      checks.close();
      http.closeIdleConnections();
      // A tablet that sleeps never answers a goodbye.
      const asleep = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, GOODBYE_MS);
      await io.close();
      await closed;
      clearTimeout(asleep);
      eventLoop.stop();
      await data.close();
    },
  };
}

/** The other servers, where there may be some: those on the same Postgres. */
function othersOf(config: Config, { shared, logger, now = Date.now }: FacetOptions): Others | null {
  if (shared === undefined && config.databaseUrl === null) return null;
  const onDown = (error: unknown): void => logger.error({ err: error }, 'Redis cannot be reached');
  const bus =
    shared?.bus ?? (config.redisUrl === null ? silentBus() : openRedisBus({ url: config.redisUrl, onDown }));
  const onProblem = (error: unknown): void =>
    logger.warn({ err: error }, 'what another server told could not be used');
  return createOthers({ bus, now, onProblem, ...(shared?.times && { times: shared.times }) });
}

/** An address of this machine that reaches a server listening on `host`. */
function loopbackOf(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
