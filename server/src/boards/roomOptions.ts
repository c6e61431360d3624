import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { SessionState } from '@facet/shared/session/state.ts';
import type { Log, Stream } from '../log/port.ts';
import type { Figures } from '../ops/figures.ts';
import type { BoardContent } from './boardContent.ts';
import type { Settled } from './digest.ts';
import type { SavedWords } from './savedWords.ts';
import type { SharedRoom } from './sharedRoom.ts';
import type { Times } from './times.ts';

/** What a room stands on. */
export interface RoomOptions {
  address: BoardAddress;
  content: BoardContent;
  /** The seq of the stream's last record. */
  seq: number;
  log: Log;
  stream: Stream;
  times: Times;
  now: () => number;
  /** The session as it stands, null where it is not at hand. */
  state: () => SessionState | null;
  /** False while the disk has no room: what is sent then is neither taken nor told to anyone. */
  canSave: () => boolean;
  /** How many boards of the session are open. */
  openBoards: () => number;
  figures: Figures;
  words: SavedWords;
  /** Null where no other server can write to the log. */
  shared: SharedRoom | null;
  /** `seq`: what it is of, where that was written here; null where others wrote it all. */
  onSettled: (settled: Settled, seq: number | null) => void;
  /** The log refused; everyone has been sent away, and nothing more happens here. */
  onFailed: (error: unknown) => void;
  /** The board was erased by another server; likewise. */
  onGone: () => void;
}
