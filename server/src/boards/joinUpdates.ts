import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { readUpdate, type ParsedUpdate } from './updateReader.ts';

const ANY = { roots: null, maxStructs: Number.MAX_SAFE_INTEGER };

/** The structs of one client id, or its deleted ranges: how many, and their bytes as they came. */
interface Part {
  count: number;
  chunks: Uint8Array[];
}
interface Structs extends Part {
  start: number;
  end: number;
}

/**
 * One update that does what these do one after the other. Their bytes are put together as they are, which costs a fraction
 * of what `Y.mergeUpdates` does: that decodes and sorts every struct. It is left with what does not simply follow on.
 */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const structs = new Map<number, Structs>();
  const deletes = new Map<number, Part>();
  for (const update of updates) {
    const parsed = readUpdate(update, ANY);
    if (parsed === null || parsed === 'tooLarge' || parsed.skips) return Y.mergeUpdates([...updates]);
    if (!addStructs(structs, update, parsed)) return Y.mergeUpdates([...updates]);
    for (const { client, ranges, from, to } of parsed.deletes) {
      const part = deletes.get(client) ?? { count: 0, chunks: [] };
      part.count += ranges.length / 2;
      part.chunks.push(update.subarray(from, to));
      deletes.set(client, part);
    }
  }
  return encoding.encode((out) => {
    encoding.writeVarUint(out, structs.size);
    for (const [client, { count, start, chunks }] of structs) {
      encoding.writeVarUint(out, count);
      encoding.writeVarUint(out, client);
      encoding.writeVarUint(out, start);
      for (const chunk of chunks) encoding.writeUint8Array(out, chunk);
    }
    encoding.writeVarUint(out, deletes.size);
    for (const [client, { count, chunks }] of deletes) {
      encoding.writeVarUint(out, client);
      encoding.writeVarUint(out, count);
      for (const chunk of chunks) encoding.writeUint8Array(out, chunk);
    }
  });
}

/** False where a client's structs do not begin where those before them ended. */
function addStructs(all: Map<number, Structs>, update: Uint8Array, { sections }: ParsedUpdate): boolean {
  for (const { client, start, end, ends, from, to } of sections) {
    const before = all.get(client);
    const chunk = update.subarray(from, to);
    if (before === undefined) all.set(client, { start, end, count: ends.length, chunks: [chunk] });
    else if (before.end !== start) return false;
    else {
      before.end = end;
      before.count += ends.length;
      before.chunks.push(chunk);
    }
  }
  return true;
}
