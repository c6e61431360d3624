import { CLOSE, EPOCH_PREFIX, MESSAGE, SYNC } from '@facet/shared/protocol/boardWire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** A server's side of one board, by the rules of docs/SPEC.md W1, W4, W5, W7 and V2; a message waits until `work` is called. */
export class FakeServer {
  /** What is on its disk. */
  doc = new Y.Doc();
  /** The life of its data. */
  epoch = 'e1';
  #owners = new Map<number, string>();
  readonly lines = new Set<FakeLine>();
  up = true;
  mayWrite = true;

  /** Handles up to `most` of the messages that have arrived, and says how many of them could have changed the board. */
  work(most = Infinity): number {
    let done = 0;
    let edits = 0;
    for (const line of this.lines) {
      while (done < most && line.inbox.length > 0 && this.lines.has(line)) {
        done += 1;
        if (this.#receive(line, line.inbox.shift() ?? new Uint8Array())) edits += 1;
      }
    }
    return edits;
  }

  /** The network goes, or the server is killed: what has not been handled is lost. */
  cut(): void {
    this.up = false;
    for (const line of this.lines) line.end(1006);
  }

  /** Its data as they are now; `restore` puts them back. */
  backup(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** An older copy takes the place of its data, without who wrote what after it; nobody is told but by the epoch. */
  restore(backup: Uint8Array, epoch: string): void {
    this.cut();
    this.epoch = epoch;
    this.doc = new Y.Doc();
    Y.applyUpdate(this.doc, backup);
    const known = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    this.#owners = new Map([...this.#owners].filter(([client]) => known.has(client)));
  }

  greet(line: FakeLine): void {
    if (line.epoch !== null && line.epoch !== this.epoch) return line.end(CLOSE.otherData);
    this.lines.add(line);
    line.deliver(sync(SYNC.step1, Y.encodeStateVector(this.doc)));
  }

  #receive(line: FakeLine, bytes: Uint8Array): boolean {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return false;
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) line.deliver(sync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, body)));
    else this.#edit(line, body);
    return kind !== SYNC.step1;
  }

  #edit(line: FakeLine, update: Uint8Array): void {
    const refused = this.#judge(update, line.seat);
    if (refused !== null && refused !== 'nothing') return line.end(refused);
    if (refused === null) {
      for (const { id } of Y.decodeUpdate(update).structs) {
        if (!this.#owners.has(id.client)) this.#owners.set(id.client, line.seat);
      }
      Y.applyUpdate(this.doc, update);
      for (const other of this.lines) if (other !== line) other.deliver(sync(SYNC.update, update));
    }
    this.#saved(line);
  }

  #judge(update: Uint8Array, seat: string): number | 'nothing' | null {
    const known = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const owner = this.#owners.get(id.client);
      if (id.clock + length > (known.get(id.client) ?? 0) && owner !== undefined && owner !== seat)
        return CLOSE.badUpdate;
    }
    const after = new Y.Doc();
    Y.applyUpdate(after, Y.encodeStateAsUpdate(this.doc));
    const before = Y.encodeStateAsUpdate(after);
    Y.applyUpdate(after, update);
    if (after.store.pendingStructs !== null || after.store.pendingDs !== null) return CLOSE.gap;
    if (same(before, Y.encodeStateAsUpdate(after))) return 'nothing';
    return this.mayWrite ? null : CLOSE.forbidden;
  }

  #saved(line: FakeLine): void {
    line.saved += 1;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint(encoder, line.saved);
    line.deliver(encoding.toUint8Array(encoder));
  }
}

/** A WebSocket to the FakeServer that is registered for its host; the bearer is the seat. */
export class FakeLine {
  static readonly servers = new Map<string, FakeServer>();
  binaryType = 'arraybuffer';
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  saved = 0;
  readonly inbox: Uint8Array[] = [];
  readonly seat: string;
  readonly epoch: string | null;
  readonly #server: FakeServer;
  #over = false;

  constructor(url: string, protocols: string[]) {
    const server = FakeLine.servers.get(new URL(url).host);
    if (server === undefined) throw new Error(`no server at ${url}`);
    this.#server = server;
    this.seat = protocols[1] ?? '';
    this.epoch = protocols.find((p) => p.startsWith(EPOCH_PREFIX))?.slice(EPOCH_PREFIX.length) ?? null;
    queueMicrotask(() => {
      if (this.#over) return;
      if (!this.#server.up) return this.end(1006);
      this.onopen?.();
      this.#server.greet(this);
    });
  }

  send(bytes: Uint8Array): void {
    if (!this.#over) this.inbox.push(bytes.slice());
  }

  deliver(bytes: Uint8Array): void {
    queueMicrotask(() => {
      if (!this.#over) this.onmessage?.({ data: bytes.slice().buffer });
    });
  }

  /** The server's or the network's end of it. */
  end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#server.lines.delete(this);
    queueMicrotask(() => this.onclose?.({ code, reason: '' }));
  }

  close(): void {
    this.#over = true;
    this.#server.lines.delete(this);
  }
}

function sync(kind: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
