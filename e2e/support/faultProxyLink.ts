// One TCP connection through a road: two sockets, and what lies between them at this moment.
import { connect, type Socket } from 'node:net';

export type Way = 'up' | 'down';
/**
 * What is done with a WebSocket's upgrade: handed on, answered with 403, robbed of its header, never answered, or accepted
 * and what follows swallowed.
 */
export type Upgrades = 'pass' | 'refuse' | 'strip' | 'hang' | 'silent';

/** How a road is at this moment. */
export interface Weather {
  delayMs: number;
  jitterMs: number;
  /** Bytes are kept and let go together, as often. */
  bufferMs: number;
  /** A link that says nothing for so long is cut; 0 for never. */
  idleMs: number;
  upgrades: Upgrades;
  /** What a WebSocket carries, either way, is kept so long at least and let go in lumps; plain HTTP goes through. */
  framesHeldMs: number;
  /** A WebSocket that is so old is cut; 0 for never. */
  upgradedLifeMs: number;
  /** A login page answers everything. */
  portal: boolean;
  /** Nothing arrives, nothing is told; a connection that was open then stays so for ever. */
  blackHole: boolean;
  /** Only this way is swallowed. */
  halfDead: Way | null;
}

export const CLEAR: Weather = {
  delayMs: 0,
  jitterMs: 0,
  bufferMs: 0,
  idleMs: 0,
  upgrades: 'pass',
  framesHeldMs: 0,
  upgradedLifeMs: 0,
  portal: false,
  blackHole: false,
  halfDead: null,
};

interface Options {
  target: number;
  weather: () => Weather;
  random: () => number;
  /** Gets what came from the server, as it came, and since when it may have been on its way. */
  hear: (text: string, since: number) => void;
  onEnd: (link: Link) => void;
}

