/** One connection to one board, whatever carries it. Boards do not know which it is. */
export interface Channel {
  readonly kind: 'websocket' | 'polling';
  /** Sends one message; the bytes must not change afterwards. Nothing happens once closed. */
  send(bytes: Uint8Array): void;
  /** Sends two messages in one write, where the way allows it; of the second the bytes must not change afterwards. */
  sendBoth(first: Uint8Array, second: Uint8Array): void;
  /** Bytes handed over that have not left this process yet. */
  readonly bufferedAmount: number;
  close(code: number, reason: string): void;
  /** One listener; messages that came before it was set are handed over first. */
  onMessage(listener: (bytes: Uint8Array) => void): void;
  /** One listener; called once, also after `close`. */
  onClose(listener: () => void): void;
}
