// Compares what was saved with what is there after everything was opened cold.
import { DIAMOND_ROOTS } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { NETWORK_ROOTS } from '@facet/shared/boards/network/networkDoc.ts';
import * as Y from 'yjs';
import type { Edit } from '../support/board.ts';

/**
 * How many saved edits are not in a document. An edit is there when everything it inserted is known to the document and
 * everything it removed is removed; that a later edit has replaced what it did is then part of the document as well.
 */
export function lostEdits(edits: readonly Edit[], cold: Y.Doc): number {
  const known = Y.decodeStateVector(Y.encodeStateVector(cold));
  const removed = Y.createDeleteSetFromStructStore(cold.store);
  const isThere = ({ update }: Edit): boolean => {
    const { structs, ds } = Y.decodeUpdate(update);
    if (structs.some(({ id, length }) => id.clock + length > (known.get(id.client) ?? 0))) return false;
    return [...ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) =>
        Array.from({ length: len }, (_, i) => Y.createID(client, clock + i)).every((id) =>
          Y.isDeleted(removed, id),
        ),
      ),
    );
  };
  return edits.filter((edit) => edit.saved && !isThere(edit)).length;
}

/** Everything a board holds, as text that is the same for the same content. */
export function contentOf(doc: Y.Doc): string {
  const roots = [...new Set<string>([...DIAMOND_ROOTS, ...NETWORK_ROOTS])].map((root) => [
    root,
    [...doc.getMap(root).entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return JSON.stringify(roots);
}

/** Lost edits of one board, over all who wrote on it; a difference that no edit explains counts as one. */
export function lostOnBoard(writers: readonly { edits: readonly Edit[]; doc: Y.Doc }[], cold: Y.Doc): number {
  const lost = writers.reduce((sum, writer) => sum + lostEdits(writer.edits, cold), 0);
  const differs = writers.some((writer) => contentOf(writer.doc) !== contentOf(cold));
  return lost > 0 ? lost : Number(differs);
}
