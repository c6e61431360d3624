import type * as Y from 'yjs';
import type { GivenMap } from './plan.ts';
import type { SettledNetwork } from './settle.ts';

interface Memory {
  given: GivenMap;
  settled: SettledNetwork;
}

const memories = new WeakMap<Y.Doc, { last: Memory | null }>();

/**
 * What a document was last settled to, as long as nothing has begun to change it. Nothing is kept from within a
 * transaction, where more may change before its end is told to anybody.
 */
export function remembered(doc: Y.Doc, given: GivenMap, settled: () => SettledNetwork): SettledNetwork {
  const memory = memories.get(doc) ?? watched(doc);
  if (doc._transaction !== null) return settled();
  if (memory.last?.given !== given) memory.last = { given, settled: settled() };
  return memory.last.settled;
}

function watched(doc: Y.Doc): { last: Memory | null } {
  const memory: { last: Memory | null } = { last: null };
  memories.set(doc, memory);
  doc.on('beforeTransaction', () => {
    memory.last = null;
  });
  // A destroyed document tells nobody what changes.
  doc.on('destroy', () => memories.delete(doc));
  return memory;
}
