import type { Client } from 'pg';
import { LOCKS } from './locks.ts';
import type { Migration } from './migrations.ts';

const OLDEST_POSTGRES = 140_000;

/** Throws, in words for whoever starts the server, where this Postgres could lose what was committed or knows too little. */
export async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; fsync: string }>(
    "SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync",
  );
  const { version = '0', fsync } = rows[0] ?? {};
  if (Number(version) < OLDEST_POSTGRES)
    throw new Error(
      `This Postgres is version ${Math.floor(Number(version) / 10_000)}; Facet needs 14 or newer.`,
    );
  if (fsync !== 'on')
    throw new Error('This Postgres runs with fsync off: what it calls saved can be lost. Switch it on.');
}

/** Brings the database to the newest schema, under a lock, so that of servers that start at once one does it. */
export async function migrate(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query("SET LOCAL lock_timeout = '60s'");
    await client.query('SELECT pg_advisory_xact_lock($1, 0)', [LOCKS.migrate]);
    // A table that people read for long would otherwise keep everyone waiting behind us.
    await client.query("SET LOCAL lock_timeout = '5s'");
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('facet.schema_version') IS NOT NULL AS there",
    );
    if (rows[0]?.there !== true)
      await client.query(
        `CREATE SCHEMA IF NOT EXISTS facet;
         CREATE TABLE facet.schema_version (version int PRIMARY KEY, serves int NOT NULL, at timestamptz NOT NULL)`,
      );
    const newest = await client.query<{ version: number; serves: number }>(
      'SELECT version, serves FROM facet.schema_version ORDER BY version DESC LIMIT 1',
    );
    const { version: found = 0, serves = 0 } = newest.rows[0] ?? {};
    if (serves > migrations.length)
      throw new Error(
        `The data were written by a newer Facet (schema ${found}); this one knows ${migrations.length}.`,
      );
    for (const [i, migration] of migrations.entries()) {
      if (i < found) continue;
      await client.query(migration.sql);
      await client.query('INSERT INTO facet.schema_version VALUES ($1, $2, now())', [
        i + 1,
        migration.serves,
      ]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
