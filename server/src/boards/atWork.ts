import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { Broadcaster } from './broadcaster.ts';
import type { BoardConnection } from './connection.ts';
import type { Settled } from './digest.ts';
import type { Readers } from './readers.ts';
import type { House } from './roomOptions.ts';
import { Settling } from './settling.ts';
import type { SharedRoom } from './sharedRoom.ts';

interface Board {
  readonly address: BoardAddress;
  readonly readers: Readers;
  /** The seq of the last record that is applied. */
  readonly seq: number;
  settle: () => Settled | null;
}

/** What a board needs only while it is edited. Of thousands in memory few are: it is made with a change, and goes when they rest. */
export class AtWork {
  readonly #settling: Settling;
  readonly #broadcaster: Broadcaster;
  /** Since it was last settled something was written here, and not by other servers alone. */
  #editedHere = false;

  constructor({ times, openBoards, onSettled }: House, board: Board, others: SharedRoom | null) {
    const { address, readers } = board;
    this.#settling = new Settling(
      times.digestMs,
      () => openBoards(address.session),
      () => {
        const settled = board.settle();
        if (settled === null) return;
        onSettled(address, settled, this.#editedHere ? board.seq : null);
        this.#editedHere = false;
      },
    );
    this.#broadcaster = new Broadcaster({
      members: () => readers.size,
      beforeSend: () => others?.outgoing.flush(),
      send: (frame, except) => readers.sendAll(frame, except),
    });
  }

  /** Something was saved, `from` null where another server wrote it; as `Broadcaster.add`. */
  changed(from: BoardConnection | null, update: Uint8Array, arrived: number): void {
    this.#editedHere ||= from !== null;
    this.#settling.soon();
    this.#broadcaster.add(from, update, arrived);
  }

  /** All that waits to be sent is. */
  flush(): void {
    this.#broadcaster.flush();
  }

  /** Nothing waits to be sent or settled. */
  get isIdle(): boolean {
    return this.#settling.isIdle && this.#broadcaster.isIdle;
  }

  stop(): void {
    this.#broadcaster.stop();
    this.#settling.stop();
  }
}
