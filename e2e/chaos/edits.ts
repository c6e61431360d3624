// What was done, by whom, and what became of it.
import * as Y from 'yjs';
import type { Place, Who } from './truth.ts';

export interface Range {
  client: number;
  from: number;
  to: number;
}

/** One transaction of one person. */
export interface Edit {
  who: Who;
  place: Place;
  update: Uint8Array;
  /** What it inserted and what it removed. */
  made: Range[];
  removed: Range[];
  madeAt: number;
  /** When the server said that it is saved; null while it has not. */
  savedAt: number | null;
  /** How the server refused it for good, since when it may have, and when its page heard of it. */
  refused: { code: number; since: number; at: number } | null;
  /** It left on a line that ended without a word of the server's, and so may have arrived long after that. */
  adrift: boolean;
  /** What its page went through, for whoever looks into a run. */
  story: readonly string[];
  /** Whether its client can be told what is saved. */
  told: boolean;
}

export function editOf(
  who: Who,
  place: Place,
  update: Uint8Array,
  told: boolean,
  story: readonly string[] = [],
): Edit {
  const { structs, ds } = Y.decodeUpdate(update);
  return {
    who,
    place,
    update,
    made: structs.map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length })),
    removed: [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    ),
    madeAt: Date.now(),
    savedAt: null,
    refused: null,
    adrift: false,
    story,
    told,
  };
}

/** What a document holds and has removed, to ask often. */
export interface Held {
  clocks: Map<number, number>;
  removed: ReturnType<typeof Y.createDeleteSetFromStructStore>;
}

export const heldIn = (doc: Y.Doc): Held => ({
  clocks: Y.decodeStateVector(Y.encodeStateVector(doc)),
  removed: Y.createDeleteSetFromStructStore(doc.store),
});

/** Whether all that an edit did is part of a document; that a later one replaced it is then part of it as well. */
export function holds({ clocks, removed }: Held, edit: Edit): boolean {
  if (edit.made.some(({ client, to }) => to > (clocks.get(client) ?? 0))) return false;
  return edit.removed.every(({ client, from, to }) => {
    for (let clock = from; clock < to; clock += 1)
      if (!Y.isDeleted(removed, Y.createID(client, clock))) return false;
    return true;
  });
}
