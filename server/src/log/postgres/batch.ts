import {
  ClaimedError,
  ConflictError,
  ErasedError,
  type AppendOptions,
  type NewRecord,
  type Stream,
} from '../port.ts';
import { OUTCOME } from './appendFunction.ts';
import { checksumBut } from './checksum.ts';

/** An append that waits for its answer. */
export interface Queued {
  stream: Stream;
  records: readonly NewRecord[];
  options: AppendOptions;
  resolve: (seq: number) => void;
  reject: (error: unknown) => void;
}

const APPENDS = 1000;
const BYTES = 4_000_000;

/** Takes from the front of the queue what goes into one transaction. */
export function takeBatch(queue: Queued[]): Queued[] {
  let bytes = 0;
  const end = queue.findIndex(({ records }, i) => {
    for (const { data } of records) bytes += data.byteLength;
    return i > 0 && (i >= APPENDS || bytes > BYTES);
  });
  return queue.splice(0, end === -1 ? queue.length : end);
}

/** The parameters of append_1 after the writer and the number. */
export function parametersOf(batch: readonly Queued[]): unknown[] {
  const homes = new Map<string, number>();
  const streams: Stream[] = [];
  const written: boolean[] = [];
  const claims: [number, string][] = [];
  const releases: [number, string][] = [];
  const records: { home: number; record: NewRecord; stream: string }[] = [];
  const ofAppend = batch.map(({ stream, records: added, options }, i) => {
    const home = homes.get(stream.name) ?? streams.push(stream);
    homes.set(stream.name, home);
    written[home - 1] = written[home - 1] === true || added.length > 0;
    for (const key of options.claim ?? []) claims.push([i + 1, key]);
    for (const key of options.release ?? []) releases.push([i + 1, key]);
    for (const record of added) records.push({ home, record, stream: stream.name });
    return { home, expected: options.expected ?? null, floor: options.atLeast ?? 0, count: added.length };
  });
  return [
    streams.map(({ name }) => name),
    streams.map(({ session }) => session),
    written,
    ofAppend.map(({ home }) => home),
    ofAppend.map(({ expected }) => expected),
    ofAppend.map(({ floor }) => floor),
    ofAppend.map(({ count }) => count),
    claims.map(([i]) => i),
    claims.map(([, key]) => key),
    releases.map(([i]) => i),
    releases.map(([, key]) => key),
    records.map(({ home }) => home),
    records.map(({ record }) => record.at),
    records.map(({ record }) => record.by),
    records.map(({ record, stream }) => checksumBut(stream, record, false)),
    records.map(({ record }) => record.data.byteLength),
    Buffer.concat(records.map(({ record }) => record.data)),
  ];
}

/** Answers each append of a batch with what it came to. */
export function answerBatch(batch: readonly Queued[], outcomes: readonly number[]): void {
  for (const [i, { stream, resolve, reject }] of batch.entries()) {
    const outcome = outcomes[i] ?? Number.NaN;
    if (outcome >= 0) resolve(outcome);
    else if (outcome === OUTCOME.conflict) reject(new ConflictError(`${stream.name} is at another seq`));
    else if (outcome === OUTCOME.claimed) reject(new ClaimedError('The key belongs to another session'));
    else if (outcome === OUTCOME.erased) reject(new ErasedError(`the session of ${stream.name} was erased`));
    else reject(new Error(`no outcome of an append to ${stream.name}`));
  }
}
