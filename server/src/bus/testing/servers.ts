import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { BEARER_PREFIX, BOARD_PATH, FACET_PROTOCOL } from '@facet/shared/protocol/boardWire.ts';
import { pino } from 'pino';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readConfig } from '../../config.ts';
import { openData, type Data } from '../../data/data.ts';
import { runFacet, type RunningFacet } from '../../testing/runFacet.ts';
import { connect, type WireClient } from '../../testing/wire.ts';
import type { SharedSetup } from '../../facet.ts';
import type { Bus } from '../port.ts';

export interface ServersOptions {
  /** Joins one more server to the bus; null where there is none. */
  bus: (() => Bus) | null;
  times: SharedSetup['times'];
  /** The address of an empty Postgres; without it all servers are on one SQLite log of this process. */
  database?: string;
  now?: () => number;
}

/** A person's board on one of the servers. */
export interface BoardThere {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Why the server closed, each time. */
  codes: number[];
  slots: () => unknown;
}

/** Several servers in one process, on the same data. */
export interface Servers {
  at: RunningFacet[];
  line: (server: number, secret: string) => Promise<WireClient>;
  /** `doc`: what their device has of it already. */
  board: (
    server: number,
    secret: string,
    address: BoardAddress,
    clientId?: number,
    doc?: Y.Doc,
  ) => Promise<BoardThere>;
  end: () => Promise<void>;
}

const HUB_TIMES = { presenceMs: 20, progressMs: 20, digestMs: 20, devicesMs: 20, viewMs: 10, graceMs: 300 };

export async function startServers(count: number, options: ServersOptions): Promise<Servers> {
  const { bus, times, database, now } = options;
  const folder = mkdtempSync(join(tmpdir(), 'facet-servers-'));
  let data: Data | null = null;
  if (database === undefined) {
    const config = readConfig({ DATA_DIR: folder });
    const logger = pino({ level: 'silent' });
    data = await openData(config, { logger, now: Date.now, onBroken: () => undefined });
  }
  const at: RunningFacet[] = [];
  for (let i = 0; i < count; i++) {
    const shared: SharedSetup = {
      ...(data !== null && { data: { ...data, close: () => Promise.resolve() } }),
      bus: bus === null ? null : bus(),
      ...(times && { times }),
    };
    const env = database === undefined ? {} : { DATABASE_URL: database };
    at.push(await runFacet({ dataDir: folder, env, times: HUB_TIMES, shared, ...(now && { now }) }));
  }
  const lines: WireClient[] = [];
  const boards: BoardThere[] = [];
  const urlOf = (server: number): string => at[server]?.localUrl ?? '';

  return {
    at,
    async line(server, secret) {
      const line = await connect(urlOf(server), secret);
      lines.push(line);
      return line;
    },
    async board(server, secret, address, clientId, doc = new Y.Doc()) {
      if (clientId !== undefined) doc.clientID = clientId;
      const url = urlOf(server).replace(/^http/, 'ws') + BOARD_PATH;
      const provider = new WebsocketProvider(url, boardName(address), doc, {
        protocols: [FACET_PROTOCOL, BEARER_PREFIX + secret],
        disableBc: true,
        maxBackoffTime: 300,
      });
      const codes: number[] = [];
      provider.on('connection-close', (event) => event !== null && codes.push(event.code));
      const board = { doc, provider, codes, slots: () => doc.getMap('slots').toJSON() };
      boards.push(board);
      if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
      return board;
    },
    async end() {
      for (const line of lines) line.close();
      for (const { provider, doc } of boards) {
        provider.destroy();
        doc.destroy();
      }
      for (const facet of at) await facet.stop();
      await data?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
