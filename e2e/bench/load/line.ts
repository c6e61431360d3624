import { connect, type Socket } from 'node:net';
import { masked } from './frames.ts';

export interface LineOptions {
  port: number;
  path: string;
  protocols: readonly string[];
  opened: (line: Line) => void;
  /** One whole message; the bytes are gone after the call. */
  heard: (bytes: Buffer, line: Line) => void;
  closed: (why: string) => void;
}

/** What one read takes at most. All lines share it: a read is heard before the next one begins. */
const READ = Buffer.allocUnsafeSlow(512 * 1024);
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * A WebSocket connection that does as little as one can: no events, no copies, messages told straight from what the system
 * read. A client library costs more than the servers do, and would be what is measured.
 */
export class Line {
  readonly #options: LineOptions;
  readonly #socket: Socket;
  #rest: Buffer | null = null;
  #need = 0;
  #open = false;
  #ended = false;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#socket = connect({
      host: '127.0.0.1',
      port: options.port,
      noDelay: true,
      onread: {
        buffer: READ,
        callback: (length, buffer) => {
          this.#read((buffer as Buffer).subarray(0, length));
          return true;
        },
      },
    });
    const { path, protocols } = options;
    const head = [
      `GET ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${Buffer.alloc(16, 7).toString('base64')}`,
      ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
    ];
    this.#socket.write(`${head.join('\r\n')}\r\n\r\n`);
    this.#socket.on('error', (error) => this.#end(error.message));
    this.#socket.on('close', () => this.#end('the connection ended'));
  }

  /** A frame that `masked` made. */
  send(frame: Buffer): void {
    this.#socket.write(frame);
  }

  close(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #end(why: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#options.closed(why);
  }

  #read(chunk: Buffer): void {
    let data = chunk;
    if (this.#rest !== null) {
      data = Buffer.concat([this.#rest, chunk]);
      this.#rest = null;
    }
    // A long message comes in many reads; looking at each would copy it again and again.
    if (data.length < this.#need) {
      this.#rest = data === chunk ? Buffer.from(chunk) : data;
      return;
    }
    this.#need = 0;
    let at = 0;
    if (!this.#open) {
      const end = data.indexOf(END_OF_HEAD);
      if (end === -1) return this.#keep(data, 0, chunk);
      const status = data.toString('latin1', 0, 12);
      if (!status.endsWith('101')) return this.#end(`the server answered ${status}`);
      this.#open = true;
      at = end + END_OF_HEAD.length;
      this.#options.opened(this);
    }
    while (data.length - at >= 2) {
      const short = (data[at + 1] ?? 0) & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < head) break;
      const length =
        head === 2 ? short : head === 4 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
      if (data.length - at < head + length) {
        this.#need = head + length;
        break;
      }
      this.#frame((data[at] ?? 0) & 0x0f, data.subarray(at + head, at + head + length));
      at += head + length;
    }
    this.#keep(data, at, chunk);
  }

  #keep(data: Buffer, at: number, chunk: Buffer): void {
    if (at === data.length) return;
    const left = data.subarray(at);
    // What lies in the shared buffer is gone with the next read.
    this.#rest = data === chunk ? Buffer.from(left) : left;
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === 2) this.#options.heard(payload, this);
    else if (opcode === 9) this.send(masked(payload, 10));
    else if (opcode === 8)
      this.#end(
        `the server closed with ${payload.length >= 2 ? payload.readUInt16BE(0) : 1005} ${payload.toString('utf8', 2)}`,
      );
  }
}
