// A person's own way to the server: a small TCP proxy that knows just enough HTTP to be a school's filter or a hotel's
// login page. Every person has one, so that one network fails and the next does not.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { CLEAR, Link, type Way, type Weather } from './faultProxyLink.ts';

export interface RoadOptions {
  /** The server's port; it keeps it over restarts. */
  target: number;
  random?: () => number;
  /** Gets what came from the server for this person, and since when it may have been on its way. */
  hear?: (text: string, since: number) => void;
}

export class Road {
  readonly #server: Server;
  readonly #links = new Set<Link>();
  readonly #idle: NodeJS.Timeout;
  #target: number;
  #weather: Weather = CLEAR;
  #barred = false;
  /** The slowest it has lately been, for whoever judges what came late. */
  #laggedSince = 0;
  #lagUntil = 0;

  static async open(options: RoadOptions): Promise<Road> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Road(server, options);
  }

  private constructor(server: Server, options: RoadOptions) {
    this.#server = server;
    this.#target = options.target;
    server.on('connection', (client) => {
      if (this.#barred) {
        client.on('error', () => undefined);
        client.resetAndDestroy();
        return;
      }
      const link = new Link(client, {
        random: Math.random,
        hear: () => undefined,
        ...options,
        target: this.#target,
        weather: () => this.#weather,
        onEnd: (gone) => this.#links.delete(gone),
      });
      this.#links.add(link);
    });
    this.#idle = setInterval(() => {
      const { idleMs, upgradedLifeMs } = this.#weather;
      for (const link of this.#links) {
        if (idleMs > 0 && link.idleMs > idleMs) link.reset();
        if (upgradedLifeMs > 0 && link.upgradedMs > upgradedLifeMs) link.reset();
      }
    }, 50);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Since when what arrives now may have been on its way. */
  get sentSince(): number {
    const now = Date.now();
    return now < this.#lagUntil ? Math.min(this.#laggedSince, now) : now - 1500;
  }

  /** How many WebSockets go through it now. */
  get webSockets(): number {
    return [...this.#links].filter((link) => link.upgradedMs > 0).length;
  }

  /** From now on it is like this; what is not said is clear. */
  set(weather: Partial<Weather>): void {
    this.#weather = { ...CLEAR, ...weather };
    if (this.#weather.delayMs + this.#weather.bufferMs > 0) this.#lag(Date.now(), 20_000);
    if (this.#weather.blackHole) for (const link of this.#links) link.die();
    if (this.#weather.halfDead !== null) for (const link of this.#links) link.die(this.#weather.halfDead);
    // A login page takes over by ending what was open.
    if (this.#weather.portal) this.reset();
  }

  /** Leads to another server from now on; what is open ends, as where the one before died. */
  aim(target: number): void {
    this.#target = target;
    this.reset();
  }

  /** Nobody comes through, whatever the weather: while a server that has just started is looked at. */
  bar(barred: boolean): void {
    this.#barred = barred;
    if (barred) this.reset();
  }

  reset(): void {
    for (const link of this.#links) link.reset();
  }

  /** WebSockets alone. */
  resetWebSockets(): void {
    for (const link of this.#links) if (link.upgradedMs > 0) link.reset();
  }

  cutAfter(bytes: number): void {
    for (const link of this.#links) link.cutAfter(bytes);
  }

  pause(way: Way | 'both'): void {
    this.#lag(Date.now(), 60_000);
    for (const link of this.#links) link.pause(way);
  }

  /** Everything open goes on. */
  resume(): void {
    for (const link of this.#links) link.resume();
    this.#lagUntil = Math.min(this.#lagUntil, Date.now() + 3000);
  }

  async close(): Promise<void> {
    clearInterval(this.#idle);
    this.reset();
    const closed = once(this.#server, 'close');
    this.#server.close();
    await closed;
  }

  #lag(since: number, forMs: number): void {
    if (Date.now() >= this.#lagUntil) this.#laggedSince = since;
    this.#lagUntil = Math.max(this.#lagUntil, since + forMs);
  }
}
