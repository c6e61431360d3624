import { Client, DatabaseError, types, type ClientConfig } from 'pg';

/** bigint and arrays of it: ours are times and seqs, which are whole numbers far below 2^53. */
const INT8 = 20;
const INT8_ARRAY = 1016;
const parseSeqs = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));

/** The answer to one query may take this long before its connection counts as lost. */
const ANSWER_MS = 15_000;

/** Every query sees what was committed before it, whatever the database's own setting. */
const ISOLATION = '-c default_transaction_isolation=read\\ committed';
/**
 * Statements of a writer's function are planned once: planned at every call, as Postgres does with lists whose length it can
 * see, they took a fifth of what a commit costs it. Planned while tables are still empty, they must not be for reading them whole.
 */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off';

/** How every connection of ours is made. */
export const clientConfig = (url: string): ClientConfig => ({
  options: ISOLATION,
  connectionString: url,
  application_name: 'facet',
  connectionTimeoutMillis: 4000,
  query_timeout: ANSWER_MS,
  lock_timeout: 8000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 5000,
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => {
      if (oid === INT8) return Number;
      if (oid === INT8_ARRAY) return parseSeqs;
      return types.getTypeParser(oid, format);
    },
  },
});

/** `plannedOnce`: for who asks the same again and again. */
export async function openClient(url: string, { plannedOnce = false } = {}): Promise<Client> {
  const client = new Client({
    ...clientConfig(url),
    ...(plannedOnce && { options: `${ISOLATION} ${PLANNED_ONCE}` }),
  });
  // Without a listener an idle connection that breaks would end the process; whoever uses it next finds out.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Ends a connection without waiting for an answer. */
export function drop(client: Client): void {
  client.end().catch(() => undefined);
  client.connection.stream.destroy();
}

/** Why it could not be opened, in one line; a name with several addresses fails with an error for each, and no words of its own. */
export const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map(reasonOf).join(', ')
    : error instanceof Error
      ? error.message
      : String(error);

/** Whether Postgres itself said no to a statement, and so rolled it back. Anything else leaves open what became of it. */
export const saidNo = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && error.severity === 'ERROR' && !/^(08|57P)/.test(error.code ?? '');

/** Postgres says no to any write now: full, read only, out of memory or connections. */
export const cannotWrite = (error: unknown): boolean =>
  error instanceof DatabaseError && /^(53|25006|58)/.test(error.code ?? '');

/** Others were in the way, and it may work the next time. */
export const maybeNextTime = (error: unknown): boolean =>
  error instanceof DatabaseError && /^40(001|P01)/.test(error.code ?? '');
