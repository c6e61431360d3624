import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * JSON lines for standard error, which standard output keeps free for people. Of an error only its sort, code and stack are
 * told: its other fields hold what somebody sent, or the values of a query.
 */
export function createLogger(
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorInShort } },
    to,
  );
}

function errorInShort(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  const code = 'code' in error && typeof error.code !== 'object' ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : errorInShort(error.cause);
  return { type: name, message, code, stack, cause };
}
