import { APPEND, COMPACT, SETTLE } from './appendFunction.ts';

export interface Migration {
  /** What it adds to the version before. */
  sql: string;
  /** The oldest version of Facet's schema whose servers may still serve the data afterwards. */
  serves: number;
}

/**
 * The versions of the schema. Forward only: an entry that was released never changes. Old servers go on serving while a new
 * one migrates, so an entry only adds: a column with a default, a table, a function under a new name.
 *
 * A stream's head holds its last seq, and appends to it wait for each other on it; a head with seq 0 is no stream.
 * `writers` holds what became of each server's last batch of appends, written in the same transaction.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    serves: 1,
    sql: `
    CREATE TABLE facet.streams (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, session text NOT NULL, name text NOT NULL UNIQUE,
      seq bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
    CREATE INDEX streams_session ON facet.streams (session);
    CREATE TABLE facet.records (
      stream bigint NOT NULL, seq bigint NOT NULL, at bigint NOT NULL, by text, snapshot boolean NOT NULL,
      crc bigint NOT NULL, data bytea NOT NULL, PRIMARY KEY (stream, seq));
    CREATE TABLE facet.keys (key text PRIMARY KEY, session text NOT NULL);
    CREATE INDEX keys_session ON facet.keys (session);
    CREATE TABLE facet.erasures (
      session text NOT NULL, seat text NOT NULL, at bigint NOT NULL, PRIMARY KEY (session, seat));
    CREATE TABLE facet.facts (name text PRIMARY KEY, value text NOT NULL);
    INSERT INTO facet.facts VALUES ('epoch', replace(gen_random_uuid()::text, '-', ''));
    CREATE TABLE facet.writers (
      id uuid PRIMARY KEY, batch bigint NOT NULL DEFAULT 0, outcomes bigint[], at timestamptz NOT NULL DEFAULT now())
      WITH (fillfactor = 50);
    ${APPEND} ${SETTLE} ${COMPACT}`,
  },
  // The same function with fewer statements, for data made before it had.
  { serves: 1, sql: APPEND },
];
