/**
 * What a technician's check speaks: an echo over each way that sessions and boards use. It opens nothing and reads nothing.
 * The WebSocket lies under the boards' path, so that whatever a filter does to boards it does to the check.
 */
export const CHECK_SOCKET_PATH = '/boards/check';
/** The one subprotocol of that socket; the server's first word is `CHECK_HELLO`, after it every message comes back as it is. */
export const CHECK_PROTOCOL = 'check.1';
export const CHECK_HELLO = 'hello';
/** The namespace of socket.io with the same: `echo`, acknowledged with the bytes it was given. */
export const CHECK_NAMESPACE = '/check';

export const CHECK_LIMITS = {
  /** The largest message that is echoed: as large as a board's largest update. */
  bytes: 64 * 1024,
  /** Messages of one connection. */
  messages: 200,
  /** A connection is closed after so long. */
  ms: 5 * 60_000,
  /** Checks open at once on a server. */
  open: 300,
} as const;

/** `GET /api/check`. */
export interface CheckAnswer {
  format: 'facet.check';
  /** The server's clock, milliseconds since 1970. */
  now: number;
  /** Whether the server believes that people come over TLS: by its own address, or by what a trusted proxy says. */
  https: boolean;
}
