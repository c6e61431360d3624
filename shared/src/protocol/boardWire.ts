/** Subprotocols of a board connection: `facet.1` is told what is saved, `y.1` is any unmodified y-websocket client. */
export const FACET_PROTOCOL = 'facet.1';
export const PLAIN_PROTOCOL = 'y.1';
/** Beside one of them a client offers its secret as `bearer.<secret>`; it is never selected and never in a URL. */
export const BEARER_PREFIX = 'bearer.';
/**
 * Beside them, what the page's copy of this board came from: `epoch.<epoch>`, as `hello` told it when that copy began. Where
 * the server's data are of another epoch (an older backup took their place) it closes with `otherData` and merges nothing.
 */
export const EPOCH_PREFIX = 'epoch.';
/** `BOARD_PATH + '/' + boardName(address)` is a board's URL. */
export const BOARD_PATH = '/boards';

/** First varUint of a frame. 0 and 1 are y-protocols' own, 2 and 3 (auth, query awareness) too. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Ours, only to `facet.1`: a varUint follows, how many of this connection's sync messages of sub-type 1 and 2
   * (sync step 2 and update) are on the server's disk, counted strictly in order.
   */
  saved: 100,
} as const;

/** Sub-types of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why the server closes a board connection. y-websocket stops for good on 4400-4499 and comes back on the others.
 */
export const CLOSE = {
  /** Wrong or missing secret. */
  unauthorised: 4401,
  /** This seat may not read this board, may no longer, or wrote without the right. */
  forbidden: 4403,
  /** No such board in this session. */
  unknownBoard: 4404,
  /** The server's data are others than this page's copy came from: begin anew, and offer the copy to its owner. */
  otherData: 4410,
  /** The board, or this seat's share of it, is full; changes that only delete are still taken. */
  full: 4413,
  /** Not well-formed, too large, or written under another seat's client id. */
  badUpdate: 4422,
  /** More updates than the limit allows; come back more slowly. */
  tooFast: 4529,
  /** An update did not connect to what the server has; come back and resync. */
  gap: 4509,
  /** The reader is too slow; come back and resync. */
  slow: 4508,
  /** The server could not save; come back. */
  cannotSave: 4503,
  restarting: 1012,
  tryLater: 1013,
} as const;

/** Limits of the board wire; bytes and milliseconds. */
export const BOARD_LIMITS = {
  updateBytes: 64 * 1024,
  /** A client that was offline may hold more than one update when it comes back: a large map from a file, say. */
  syncBytes: 1024 * 1024,
  /** The longest message either way of a client: a sync step 2 of full length and its header. */
  frameBytes: 1024 * 1024 + 1024,
  structs: 2000,
  syncStructs: 12_000,
  /**
   * Values one struct may hold and ranges one update may delete. A flat map's struct holds one value; only what an undo
   * stack keeps is merged into more. Yjs copies a struct for every range that cuts it, so without these two limits two
   * small updates stop a server for minutes.
   */
  valuesPerStruct: 256,
  deletedRanges: 4000,
  /** The longest text or bytes one value may hold: a reason of 1,000 characters in any script, and room. */
  valueBytes: 8 * 1024,
  nesting: 8,
  updatesPerSecond: 20,
  updateBurst: 60,
  awarenessBytes: 2 * 1024,
  awarenessPerSecond: 10,
  /** Board connections one seat may have open at once, on all boards and devices. */
  connectionsPerSeat: 60,
  boardBytes: { individual: 256 * 1024, group: 2 * 1024 * 1024, whole: 4 * 1024 * 1024 },
  dropAwarenessAbove: 256 * 1024,
  closeAbove: 1024 * 1024,
  closeAfterMs: 10_000,
  /** The server says something on every connection at least this often. */
  keepAliveMs: 25_000,
} as const;
