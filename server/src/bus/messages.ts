import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { SeatedEntry } from '../boards/awareness.ts';
import type { Settled } from '../boards/digest.ts';
import type { BoardRecord } from '../boards/sharedQueue.ts';
import type { DeviceThere } from '../session/devices.ts';
import type { SeatThere } from '../session/presence.ts';

/** All that one server tells of itself about a session: the newest replaces what it said before. */
export interface Here {
  /** Others are to answer with theirs: it has just come, or lost the bus. */
  asks: boolean;
  /** The session's version there. */
  version: number;
  seats: SeatThere[];
  devices: DeviceThere[];
  /** Names of boards open there. */
  boards: string[];
}

/** What servers tell each other about one session. */
export type Message =
  | { kind: 'here'; here: Here }
  /** It serves nobody of this session any more. */
  | { kind: 'bye' }
  /** The session's stream has reached a version. */
  | { kind: 'session'; version: number }
  | { kind: 'erased' }
  /** The board's stream has reached a seq; the records that led there, where somebody has it open. */
  | { kind: 'board'; board: string; seq: number; records: readonly BoardRecord[] }
  /** A board in short; null where that is too long to send. */
  | { kind: 'settled'; board: string; seq: number; settled: Settled | null }
  | { kind: 'awareness'; board: string; entries: readonly SeatedEntry[] };

const KINDS = ['here', 'bye', 'session', 'erased', 'board', 'settled', 'awareness'] as const;

/** A message as it goes over the bus; a server of another version drops what it does not know. */
export const encodeMessage = (from: string, message: Message): Uint8Array =>
  encoding.encode((out) => {
    encoding.writeUint8(out, KINDS.indexOf(message.kind));
    encoding.writeVarString(out, from);
    write(out, message);
  });

function write(out: encoding.Encoder, message: Message): void {
  switch (message.kind) {
    case 'here':
      return encoding.writeVarString(out, JSON.stringify(message.here));
    case 'bye':
    case 'erased':
      return;
    case 'session':
      return encoding.writeVarUint(out, message.version);
    case 'board':
      encoding.writeVarString(out, message.board);
      encoding.writeVarUint(out, message.seq);
      encoding.writeVarUint(out, message.records.length);
      for (const { seq, at, by, data } of message.records) {
        encoding.writeVarUint(out, seq);
        encoding.writeVarUint(out, at);
        encoding.writeVarString(out, by ?? '');
        encoding.writeVarUint8Array(out, data);
      }
      return;
    case 'settled':
      encoding.writeVarString(out, message.board);
      encoding.writeVarUint(out, message.seq);
      return encoding.writeVarString(out, JSON.stringify(message.settled));
    case 'awareness':
      encoding.writeVarString(out, message.board);
      encoding.writeVarUint(out, message.entries.length);
      for (const { client, clock, json, seat } of message.entries) {
        encoding.writeVarUint(out, client);
        encoding.writeVarUint(out, clock);
        encoding.writeVarString(out, seat);
        encoding.writeVarUint8Array(out, json);
      }
      return;
    default:
      message satisfies never;
  }
}

/** Null for what cannot be read, as of a newer server. */
export function decodeMessage(bytes: Uint8Array): { from: string; message: Message } | null {
  try {
    const input = decoding.createDecoder(bytes);
    const kind = KINDS[decoding.readUint8(input)];
    const from = decoding.readVarString(input);
    return kind === undefined ? null : { from, message: read(input, kind) };
  } catch {
    return null;
  }
}

function read(input: decoding.Decoder, kind: Message['kind']): Message {
  const board = (): string => decoding.readVarString(input);
  const number = (): number => decoding.readVarUint(input);
  const list = <T>(one: () => T): T[] => Array.from({ length: number() }, one);
  switch (kind) {
    case 'here':
      return { kind, here: JSON.parse(decoding.readVarString(input)) as Here };
    case 'bye':
    case 'erased':
      return { kind };
    case 'session':
      return { kind, version: number() };
    case 'board': {
      const [name, seq] = [board(), number()];
      const records = list((): BoardRecord => {
        const [at, when, by] = [number(), number(), decoding.readVarString(input)];
        return { seq: at, at: when, by: by === '' ? null : by, data: decoding.readVarUint8Array(input) };
      });
      return { kind, board: name, seq, records };
    }
    case 'settled':
      return {
        kind,
        board: board(),
        seq: number(),
        settled: JSON.parse(decoding.readVarString(input)) as Settled | null,
      };
    case 'awareness': {
      const name = board();
      const entries = list((): SeatedEntry => {
        const [client, clock, seat] = [number(), number(), decoding.readVarString(input)];
        return { client, clock, seat, json: decoding.readVarUint8Array(input) };
      });
      return { kind, board: name, entries };
    }
    default:
      return kind satisfies never;
  }
}
