import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BEARER_PREFIX,
  BOARD_PATH,
  FACET_PROTOCOL,
  PLAIN_PROTOCOL,
} from '@facet/shared/protocol/boardWire.ts';
import { vi } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Log } from '../../log/port.ts';
import { openSqliteLog } from '../../log/sqlite/sqliteLog.ts';
import { attachBoardSocket, type BoardSocketOptions } from '../../realtime/boardSocket.ts';
import { createBoards, type Boards } from '../boards.ts';
import type { BoardsOptions } from '../boardsOptions.ts';
import { ACTIVITY, FakeSessions, SESSION } from './fakeSessions.ts';

export const boardOf = {
  individual: (seat: string) => `${SESSION}/${ACTIVITY}/individual/${seat}`,
  group: (group: string) => `${SESSION}/${ACTIVITY}/group/${group}`,
  whole: `${SESSION}/${ACTIVITY}/whole`,
};

export interface Client {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Every count of saved messages the server told, in order. */
  saved: number[];
  /** The close codes this client saw, in order. */
  codes: number[];
}

interface BenchOptions {
  log?: Log;
  now?: () => number;
  times?: BoardsOptions['times'];
  socket?: Partial<BoardSocketOptions>;
}

// Waits are for conditions; a busy machine only makes them longer.
vi.setConfig({ testTimeout: 30_000 });

// Each provider listens for the end of the process; thirty in one test are no leak.
process.setMaxListeners(0);

/** A board engine on a real port and a real file, and unmodified y-websocket clients for it. */
export class Bench {
  readonly sessions: FakeSessions;
  readonly folder: string;
  readonly log: Log;
  readonly boards: Boards;
  readonly problems: unknown[] = [];
  url = '';
  readonly #server = createServer((_request, response) => response.writeHead(404).end());
  readonly #socket: { close: () => void };
  readonly #clients: Client[] = [];

  private constructor(options: BenchOptions) {
    this.folder = mkdtempSync(join(tmpdir(), 'facet-boards-'));
    this.log = options.log ?? openSqliteLog({ path: join(this.folder, 'facet.db') });
    this.sessions = new FakeSessions(options.now);
    this.boards = createBoards({
      log: this.log,
      sessions: this.sessions,
      now: options.now ?? Date.now,
      times: { sweepMs: 20, coolMs: 50, digestMs: 20, savedMs: 5, ...options.times },
      onProblem: (problem) => this.problems.push(problem),
    });
    this.#socket = attachBoardSocket(this.#server, this.boards, {
      originAllowed: () => true,
      ...options.socket,
    });
  }

  static async start(options: BenchOptions = {}): Promise<Bench> {
    const bench = new Bench(options);
    await new Promise<void>((resolve) => bench.#server.listen(0, '127.0.0.1', resolve));
    bench.url = `ws://127.0.0.1:${(bench.#server.address() as AddressInfo).port}${BOARD_PATH}`;
    return bench;
  }

  get server(): ReturnType<typeof createServer> {
    return this.#server;
  }

  /** An unmodified provider; `facet` offers our subprotocol and reads the saved counts. */
  client(
    board: string,
    seat: string,
    options: { facet?: boolean; protocols?: string[]; doc?: Y.Doc } = {},
  ): Client {
    const doc = options.doc ?? new Y.Doc();
    const protocols = options.protocols ?? [
      options.facet === false ? PLAIN_PROTOCOL : FACET_PROTOCOL,
      `${BEARER_PREFIX}secret-${seat}`,
    ];
    const provider = new WebsocketProvider(this.url, board, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 300,
      protocols,
    });
    const client: Client = { doc, provider, saved: [], codes: [] };
    provider.messageHandlers[100] = (_encoder, decoder) => {
      // A varUint below 128 is one byte, and what a test sends is fewer.
      client.saved.push(decoder.arr[decoder.pos++] ?? -1);
    };
    provider.on('connection-close', (event) => {
      if (event !== null) client.codes.push(event.code);
    });
    this.#clients.push(client);
    return client;
  }

  /** A bare socket, for what no provider would send. */
  raw(board: string, protocols: string[], headers: Record<string, string> = {}): WebSocket {
    return new WebSocket(`${this.url}/${board}`, protocols, { headers });
  }

  async stop(): Promise<void> {
    for (const { provider, doc } of this.#clients) {
      provider.destroy();
      doc.destroy();
    }
    await this.boards.close();
    this.#socket.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.log.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
