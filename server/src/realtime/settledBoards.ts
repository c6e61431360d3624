import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { BoardDigest, OwnProgress } from '@facet/shared/boards/kindsDoc.ts';

/** A board in short, as it stands on disk. */
export interface SettledBoard {
  address: BoardAddress;
  digest: BoardDigest;
  /** How far its owner is, for an individual board. */
  own: OwnProgress | null;
  /** When it last changed, 0 if never. */
  movedAt: number;
}

/** What the session side needs of the boards. */
export interface SettledBoards {
  /** Called when a board has changed and settled. */
  onSettled: (listener: (board: SettledBoard) => void) => () => void;
  /** A board as it stands, without keeping it open; null where nobody has opened it yet. */
  read: (address: BoardAddress) => Promise<SettledBoard | null>;
}
