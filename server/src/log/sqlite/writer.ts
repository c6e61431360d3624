import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  ClaimedError,
  ConflictError,
  ErasedError,
  type AppendOptions,
  type NewRecord,
  type Rewrite,
  type Stream,
} from '../port.ts';
import { checksum } from './checksum.ts';

interface Head {
  id: number;
  seq: number;
}

/** The most stream heads kept in memory; one costs about a hundred bytes. */
const HEADS = 20_000;

/** The statements that change the database. Only one process writes to it, so heads of streams are remembered. */
export class SqliteWriter {
  readonly #db: DatabaseSync;
  readonly #sql: Record<
    | 'begin'
    | 'commit'
    | 'rollback'
    | 'head'
    | 'stream'
    | 'insert'
    | 'owner'
    | 'claim'
    | 'release'
    | 'snapshot'
    | 'cut'
    | 'erased'
    | 'note',
    StatementSync
  >;
  #heads = new Map<string, Head>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    const on = (sql: string) => db.prepare(sql);
    this.#sql = {
      begin: on('BEGIN IMMEDIATE'),
      commit: on('COMMIT'),
      rollback: on('ROLLBACK'),
      head: on(
        'SELECT s.id, (SELECT coalesce(max(seq), 0) FROM records WHERE stream = s.id) AS seq FROM streams s WHERE name = ?',
      ),
      stream: on('INSERT INTO streams (session, name) VALUES (?, ?)'),
      insert: on(
        'INSERT INTO records (stream, seq, at, by, snapshot, crc, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      owner: on('SELECT session FROM keys WHERE key = ?'),
      claim: on('INSERT OR IGNORE INTO keys (key, session) VALUES (?, ?)'),
      release: on('DELETE FROM keys WHERE key = ? AND session = ?'),
      snapshot: on('SELECT 1 FROM records WHERE stream = ? AND snapshot = 1 AND seq > ?'),
      cut: on('DELETE FROM records WHERE stream = ? AND seq <= ?'),
      erased: on("SELECT 1 FROM erasures WHERE session = ? AND seat = ''"),
      note: on('INSERT OR IGNORE INTO erasures VALUES (?, ?, ?)'),
    };
  }

  /** Commits what `work` does, or leaves everything as it was and throws. */
  transaction(work: () => void): void {
    if (this.#heads.size > HEADS) this.#heads.clear();
    try {
      this.#sql.begin.run();
      work();
      this.#sql.commit.run();
    } catch (error) {
      // The heads may count records that were never committed.
      this.#heads.clear();
      if (this.#db.isTransaction) this.#sql.rollback.run();
      throw error;
    }
  }

  /** Within a transaction: the new last seq, or why this append alone cannot be. */
  append(stream: Stream, records: readonly NewRecord[], options: AppendOptions): number | Error {
    const head = this.#head(stream);
    const seq = head?.seq ?? 0;
    if (options.expected !== undefined && options.expected !== seq) {
      return new ConflictError(`${stream.name} is at ${seq}, not at ${options.expected}`);
    }
    if (seq < (options.atLeast ?? 0)) return new ConflictError(`${stream.name} was erased`);
    for (const key of options.claim ?? []) {
      const owner = this.find(key);
      if (owner !== null && owner !== stream.session)
        return new ClaimedError('The key belongs to another session');
    }
    if (head === null && this.#sql.erased.get(stream.session) !== undefined)
      return new ErasedError(`the session of ${stream.name} was erased`);
    for (const key of options.release ?? []) this.#sql.release.run(key, stream.session);
    for (const key of options.claim ?? []) this.#sql.claim.run(key, stream.session);
    if (records.length === 0) return seq;
    const id = head?.id ?? Number(this.#sql.stream.run(stream.session, stream.name).lastInsertRowid);
    let last = seq;
    for (const record of records) this.#insert(id, ++last, record, false);
    this.#heads.set(stream.name, { id, seq: last });
    return last;
  }

  /** Within a transaction. */
  compact(stream: Stream, upTo: number, snapshot: NewRecord): void {
    const head = this.#head(stream);
    if (head === null || head.seq < upTo || upTo < 1) throw new Error(`${stream.name} has no record ${upTo}`);
    if (this.#sql.snapshot.get(head.id, upTo) !== undefined) return;
    this.#sql.cut.run(head.id, upTo);
    this.#insert(head.id, upTo, snapshot, true);
  }

  /** Within a transaction. */
  erase(session: string, at: number): void {
    const mine = '(SELECT id FROM streams WHERE session = ?)';
    this.#db.prepare(`DELETE FROM records WHERE stream IN ${mine}`).run(session);
    this.#db.prepare('DELETE FROM streams WHERE session = ?').run(session);
    this.#db.prepare('DELETE FROM keys WHERE session = ?').run(session);
    this.#sql.note.run(session, '', at);
    this.#heads.clear();
  }

  /** Within a transaction. */
  rewrite(session: string, { drop = [], replace = [], release = [], seat }: Rewrite, at: number): void {
    const idOf = this.#db.prepare('SELECT id FROM streams WHERE session = ? AND name = ?');
    const one = this.#db.prepare('SELECT at, by, snapshot FROM records WHERE stream = ? AND seq = ?');
    const put = this.#db.prepare('UPDATE records SET data = ?, crc = ? WHERE stream = ? AND seq = ?');
    for (const { stream, seq, data } of replace) {
      const id = Number(idOf.get(session, stream)?.['id']);
      const row = Number.isNaN(id) ? undefined : one.get(id, seq);
      if (row === undefined) continue;
      const by = typeof row['by'] === 'string' ? row['by'] : null;
      const crc = checksum(id, seq, Number(row['at']), by, row['snapshot'] === 1, data);
      put.run(data, crc, id, seq);
    }
    for (const name of drop) {
      const id = idOf.get(session, name)?.['id'];
      if (id === undefined) continue;
      this.#sql.cut.run(Number(id), Number.MAX_SAFE_INTEGER);
      this.#db.prepare('DELETE FROM streams WHERE id = ?').run(Number(id));
    }
    for (const key of release) this.#sql.release.run(key, session);
    if (seat !== undefined) this.#sql.note.run(session, seat, at);
    this.#heads.clear();
  }

  /** The session a key leads to, or null. */
  find(key: string): string | null {
    const session = this.#sql.owner.get(key)?.['session'];
    return typeof session === 'string' ? session : null;
  }

  #insert(id: number, seq: number, { at, by, data }: NewRecord, snapshot: boolean): void {
    this.#sql.insert.run(id, seq, at, by, snapshot ? 1 : 0, checksum(id, seq, at, by, snapshot, data), data);
  }

  #head(stream: Stream): Head | null {
    const known = this.#heads.get(stream.name);
    if (known !== undefined) return known;
    const row = this.#sql.head.get(stream.name);
    if (row === undefined) return null;
    const head = { id: Number(row['id']), seq: Number(row['seq']) };
    this.#heads.set(stream.name, head);
    return head;
  }
}
