/** What one server tells the others. Only a hint: whoever misses one reads the log. */
export interface Bus {
  /** Never throws, never waits; lost while the bus is down. The bytes must not change afterwards. */
  publish(topic: string, message: Uint8Array): void;
  /**
   * Hears what other servers published to the topic, never what this one did; returns how to stop. What is published before
   * `ready` is called may go unheard.
   */
  subscribe(topic: string, hear: (message: Uint8Array) => void, ready?: () => void): () => void;
  /** False while the bus cannot be reached. */
  readonly up: boolean;
  /** Called whenever the bus can be reached again: what was published meanwhile was lost, so all is to be read again. */
  onBack(tell: () => void): () => void;
  close(): Promise<void>;
}
