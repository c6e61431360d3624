import { noteReason, placeCard, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { SLOTS } from '@facet/shared/boards/diamond9/shape.ts';
import { BOARD_KINDS } from '@facet/shared/boards/kindsDoc.ts';
import { addNode, moveNode, removeNode } from '@facet/shared/boards/network/networkMovesDoc.ts';
import { drawTie, removeTie } from '@facet/shared/boards/network/networkTiesDoc.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { parseBoardName, type BoardAddress } from '@facet/shared/boards/address.ts';
import { seeded } from '@facet/shared/session/random.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { boardStream } from '../../log/port.ts';
import type { Channel } from '../../realtime/channel.ts';
import { memoryLog, type MemoryLog } from '../../session/testing/memoryLog.ts';
import { createBoards, type Boards } from '../boards.ts';
import { awarenessFrame, readFrame, step1Frame, step2Frame, updateFrame } from '../frames.ts';
import { readBoard } from '../roomLoader.ts';
import { ACTIVITY, FakeSessions, ITEMS, SESSION } from './fakeSessions.ts';
import { mutant } from './mutants.ts';

export interface Fuzzed {
  sent: number;
  /** Taken onto the board. */
  accepted: number;
  /** Nothing in it was new. */
  idle: number;
  /** By the code the connection was closed with. */
  refused: Record<number, number>;
  slowestMs: number;
  /** What went wrong, with which mutant; nothing, of a sound server. */
  wrong: string[];
}

const WHOLE = `${SESSION}/${ACTIVITY}/whole`;
const ATTACKS_A_WORLD = 1000;
const ATTACKS_A_ROUND = 25;
const LIMIT_MS = 50;
/** As long as the room lets pass between two messages with this few readers; a timer set later is not done before it. */
const AWARENESS_MS = 5;
const EMPTY_VECTOR = Uint8Array.of(0);
const deck = ITEMS.map((i) => i.id);

/** A connection whose other end is this test. */
class Line implements Channel {
  readonly kind = 'websocket';
  readonly bufferedAmount = 0;
  closed: number | null = null;
  saved = 0;
  last: Uint8Array = new Uint8Array(0);
  receive: (bytes: Uint8Array) => void = () => undefined;
  #gone: () => void = () => undefined;
  send(bytes: Uint8Array): void {
    if (bytes[0] === 100) this.saved = bytes[1] ?? 0;
    else if (bytes[0] === 0 && bytes[1] === 1) this.last = bytes;
  }
  sendBoth(first: Uint8Array, second: Uint8Array): void {
    this.send(first);
    this.send(second);
  }
  close(code: number): void {
    this.closed = code;
    this.#gone();
  }
  onMessage(listener: (bytes: Uint8Array) => void): void {
    this.receive = listener;
  }
  onClose(listener: () => void): void {
    this.#gone = listener;
  }
}

/** One board, somebody honest on it, and somebody who attacks it. */
class World {
  readonly boards: Boards;
  readonly log: MemoryLog = memoryLog();
  readonly address: BoardAddress = parseBoardName(WHOLE) as BoardAddress;
  readonly kind: Kind;
  readonly problems: unknown[] = [];
  readonly honest = new Y.Doc();
  #reader: Line = new Line();
  #now = 1_700_000_000_000;

  constructor(kind: Kind) {
    this.kind = kind;
    const sessions = new FakeSessions(() => this.#now, kind);
    for (const seat of ['p1', 'p2']) sessions.seat(seat);
    sessions.stage('whole');
    this.boards = createBoards({
      log: this.log,
      sessions,
      now: () => this.#now,
      times: { savedMs: 0, awarenessMs: AWARENESS_MS },
      onProblem: (problem) => this.problems.push(problem),
    });
  }

  async open(): Promise<this> {
    this.#reader = await this.line('p1');
    Y.applyUpdate(this.honest, this.state());
    edit(this.honest, this.kind, seeded(1));
    this.#reader.receive(updateFrame(Y.encodeStateAsUpdate(this.honest)));
    await this.heard(this.#reader, 0);
    return this;
  }

  async line(seat: string): Promise<Line> {
    const line = new Line();
    await this.boards.connect(line, { secret: `secret-${seat}`, board: WHOLE, facet: true });
    return line;
  }

  /** All that the board holds, as an honest reader is given it. */
  state(): Uint8Array {
    this.#now += 1000;
    this.#reader.receive(step1Frame(EMPTY_VECTOR));
    const frame = readFrame(this.#reader.last);
    if (frame?.type !== 'update') throw new Error(`the reader was closed with ${this.#reader.closed}`);
    return frame.update;
  }

  /** Until the line has been told that more than `before` are saved, or was closed. */
  async heard(line: Line, before: number): Promise<void> {
    for (let n = 0; n < 200 && line.closed === null && line.saved === before; n++)
      await new Promise((next) => setTimeout(next, 1));
  }

  /** Until what was said of who is here has been looked at: a line may be closed for it only then. */
  async looked(): Promise<void> {
    await new Promise((next) => setTimeout(next, AWARENESS_MS));
  }

  /** Far enough on that no rate matters. */
  pass(): void {
    this.#now += 10_000;
  }
}

/** A few gestures of somebody honest. */
function edit(doc: Y.Doc, kind: Kind, random: () => number): void {
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const map = { doc, given: READY_PLAN.given };
  const ids = ['n1', 'n2', 'n3', 'n4'];
  for (let n = 0; n < 6; n++) {
    const what = random();
    if (kind === 'diamond9') {
      if (what < 0.6) placeCard(doc, deck, one(deck), one(SLOTS));
      else if (what < 0.8) takeBack(doc, one(deck));
      else noteReason(doc, one(deck), `because ${n}`);
    } else if (what < 0.4) addNode(map, { id: one(ids), name: `School ${n}` });
    else if (what < 0.6) moveNode(map, one(ids), { x: n, y: n });
    else if (what < 0.85) drawTie(map, one(ids), one(ids), { types: ['partners'] });
    else if (what < 0.93) removeTie(map, one(ids), one(ids));
    else removeNode(map, one(ids));
  }
}

const hash = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

/** Milliseconds of this thread's own work, so that a busy machine counts as nothing. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Sends `count` mutants to boards of both kinds through the whole way of an edit, and looks after each. */
export async function fuzz(seed: number, count: number): Promise<Fuzzed> {
  const found: Fuzzed = { sent: 0, accepted: 0, idle: 0, refused: {}, slowestMs: 0, wrong: [] };
  for (let n = 0; found.sent < count; n++) {
    const kind: Kind = n % 2 === 0 ? 'diamond9' : 'network';
    await attackOne(
      await new World(kind).open(),
      seeded(seed + n),
      Math.min(ATTACKS_A_WORLD, count - found.sent),
      found,
    );
    if (found.wrong.length > 20) break;
  }
  return found;
}

async function attackOne(world: World, random: () => number, attacks: number, found: Fuzzed): Promise<void> {
  const wrong = (what: string, bytes: Uint8Array): void =>
    void found.wrong.push(`${what}: ${world.kind} ${Buffer.from(bytes.subarray(0, 200)).toString('hex')}`);
  let line = await world.line('p2');
  let before = hash(world.state());
  for (let n = 0; n < attacks;) {
    const stock = stockFor(world, random);
    for (let i = 0; i < ATTACKS_A_ROUND && n < attacks; i++, n++) {
      const bytes = mutant(stock, random);
      const frame = wrapped(bytes, stock.others, random);
      if (line.closed !== null) line = await world.line('p2');
      world.pass();
      const { saved } = line;
      const began = worked();
      found.sent++;
      try {
        line.receive(frame);
        const type = readFrame(frame)?.type;
        if (type === 'update') await world.heard(line, saved);
        if (type === 'awareness') await world.looked();
      } catch (error) {
        wrong(`threw ${String(error)}`, frame);
      }
      const ms = worked() - began;
      found.slowestMs = Math.max(found.slowestMs, ms);
      if (ms > LIMIT_MS) wrong(`took ${ms.toFixed()} ms`, frame);
      const state = world.state();
      const after = hash(state);
      if (line.closed !== null) {
        found.refused[line.closed] = (found.refused[line.closed] ?? 0) + 1;
        if (after !== before) wrong(`refused with ${line.closed} and changed the board`, frame);
      } else if (after === before) found.idle++;
      else {
        found.accepted++;
        if (!(await settles(world, state))) wrong('left a board that does not settle', frame);
      }
      if (world.problems.length > 0) wrong(`a problem: ${String(world.problems.pop())}`, frame);
      before = after;
    }
  }
  // What the log has is what people were shown.
  const stored = await readBoard(world.log, boardStream(SESSION, WHOLE), world.kind);
  if (stored === null || stored.damaged || !sameAs(stored.doc, world.state()))
    wrong('reads otherwise from the log', new Uint8Array());
  await world.boards.close();
}

function stockFor(world: World, random: () => number): Parameters<typeof mutant>[0] {
  const doc = new Y.Doc();
  const now = world.state();
  Y.applyUpdate(doc, now);
  const others = [...doc.store.clients.keys()];
  doc.clientID = Math.floor(random() * 2 ** 32);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  edit(doc, world.kind, random);
  updates.push(Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(now)));
  const roots = BOARD_KINDS[world.kind].roots;
  return { updates, own: doc.clientID, others, roots, toV2: Y.convertUpdateFormatV1ToV2 };
}

/** As an update, as sync step 2, as awareness, or as no message at all. */
function wrapped(bytes: Uint8Array, others: readonly number[], random: () => number): Uint8Array {
  const way = random();
  if (way < 0.5) return updateFrame(bytes);
  if (way < 0.94) return step2Frame(bytes);
  const client = others[Math.floor(random() * others.length)] ?? 0;
  if (way < 0.97)
    return awarenessFrame([{ client, clock: Math.floor(random() * 99), json: bytes.subarray(0, 300) }]);
  return way < 0.98 ? step1Frame(bytes) : bytes;
}

/** Whole on a page that fetches it, and legible by its kind. */
async function settles(world: World, state: Uint8Array): Promise<boolean> {
  const page = new Y.Doc();
  Y.applyUpdate(page, state);
  if (page.store.pendingStructs !== null || page.store.pendingDs !== null) return false;
  return (await world.boards.read(world.address)) !== null;
}

function sameAs(doc: Y.Doc, state: Uint8Array): boolean {
  const other = new Y.Doc();
  Y.applyUpdate(other, state);
  return Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other)) && doc.store.pendingStructs === null;
}