const PAGE = '<!doctype html><title>Guest network</title><form>Please log in to go on</form>';
const LOGIN = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${PAGE.length}\r\nConnection: close\r\n\r\n${PAGE}`;
const FORBIDDEN = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
/** A token may lie across two chunks. */
const TAIL = 40;

export class Link {
  readonly #options: Options;
  readonly #client: Socket;
  #server: Socket | null = null;
  #head = Buffer.alloc(0);
  #swallow: Record<Way, boolean> = { up: false, down: false };
  #swallowAfterHead = false;
  /** When a WebSocket's upgrade was handed on. */
  #upgradedAt: number | null = null;
  /** Its answer has gone through; what follows are frames. */
  #framed = false;
  #budget = Infinity;
  #pausedSince: number | null = null;
  /** What is read now may have been sent since then. */
  #stale: { since: number; until: number } | null = null;
  #queues: Record<Way, { at: number; chunk: Buffer }[]> = { up: [], down: [] };
  #ending: Record<Way, boolean> = { up: false, down: false };
  #tail = '';
  #lastAt = performance.now();
  #over = false;

  constructor(client: Socket, options: Options) {
    this.#client = client;
    this.#options = options;
    client.setNoDelay(true);
    client.on('error', () => this.reset());
    client.on('close', () => this.#closed('up'));
    client.on('data', (chunk: Buffer) => this.#fromClient(chunk));
    if (options.weather().blackHole) this.die();
  }

  get idleMs(): number {
    return performance.now() - this.#lastAt;
  }

  /** How old it is as a WebSocket; 0 where it is none. */
  get upgradedMs(): number {
    return this.#upgradedAt === null ? 0 : performance.now() - this.#upgradedAt;
  }

  /** Open at both ends and deaf from now on: no byte and no end is ever told. */
  die(way: Way | null = null): void {
    if (way !== 'down') this.#swallow.up = true;
    if (way !== 'up') this.#swallow.down = true;
  }

  /** Both ends see a reset. */
  reset(): void {
    if (this.#over) return;
    this.#over = true;
    this.#client.resetAndDestroy();
    this.#server?.resetAndDestroy();
    this.#options.onEnd(this);
  }

  /** Ends after so many more bytes of the client's, in the middle of whatever they are. */
  cutAfter(bytes: number): void {
    this.#budget = bytes;
  }

  /** Nothing is read of either end; what comes waits in the kernels, and they make the ends wait. */
  pause(way: Way | 'both'): void {
    this.#pausedSince ??= Date.now();
    if (way !== 'up') this.#server?.pause();
    if (way !== 'down') this.#client.pause();
  }

  resume(): void {
    if (this.#pausedSince === null) return;
    this.#stale = { since: this.#pausedSince, until: Date.now() + 3000 };
    this.#pausedSince = null;
    this.#client.resume();
    this.#server?.resume();
  }

  #fromClient(chunk: Buffer): void {
    this.#lastAt = performance.now();
    if (this.#server !== null) return this.#carry('up', chunk);
    if (this.#swallow.up) return;
    this.#head = Buffer.concat([this.#head, chunk]);
    const end = this.#head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const { portal, upgrades, blackHole } = this.#options.weather();
    if (blackHole) return this.die();
    if (portal) return void this.#client.end(LOGIN);
    const head = this.#head.subarray(0, end).toString('latin1');
    const upgrade = /^upgrade: *websocket/im.test(head);
    if (upgrade && upgrades === 'hang') return this.die();
    if (upgrade && upgrades === 'refuse') return void this.#client.end(FORBIDDEN);
    if (upgrade && upgrades === 'pass') this.#upgradedAt = performance.now();
    this.#swallowAfterHead = upgrade && upgrades === 'silent';
    const sent =
      upgrade && upgrades === 'strip'
        ? Buffer.concat([
            Buffer.from(
              head.replace(/^(upgrade|connection):.*\r\n/gim, '') + '\r\nConnection: close',
              'latin1',
            ),
            this.#head.subarray(end),
          ])
        : this.#head;
    this.#open(sent);
  }

  #open(first: Buffer): void {
    const server = connect({ port: this.#options.target, host: '127.0.0.1' });
    this.#server = server;
    server.setNoDelay(true);
    server.on('error', () => this.reset());
    server.on('close', () => this.#closed('down'));
    server.on('data', (chunk: Buffer) => {
      this.#lastAt = performance.now();
      this.#listen(chunk);
      this.#carry('down', chunk);
    });
    this.#carry('up', first);
  }

  #listen(chunk: Buffer): void {
    const now = Date.now();
    const stale = this.#stale !== null && now < this.#stale.until ? this.#stale.since : now;
    const text = this.#tail + chunk.toString('latin1');
    this.#tail = text.slice(-TAIL);
    if (!this.#swallow.down) this.#options.hear(text, stale);
  }

  #carry(way: Way, chunk: Buffer): void {
    if (this.#swallow[way] || this.#options.weather().halfDead === way) {
      this.#swallow[way] = true;
      return;
    }
    if (this.#swallowAfterHead && way === 'down') {
      // The answer to the upgrade goes through, nothing after it does.
      this.die();
      const end = chunk.indexOf('\r\n\r\n');
      this.#client.write(end < 0 ? chunk : chunk.subarray(0, end + 4));
      return;
    }
    if (way === 'up' && chunk.length >= this.#budget) {
      this.#server?.write(chunk.subarray(0, this.#budget), () => this.reset());
      this.#swallow.up = true;
      return;
    }
    if (way === 'up') this.#budget -= chunk.length;
    const { delayMs, jitterMs, bufferMs, framesHeldMs } = this.#options.weather();
    if (way === 'down' && this.#upgradedAt !== null && !this.#framed) {
      this.#framed = true;
      const frames = chunk.indexOf('\r\n\r\n') + 4;
      if (framesHeldMs > 0 && frames > 3 && frames < chunk.length) {
        this.#write('down', chunk.subarray(0, frames));
        return this.#carry('down', chunk.subarray(frames));
      }
    }
    const held = this.#framed ? framesHeldMs : 0;
    const queue = this.#queues[way];
    const now = performance.now();
    let at = now + delayMs + jitterMs * this.#options.random() + held;
    const lumps = Math.max(bufferMs, held);
    if (lumps > 0) at = Math.ceil(at / lumps) * lumps;
    at = Math.max(at, queue.at(-1)?.at ?? 0);
    if (at <= now && queue.length === 0) return this.#write(way, chunk);
    queue.push({ at, chunk });
    setTimeout(() => this.#pump(way), at - now + 1);
  }

  #pump(way: Way): void {
    const queue = this.#queues[way];
    const now = performance.now();
    while ((queue[0]?.at ?? Infinity) <= now) this.#write(way, (queue.shift() as { chunk: Buffer }).chunk);
    if (queue.length === 0 && this.#ending[way]) this.#finish(way);
  }

  #write(way: Way, chunk: Buffer): void {
    const [from, to] = way === 'up' ? [this.#client, this.#server] : [this.#server, this.#client];
    if (this.#over || to === null || to.destroyed || this.#swallow[way]) return;
    if (to.write(chunk) || from === null || this.#pausedSince !== null) return;
    from.pause();
    to.once('drain', () => {
      if (this.#pausedSince === null) from.resume();
    });
  }

  /** One end has gone; the other learns of it once it has all that was on its way, or never through a black hole. */
  #closed(way: Way): void {
    this.#ending[way] = true;
    if (this.#queues[way].length === 0) this.#finish(way);
  }

  #finish(way: Way): void {
    if (this.#over) return;
    if (this.#swallow[way]) {
      if (this.#client.destroyed && this.#server?.destroyed !== false) this.#options.onEnd(this);
      return;
    }
    this.#over = true;
    this.#client.destroy();
    this.#server?.destroy();
    this.#options.onEnd(this);
  }
}
