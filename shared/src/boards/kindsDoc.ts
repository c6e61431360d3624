import * as Y from 'yjs';
import type { Item, Kind } from '../session/state.ts';
import { DIAMOND_ROOTS, readDiamond, seedDiamond } from './diamond9/diamondDoc.ts';
import { placedCount, placesToFill, type Placement } from './diamond9/shape.ts';

/** A settled board in short, for those who watch without opening its document. */
export type BoardDigest = { kind: 'diamond9'; slots: Placement; placed: number };

/** How far the owner of an individual board is; never what is where. */
export interface OwnProgress {
  read: boolean;
  placed: number;
  /** All places that can be filled are. */
  complete: boolean;
  ready: boolean;
}

interface BoardKind {
  /** The root types a client may write to. */
  roots: readonly string[];
  seed: (doc: Y.Doc) => void;
  digest: (doc: Y.Doc, deck: readonly Item[]) => BoardDigest;
  progress: (doc: Y.Doc, deck: readonly Item[]) => OwnProgress;
}

const ids = (deck: readonly Item[]): string[] => deck.map((i) => i.id);

/** What the rooms need to know of each kind of board. A new kind is one entry here and one folder in each package. */
export const BOARD_KINDS: Record<Kind, BoardKind> = {
  diamond9: {
    roots: DIAMOND_ROOTS.filter((r) => r !== 'meta'),
    seed: seedDiamond,
    digest: (doc, deck) => {
      const { slots } = readDiamond(doc, ids(deck));
      return { kind: 'diamond9', slots, placed: placedCount(slots) };
    },
    progress: (doc, deck) => {
      const { slots, read, ready } = readDiamond(doc, ids(deck));
      const placed = placedCount(slots);
      return { read, placed, complete: placed === placesToFill(deck.length), ready };
    },
  },
};

/** The update that makes a new board's first content. */
export function seedUpdate(kind: Kind): Uint8Array {
  const doc = new Y.Doc();
  BOARD_KINDS[kind].seed(doc);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
