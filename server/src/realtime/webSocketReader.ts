import { Gathered } from './gathered.ts';

/** What came of a client's bytes. Messages are views of what was read; nothing else changes them. */
export interface Heard {
  message(bytes: Buffer, isBinary: boolean): void;
  ping(bytes: Buffer): void;
  pong(): void;
  /** The client closes, with this code and what follows it; 1005 where it gave none. */
  closing(code: number): void;
  /** Not as RFC 6455 has it, or (1009) longer than a message may be; nothing is read after it. */
  wrong(code: 1002 | 1007 | 1009): void;
}

const OPCODE = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads what a client sends over a WebSocket without extensions (RFC 6455, sections 5 and 7): a function call for each message,
 * no stream and no events between the socket and the board. What is held of a message that is not whole yet is
 * at most twice what has come of it, and a message that would be longer than `maxBytes` is refused by its head.
 */
export class WebSocketReader {
  readonly #maxBytes: number;
  readonly #heard: Heard;
  /** The beginning of a frame, and how long that has to be before it is looked at again. */
  readonly #held = new Gathered();
  #need = 0;
  /** A message in several frames, and what it is; `more` while there is none. */
  readonly #parts = new Gathered();
  #kind: number = OPCODE.more;
  #over = false;

  constructor(maxBytes: number, heard: Heard) {
    this.#maxBytes = maxBytes;
    this.#heard = heard;
  }

  /** Takes what was read; it is unmasked in place. */
  read(chunk: Buffer): void {
    if (this.#over) return;
    let data = chunk;
    if (this.#held.length > 0) {
      this.#held.add(chunk);
      if (this.#held.length < this.#need) return;
      data = this.#held.take();
    }
    let at = 0;
    while (!this.#over) {
      const next = this.#frame(data, at);
      if (next === at) break;
      at = next;
    }
    if (this.#over || at === data.length) return;
    this.#held.add(data.subarray(at));
  }

  /** Reads one frame; gives where it ends, or `at` where it is not whole yet or cannot be taken. */
  #frame(data: Buffer, at: number): number {
    const left = data.length - at;
    if (left < 2) return this.#wait(at, 2);
    const first = data[at] ?? 0;
    const second = data[at + 1] ?? 0;
    const opcode = first & 0x0f;
    const isLast = first >= 0x80;
    // No extension is ever agreed on, and a client masks all it sends.
    if ((first & 0x70) !== 0 || second < 0x80 || !this.#fits(opcode, isLast)) return this.#wrong(1002, at);
    const short = second & 0x7f;
    if (opcode >= OPCODE.close && short > 125) return this.#wrong(1002, at);
    const head = short < 126 ? 6 : short === 126 ? 8 : 14;
    if (left < head) return this.#wait(at, head);
    const length =
      short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
    if (opcode < OPCODE.close && this.#parts.length + length > this.#maxBytes) return this.#wrong(1009, at);
    if (left < head + length) return this.#wait(at, head + length);
    const payload = data.subarray(at + head, at + head + length);
    unmask(payload, data, at + head - 4);
    this.#take(opcode, isLast, payload);
    return at + head + length;
  }

  #wait(at: number, need: number): number {
    this.#need = need;
    return at;
  }

  #wrong(code: 1002 | 1007 | 1009, at: number): number {
    this.#over = true;
    this.#held.take();
    this.#parts.take();
    this.#heard.wrong(code);
    return at;
  }

  /** Control frames come whole, also between the frames of a message; a message begins when the one before has ended. */
  #fits(opcode: number, isLast: boolean): boolean {
    if (opcode >= OPCODE.close) return isLast && opcode <= OPCODE.pong;
    return opcode === OPCODE.more
      ? this.#kind !== OPCODE.more
      : opcode <= OPCODE.binary && this.#kind === OPCODE.more;
  }

  #take(opcode: number, isLast: boolean, payload: Buffer): void {
    switch (opcode) {
      case OPCODE.ping:
        return this.#heard.ping(payload);
      case OPCODE.pong:
        return this.#heard.pong();
      case OPCODE.close:
        return this.#close(payload);
      default:
        if (opcode !== OPCODE.more && isLast) return this.#heard.message(payload, opcode === OPCODE.binary);
        if (opcode !== OPCODE.more) this.#kind = opcode;
        this.#parts.add(payload);
        if (!isLast) return;
        const isBinary = this.#kind === OPCODE.binary;
        this.#kind = OPCODE.more;
        this.#heard.message(this.#parts.take(), isBinary);
    }
  }

  #close(payload: Buffer): void {
    const code = payload.length < 2 ? 0 : payload.readUInt16BE(0);
    if (payload.length > 0 && !mayBeSent(code)) return void this.#wrong(1002, 0);
    try {
      utf8.decode(payload.subarray(2));
    } catch {
      return void this.#wrong(1007, 0);
    }
    this.#over = true;
    this.#heard.closing(payload.length === 0 ? 1005 : code);
  }
}

/** Section 7.4: 1004 to 1006 stand for what was never sent, above 1014 and below 3000 nothing is defined. */
const mayBeSent = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && (code < 1004 || code > 1006)) || (code >= 3000 && code <= 4999);

/** Section 5.3; the mask's four bytes stand in `data` at `mask`. */
function unmask(payload: Buffer, data: Buffer, mask: number): void {
  const a = data[mask] ?? 0;
  const b = data[mask + 1] ?? 0;
  const c = data[mask + 2] ?? 0;
  const d = data[mask + 3] ?? 0;
  const { length } = payload;
  const whole = length & ~3;
  for (let i = 0; i < whole; i += 4) {
    payload[i] = (payload[i] ?? 0) ^ a;
    payload[i + 1] = (payload[i + 1] ?? 0) ^ b;
    payload[i + 2] = (payload[i + 2] ?? 0) ^ c;
    payload[i + 3] = (payload[i + 3] ?? 0) ^ d;
  }
  for (let i = whole; i < length; i++) payload[i] = (payload[i] ?? 0) ^ (data[mask + (i & 3)] ?? 0);
}
