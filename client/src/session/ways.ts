/** How long after polling was needed new lines begin with it. */
export const REMEMBER_MS = 5 * 60_000;
/** When it is looked whether WebSockets work by now; the last is how often from then on. */
const LOOK_AFTER_MS = [10_000, 30_000, 90_000, REMEMBER_MS];
/** So many lines that worked, cut so soon, within so long: a filter that lets no WebSocket live. */
const CUTS = 3;
const CUT_SOON_MS = 2 * 60_000;
const CUTS_WITHIN_MS = 5 * 60_000;
/** Lines that are cut together are one cut. */
const ONE_CUT_MS = 2000;
const LONGEST_MS = 60 * 60_000;
const ANSWER_WITHIN_MS = 2000;

type Look = (server: string) => Promise<boolean>;

/**
 * What this page knows of the ways to its server: whether lines begin with a WebSocket or with polling. A page has one,
 * shared by the session's line and its boards', so that what one has found out the next need not wait for.
 */
export class Ways {
  readonly #look: Look;
  #server = '';
  #pollingUntil = 0;
  #looks = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #cuts: number[] = [];
  /** For how long WebSockets are left alone that only live for a minute; looking cannot tell these. */
  #restMs = REMEMBER_MS;
  readonly #byPolling = new Set<() => void>();

  /** `look` tells whether a WebSocket to a server (http or ws, without a path) works now. */
  constructor(look: Look = webSocketWorks) {
    this.#look = look;
  }

  /** Whether a line that begins now begins with polling. */
  get polling(): boolean {
    return Date.now() < this.#pollingUntil;
  }

  /** Polling brought the server's word to a line that no WebSocket would have. */
  pollingWorked(server: string): void {
    this.#server = server;
    this.#pollingUntil = Math.max(this.#pollingUntil, Date.now() + REMEMBER_MS);
    this.#plan();
  }

  /** Polling did not work either, or not any more: another network, perhaps. */
  pollingFailed(): void {
    this.#pollingUntil = 0;
  }

  /** A WebSocket brought the server's word. */
  webSocketWorked(server: string): void {
    this.#server = server;
    this.#looks = 0;
  }

  /** A WebSocket that had worked for `lived` milliseconds was cut. */
  wasCut(lived: number): void {
    const now = Date.now();
    if (lived > CUT_SOON_MS || now - (this.#cuts.at(-1) ?? -Infinity) < ONE_CUT_MS) return;
    this.#cuts = [...this.#cuts.filter((at) => now - at < CUTS_WITHIN_MS), now];
    if (this.#cuts.length < CUTS) return;
    this.#cuts = [];
    this.#pollingUntil = now + this.#restMs;
    this.#looks = LOOK_AFTER_MS.length;
    this.#plan(this.#restMs);
    this.#restMs = Math.min(this.#restMs * 2, LONGEST_MS);
  }

  /** A line goes by polling now; `changeOver` is called once when WebSockets work again. Returns how to take it back. */
  goesByPolling(changeOver: () => void): () => void {
    this.#byPolling.add(changeOver);
    return () => void this.#byPolling.delete(changeOver);
  }

  /** The device may be in another network now: looks at once. */
  lookNow(): void {
    if (this.#timer === null || this.#looks >= LOOK_AFTER_MS.length) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    void this.#see();
  }

  /** Ends looking, and knows nothing. */
  forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#byPolling.clear();
    this.#cuts = [];
    this.#looks = this.#pollingUntil = 0;
  }

  #plan(ms = LOOK_AFTER_MS[Math.min(this.#looks, LOOK_AFTER_MS.length - 1)] ?? REMEMBER_MS): void {
    // Not in step with others behind the same filter.
    this.#timer ??= setTimeout(() => void this.#see(), ms * (0.9 + 0.2 * Math.random()));
  }

  async #see(): Promise<void> {
    this.#timer = null;
    this.#looks += 1;
    // Nobody goes by polling any more: the next line finds out.
    if (this.#byPolling.size === 0) return;
    if (await this.#look(this.#server)) {
      this.#pollingUntil = 0;
      const lines = [...this.#byPolling];
      this.#byPolling.clear();
      for (const changeOver of lines) changeOver();
      return;
    }
    if (this.#byPolling.size === 0) return;
    this.#pollingUntil = Math.max(this.#pollingUntil, Date.now() + REMEMBER_MS);
    this.#plan();
  }
}

/** Opens the beginning of a socket.io line, which needs no secret, and waits for the server's first word. */
function webSocketWorks(server: string): Promise<boolean> {
  return new Promise((tell) => {
    const ws = new WebSocket(`${server.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
    const end = (works: boolean): void => {
      clearTimeout(limit);
      ws.onmessage = ws.onclose = null;
      ws.close();
      tell(works);
    };
    const limit = setTimeout(() => end(false), ANSWER_WITHIN_MS);
    ws.onmessage = ({ data }) => end(typeof data === 'string' && data.startsWith('0'));
    ws.onerror = () => undefined;
    ws.onclose = () => end(false);
  });
}

export const ways = new Ways();
