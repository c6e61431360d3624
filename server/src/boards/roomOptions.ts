import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SessionId, SessionState } from '@facet/shared/session/state.ts';
import type { Log, Stream } from '../log/port.ts';
import type { Figures } from '../ops/figures.ts';
import type { BoardContent } from './boardContent.ts';
import type { Settled } from './digest.ts';
import type { Room } from './room.ts';
import type { SavedWords } from './savedWords.ts';
import type { SharedRoom } from './sharedRoom.ts';
import type { Times } from './times.ts';

/** What all rooms of a server stand on; one for all, for there are thousands of them. */
export interface House {
  log: Log;
  times: Times;
  now: () => number;
  /** The session as it stands, null where it is not at hand. */
  state: (session: SessionId) => SessionState | null;
  /** False while the disk has no room: what is sent then is neither taken nor told to anyone. */
  canSave: () => boolean;
  /** How many boards of the session are open. */
  openBoards: (session: SessionId) => number;
  figures: Figures;
  words: SavedWords;
  /** `seq`: what it is of, where that was written here; null where other servers wrote it all. */
  onSettled: (address: BoardAddress, settled: Settled, seq: number | null) => void;
  /** The log refused; everyone has been sent away, and nothing more happens there. */
  onFailed: (room: Room, error: unknown) => void;
  /** The board was erased by another server; likewise. */
  onGone: (room: Room) => void;
}

/** What a room has of its own. */
export interface RoomOptions {
  address: BoardAddress;
  content: BoardContent;
  /** The seq of the stream's last record. */
  seq: number;
  stream: Stream;
  /** Null where no other server can write to the log. */
  shared: SharedRoom | null;
}
