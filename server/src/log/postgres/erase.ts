import type { ClientBase } from 'pg';
import type { Rewrite } from '../port.ts';
import { checksum } from './checksum.ts';
import { LOCKS } from './locks.ts';

/** Within a transaction: nobody appends to the session, and nobody claims a key, until it ends. */
async function hold(client: ClientBase, session: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, 0)', [LOCKS.keys]);
  await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCKS.session, session]);
}

const NOTE = 'INSERT INTO facet.erasures VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** Within a transaction: a session goes with all it has, and is noted as erased. */
export async function eraseSession(client: ClientBase, session: string, at: number): Promise<void> {
  await hold(client, session);
  const mine = 'SELECT id FROM facet.streams WHERE session = $1';
  // Heads first: a compaction under way is over then.
  await client.query(`${mine} ORDER BY name FOR UPDATE`, [session]);
  await client.query(`DELETE FROM facet.records WHERE stream IN (${mine})`, [session]);
  await client.query('DELETE FROM facet.streams WHERE session = $1', [session]);
  await client.query('DELETE FROM facet.keys WHERE session = $1', [session]);
  await client.query(NOTE, [session, '', at]);
}

interface Found {
  id: number;
  at: number;
  by: string | null;
  snapshot: boolean;
}

/** Within a transaction: what erasing a person changes of a session. */
export async function rewriteSession(
  client: ClientBase,
  session: string,
  { drop = [], replace = [], release = [], seat }: Rewrite,
  at: number,
): Promise<void> {
  await hold(client, session);
  await client.query('SELECT id FROM facet.streams WHERE session = $1 ORDER BY name FOR UPDATE', [session]);
  for (const { stream, seq, data } of replace) {
    const { rows } = await client.query<Found>(
      `SELECT s.id, r.at, r.by, r.snapshot FROM facet.streams s JOIN facet.records r ON r.stream = s.id
       WHERE s.session = $1 AND s.name = $2 AND r.seq = $3`,
      [session, stream, seq],
    );
    const [found] = rows;
    if (found === undefined) continue;
    const crc = checksum(stream, seq, { at: found.at, by: found.by, data }, found.snapshot);
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    await client.query('UPDATE facet.records SET data = $3, crc = $4 WHERE stream = $1 AND seq = $2', [
      found.id,
      seq,
      bytes,
      crc,
    ]);
  }
  const gone = 'facet.streams WHERE session = $1 AND name = ANY ($2)';
  await client.query(`DELETE FROM facet.records WHERE stream IN (SELECT id FROM ${gone})`, [session, drop]);
  await client.query(`DELETE FROM ${gone}`, [session, drop]);
  await client.query('DELETE FROM facet.keys WHERE session = $1 AND key = ANY ($2)', [session, release]);
  if (seat !== undefined) await client.query(NOTE, [session, seat, at]);
}
