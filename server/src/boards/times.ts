import { BOARD_LIMITS } from '@facet/shared/protocol/boardWire.ts';

/** How long boards wait for what, in milliseconds; tests wait less. */
export interface Times {
  sweepMs: number;
  keepAliveMs: number;
  /** Without an edit for so long, a board is kept as bytes. */
  restMs: number;
  /** Without a connection for so long, a board leaves memory. */
  unloadMs: number;
  digestMs: number;
  awarenessMs: number;
  /** How long the word that something is saved may wait for a message that takes it along. */
  savedMs: number;
  /** After the log refused, nobody is let in for so long, or all would try again at once, for ever. */
  coolMs: number;
  /** Records in a stream above which it is compacted when idle; ten times as many when it never is. */
  compactAbove: number;
}

export const TIMES: Times = {
  sweepMs: 1000,
  keepAliveMs: BOARD_LIMITS.keepAliveMs - 5000,
  restMs: 10_000,
  unloadMs: 30_000,
  digestMs: 300,
  awarenessMs: 50,
  savedMs: 600,
  coolMs: 1000,
  compactAbove: 500,
};
