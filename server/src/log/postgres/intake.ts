import type { Client } from 'pg';
import type { Intake } from '../movable.ts';
import type { LogRecord } from '../port.ts';
import { checksum } from './checksum.ts';
import { drop, openClient } from './connect.ts';
import { LOCKS } from './locks.ts';
import { checkServer, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';

const RECORDS = 500;

/**
 * A connection to data that no server serves; throws, with a sentence, where one does. None can start until it ends.
 */
export async function holdPostgres(url: string): Promise<Client> {
  const client = await openClient(url);
  try {
    await checkServer(client);
    await migrate(client, MIGRATIONS);
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, 0) AS mine', [
      LOCKS.serving,
    ]);
    if (rows[0]?.mine !== true) throw new Error('Facet is running on these data in Postgres. Stop it first.');
    return client;
  } catch (error) {
    drop(client);
    throw error;
  }
}

/** The keys of all sessions. */
export async function keysOf(client: Client): Promise<{ key: string; session: string }[]> {
  return (
    await client.query<{ key: string; session: string }>('SELECT key, session FROM facet.keys ORDER BY key')
  ).rows;
}

/** Begins to take another log into the database; one transaction, so that it is all or nothing. */
export async function intakePostgres(client: Client): Promise<Intake> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM facet.streams) OR EXISTS (SELECT FROM facet.erasures)
       OR EXISTS (SELECT FROM facet.keys) AS there`,
  );
  if (rows[0]?.there !== false) throw new Error('There are data in that database already.');
  await client.query('BEGIN');
  return {
    async put({ stream, records }) {
      const head = records.at(-1)?.seq ?? 0;
      const made = await client.query<{ id: number }>(
        'INSERT INTO facet.streams (session, name, seq) VALUES ($1, $2, $3) RETURNING id',
        [stream.session, stream.name, head],
      );
      const id = made.rows[0]?.id;
      for (let from = 0; from < records.length; from += RECORDS)
        await insert(client, id, stream.name, records.slice(from, from + RECORDS));
    },
    async finish({ epoch, erasures, keys }) {
      await client.query('INSERT INTO facet.keys SELECT * FROM unnest($1::text[], $2::text[])', [
        keys.map(({ key }) => key),
        keys.map(({ session }) => session),
      ]);
      await client.query(
        'INSERT INTO facet.erasures SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])',
        [
          erasures.map(({ session }) => session),
          erasures.map(({ seat }) => seat ?? ''),
          erasures.map(({ at }) => at),
        ],
      );
      await client.query("UPDATE facet.facts SET value = $1 WHERE name = 'epoch'", [epoch]);
      await client.query("SELECT set_config('synchronous_commit', 'on', true)");
      await client.query('COMMIT');
    },
    giveUp: async () => void (await client.query('ROLLBACK').catch(() => undefined)),
  };
}

async function insert(
  client: Client,
  id: unknown,
  name: string,
  records: readonly LogRecord[],
): Promise<void> {
  await client.query(
    `INSERT INTO facet.records (stream, seq, at, by, snapshot, crc, data)
     SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::boolean[], $6::bigint[], $7::bytea[])`,
    [
      id,
      records.map((r) => r.seq),
      records.map((r) => r.at),
      records.map((r) => r.by),
      records.map((r) => r.snapshot),
      records.map((r) => (r.damaged ? -1 : checksum(name, r.seq, r, r.snapshot))),
      records.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
    ],
  );
}

/** Leaves data that were moved away without an epoch of their own: served again they would be older ones. */
export async function leaveEpoch(client: Client): Promise<void> {
  await client.query(
    "UPDATE facet.facts SET value = replace(gen_random_uuid()::text, '-', '') WHERE name = 'epoch'",
  );
}

/** Takes back what was taken in, as if the database had never had any. */
export async function emptyPostgres(client: Client): Promise<void> {
  await client.query('TRUNCATE facet.records, facet.streams, facet.keys, facet.erasures');
}
