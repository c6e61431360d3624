import type { Socket } from 'socket.io-client';
import type { Ways } from './ways.ts';

/** Within this a WebSocket brings the server's first word, or it is taken for one that swallows what it carries. */
const WEBSOCKET_MS = 5000;
/** A network may be slow, and there is no other way then. */
const POLLING_MS = 20_000;

/**
 * Leads the session's line: each attempt begins with a WebSocket and goes on by polling where that is refused; where it is
 * accepted and nothing comes, the next attempt is by polling alone. Comes back to WebSockets when they work again.
 */
export class LineWay {
  readonly #socket: Socket;
  readonly #ways: Ways;
  readonly #server: string;
  /** The last WebSocket was silent. */
  #silent = false;
  #attempt: 'websocket' | 'polling' = 'websocket';
  #greeted = false;
  /** The server has said that it stops: what comes next is no filter's doing. */
  #sentAway = false;
  #openedAt = 0;
  #patience: ReturnType<typeof setTimeout> | null = null;
  #stay: () => void = () => undefined;

  /** `mayChange` is asked before a line that works is changed for another; `changing` is told. */
  constructor(
    socket: Socket,
    ways: Ways,
    server: string,
    { mayChange, changing }: { mayChange: () => boolean; changing: () => void },
  ) {
    this.#socket = socket;
    this.#ways = ways;
    this.#server = server;
    const { io } = socket;
    io.on('reconnect_attempt', () => this.#choose());
    io.on('open', () => this.#wait());
    socket.on('connect_error', (error) => this.#failed(error.message === 'timeout'));
    socket.on('disconnect', (reason) => {
      const cut = reason === 'transport close' || reason === 'transport error';
      if (this.#greeted && !this.#sentAway && cut && this.#attempt === 'websocket')
        ways.wasCut(Date.now() - this.#openedAt);
      this.#end();
    });
    socket.on('restarting', () => (this.#sentAway = true));
    // Who is to be let in first is greeted with `waiting`, and with `hello` afterwards.
    for (const greeting of ['hello', 'waiting'])
      socket.on(greeting, () => this.#arrived(mayChange, changing));
  }

  /** Begins, or begins again. */
  connect(): void {
    this.#choose();
    this.#socket.connect();
  }

  /** For good. */
  stop(): void {
    this.#end();
  }

  #choose(): void {
    this.#end();
    const { io } = this.#socket;
    this.#attempt = this.#ways.polling || this.#silent ? 'polling' : 'websocket';
    io.opts.transports = this.#attempt === 'polling' ? ['polling'] : ['websocket', 'polling'];
    io.timeout(this.#attempt === 'polling' ? POLLING_MS : WEBSOCKET_MS);
  }

  /** The server's greeting follows at once, or what is sent or received is swallowed. */
  #wait(): void {
    this.#patience = setTimeout(
      () => {
        this.#failed(true);
        this.#socket.disconnect();
        this.connect();
      },
      this.#attempt === 'polling' ? POLLING_MS : WEBSOCKET_MS,
    );
  }

  #failed(silent: boolean): void {
    if (this.#attempt === 'polling') this.#ways.pollingFailed();
    this.#silent = silent && this.#attempt === 'websocket';
  }

  #arrived(mayChange: () => boolean, changing: () => void): void {
    this.#end();
    this.#greeted = true;
    this.#openedAt = Date.now();
    this.#silent = false;
    if (this.#socket.io.engine.transport.name !== 'polling') return this.#ways.webSocketWorked(this.#server);
    this.#attempt = 'polling';
    this.#ways.pollingWorked(this.#server);
    const change = (): void => {
      if (!mayChange()) {
        const later = setTimeout(change, 1000);
        this.#stay = () => clearTimeout(later);
        return;
      }
      changing();
      this.#socket.disconnect();
      this.connect();
    };
    this.#stay = this.#ways.goesByPolling(change);
  }

  #end(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
    this.#greeted = this.#sentAway = false;
    this.#stay();
    this.#stay = () => undefined;
  }
}
