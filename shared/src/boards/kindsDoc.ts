import * as Y from 'yjs';
import type { Activity, Kind } from '../session/state.ts';
import { DIAMOND_ROOTS, readDiamond, readPlacement, seedDiamond } from './diamond9/diamondDoc.ts';
import { placedCount, placesToFill, type Diamond, type Placement } from './diamond9/shape.ts';
import { drawn, type Drawn } from './network/merge.ts';
import { NETWORK_ROOTS, NOTHING_GIVEN, readNetwork, seedNetwork } from './network/networkDoc.ts';
import type { SettledNetwork } from './network/settle.ts';
import { tieKey } from './network/shape.ts';

/** A settled board in short, for those who watch without opening its document. */
export type BoardDigest =
  | { kind: 'diamond9'; slots: Placement; placed: number }
  /** What the map shows, what is the same counted once; `wanted` is how many of its ties are wished for. */
  | { kind: 'network'; nodes: number; ties: number; wanted: number };

/** How far the owner of an individual board is; never what is where. */
export interface OwnProgress {
  read: boolean;
  /** Cards placed, or ties drawn; those that everyone was given do not count. */
  placed: number;
  /** All places that can be filled are; of a map, that it has at least one tie of its owner's. */
  complete: boolean;
  ready: boolean;
}

/** What of an activity its boards are settled with. */
export type BoardPlan = Pick<Activity, 'deck' | 'network'>;

/** A settled board in short; of a network the map too, for counting over several. */
export interface ShortBoard {
  digest: BoardDigest;
  map: SettledNetwork | null;
}

/** All that lies on a board. Of an individual one it stays on the server; what may be told of it, a report knows. */
export type BoardContents = { kind: 'diamond9'; diamond: Diamond } | { kind: 'network'; map: SettledNetwork };

interface BoardKind {
  /** The root types a client may write to. */
  roots: readonly string[];
  seed: (doc: Y.Doc) => void;
  inShort: (doc: Y.Doc, plan: BoardPlan) => ShortBoard;
  progress: (doc: Y.Doc, plan: BoardPlan) => OwnProgress;
  /** An individual diamond that is finished, for counts alone; null for any other board. */
  finished: (doc: Y.Doc, plan: BoardPlan) => Placement | null;
  contents: (doc: Y.Doc, plan: BoardPlan) => BoardContents;
}

const ids = ({ deck }: BoardPlan): string[] => deck.map((i) => i.id);
const givenOf = ({ network }: BoardPlan) => network?.given ?? NOTHING_GIVEN;
const isOurs = (root: string): boolean => root !== 'meta';

/** What the rooms need to know of each kind of board. A new kind is one entry here and one folder in each package. */
export const BOARD_KINDS: Record<Kind, BoardKind> = {
  diamond9: {
    roots: DIAMOND_ROOTS.filter(isOurs),
    seed: seedDiamond,
    inShort: (doc, plan) => {
      const slots = readPlacement(doc, ids(plan));
      return { digest: { kind: 'diamond9', slots, placed: placedCount(slots) }, map: null };
    },
    progress: (doc, plan) => {
      const { slots, read, ready } = readDiamond(doc, ids(plan));
      const placed = placedCount(slots);
      return { read, placed, complete: placed === placesToFill(plan.deck.length), ready };
    },
    finished: (doc, plan) => {
      const slots = readPlacement(doc, ids(plan));
      return placedCount(slots) === placesToFill(plan.deck.length) ? slots : null;
    },
    contents: (doc, plan) => ({ kind: 'diamond9', diamond: readDiamond(doc, ids(plan)) }),
  },
  network: {
    roots: NETWORK_ROOTS.filter(isOurs),
    seed: seedNetwork,
    inShort: (doc, plan) => {
      const map = readNetwork({ doc, given: givenOf(plan) });
      return { digest: networkDigest(drawn(map)), map };
    },
    progress: (doc, plan) => {
      const map = readNetwork({ doc, given: givenOf(plan) });
      const given = new Set(givenOf(plan).ties.map((t) => tieKey(t.a, t.b)));
      const own = drawn(map).ties.filter(({ of }) => !of.every((t) => given.has(tieKey(t.a, t.b))));
      return { read: map.read, placed: own.length, complete: own.length > 0, ready: map.ready };
    },
    finished: () => null,
    contents: (doc, plan) => ({ kind: 'network', map: readNetwork({ doc, given: givenOf(plan) }) }),
  },
};

/** A map as counts. */
export const networkDigest = ({ nodes, ties }: Drawn): Extract<BoardDigest, { kind: 'network' }> => ({
  kind: 'network',
  nodes: nodes.length,
  ties: ties.length,
  wanted: ties.filter((t) => t.when === 'wanted').length,
});

/** The update that makes a new board's first content. */
export function seedUpdate(kind: Kind): Uint8Array {
  // The document's own id is never asked for; drawing one takes the system's cryptography.
  const doc = new Y.Doc({ guid: '' });
  BOARD_KINDS[kind].seed(doc);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
