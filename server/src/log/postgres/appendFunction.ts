import { SPREAD } from './checksum.ts';
import { LOCKS } from './locks.ts';

/** What an append came to that is no seq. */
export const OUTCOME = { conflict: -1, claimed: -2, erased: -3 } as const;

const WAITS_FOR_ITS_FIRST_RUN = `
  SELECT batch, outcomes INTO last FROM facet.writers WHERE id = me FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'this writer is not registered'; END IF;
  IF last.batch = number THEN RETURN last.outcomes; END IF;
  IF last.batch > number THEN RETURN NULL; END IF;`;

/**
 * One batch of appends in one call, and so in one transaction. A batch runs once: given again, by a server that never heard
 * what became of it, it waits for its first run to end and tells what that came to; null where it was given up by settle_1.
 *
 * Everyone takes locks in one order, so that nobody waits in a circle: keys, sessions by number, new heads and then all heads
 * by name. A record's crc comes without its seq, which is only known here.
 *
 * Every statement costs Postgres as much as writing a record or two, and most batches are to streams that are there, without
 * keys: what only others need is asked only for them.
 */
export const APPEND = `
CREATE OR REPLACE FUNCTION facet.append_1(
  me uuid, number bigint,
  names text[], sessions text[], written boolean[],
  homes int[], expected bigint[], floors bigint[], counts int[],
  claimers int[], claims text[], releasers int[], releases text[],
  record_homes int[], ats bigint[], bys text[], crcs bigint[], sizes int[], bytes bytea
) RETURNS bigint[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  last record;
  hash int;
  ids bigint[];
  seqs bigint[];
  gone boolean[];
  results bigint[] := '{}';
  taken bigint[] := array_fill(NULL::bigint, ARRAY[cardinality(ats)]);
  new boolean;
  claimed boolean;
  with_keys boolean := cardinality(claims) + cardinality(releases) > 0;
  home int;
  before int := 0;
  result bigint;
BEGIN
  IF current_setting('synchronous_commit') IN ('off', 'local') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
  ${WAITS_FOR_ITS_FIRST_RUN}
  IF with_keys THEN PERFORM pg_advisory_xact_lock(${LOCKS.keys}, 0); END IF;
  FOR hash IN SELECT DISTINCT hashtext(s) FROM unnest(sessions) s ORDER BY 1 LOOP
    PERFORM pg_advisory_xact_lock_shared(${LOCKS.session}, hash);
  END LOOP;
  new := EXISTS (
    SELECT FROM unnest(names) n(name) WHERE NOT EXISTS (SELECT FROM facet.streams s WHERE s.name = n.name));
  IF new THEN
    gone := ARRAY(
      SELECT EXISTS (SELECT FROM facet.erasures e WHERE e.session = n.session AND e.seat = '')
      FROM unnest(sessions) WITH ORDINALITY n(session, i) ORDER BY n.i);
    INSERT INTO facet.streams (session, name)
      SELECT n.session, n.name FROM unnest(sessions, names, written, gone) n(session, name, written, gone)
      WHERE n.written AND NOT n.gone AND NOT EXISTS (SELECT FROM facet.streams s WHERE s.name = n.name)
      ORDER BY n.name ON CONFLICT DO NOTHING;
  END IF;
  PERFORM FROM facet.streams s WHERE s.name = ANY (names) ORDER BY s.name FOR UPDATE;
  SELECT array_agg(s.id ORDER BY n.i), array_agg(coalesce(s.seq, 0) ORDER BY n.i) INTO ids, seqs
    FROM unnest(names) WITH ORDINALITY n(name, i) LEFT JOIN facet.streams s ON s.name = n.name;

  FOR i IN 1 .. cardinality(homes) LOOP
    home := homes[i];
    result := seqs[home];
    claimed := false;
    IF with_keys THEN
      claimed := EXISTS (
        SELECT FROM unnest(claimers, claims) c(n, key) JOIN facet.keys k ON k.key = c.key
        WHERE c.n = i AND k.session <> sessions[home]);
    END IF;
    IF expected[i] <> result OR floors[i] > result THEN
      result := ${OUTCOME.conflict};
    ELSIF claimed THEN
      result := ${OUTCOME.claimed};
    ELSIF result = 0 AND gone[home] THEN
      result := ${OUTCOME.erased};
    ELSE
      IF with_keys THEN
        DELETE FROM facet.keys k USING unnest(releasers, releases) r(n, key)
          WHERE r.n = i AND k.key = r.key AND k.session = sessions[home];
        INSERT INTO facet.keys SELECT DISTINCT c.key, sessions[home] FROM unnest(claimers, claims) c(n, key)
          WHERE c.n = i ON CONFLICT DO NOTHING;
      END IF;
      FOR j IN 1 .. counts[i] LOOP
        result := result + 1;
        taken[before + j] := result;
      END LOOP;
      seqs[home] := result;
    END IF;
    before := before + counts[i];
    results := results || result;
  END LOOP;

  INSERT INTO facet.records (stream, seq, at, by, snapshot, crc, data)
    SELECT ids[r.home], r.seq, r.at, r.by, false, (r.crc + r.seq * ${SPREAD}) & 4294967295,
      substring(bytes FROM r.start::int FOR r.size)
    FROM (
      SELECT t.*, 1 + sum(t.size) OVER (ORDER BY t.i) - t.size AS start
      FROM unnest(record_homes, taken, ats, bys, crcs, sizes)
        WITH ORDINALITY t(home, seq, at, by, crc, size, i)
    ) r WHERE r.seq IS NOT NULL;
  UPDATE facet.streams s SET seq = n.seq FROM unnest(ids, seqs) n(id, seq) WHERE s.id = n.id AND s.seq <> n.seq;
  IF new THEN DELETE FROM facet.streams s WHERE s.id = ANY (ids) AND s.seq = 0; END IF;
  UPDATE facet.writers SET batch = number, outcomes = results, at = now() WHERE id = me;
  RETURN results;
END $$;`;

/** What became of a batch; where it has not been, it never will be, and this is null. */
export const SETTLE = `
CREATE FUNCTION facet.settle_1(me uuid, number bigint) RETURNS bigint[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  last record;
BEGIN
  ${WAITS_FOR_ITS_FIRST_RUN}
  UPDATE facet.writers SET batch = number, outcomes = NULL, at = now() WHERE id = me;
  RETURN NULL;
END $$;`;

/**
 * Puts a snapshot in the place of all records up to one. Another server may have made a later one: then nothing is done, or
 * there would be a hole between the two.
 */
export const COMPACT = `
CREATE FUNCTION facet.compact_1(stream_name text, up_to bigint, made_at bigint, made_by text, made_crc bigint, bytes bytea)
RETURNS void LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  head record;
BEGIN
  SELECT id, seq INTO head FROM facet.streams WHERE name = stream_name FOR UPDATE;
  IF NOT FOUND OR head.seq < up_to OR up_to < 1 THEN
    RAISE EXCEPTION '% has no record %', stream_name, up_to;
  END IF;
  IF EXISTS (SELECT FROM facet.records r WHERE r.stream = head.id AND r.seq > up_to AND r.snapshot) THEN RETURN; END IF;
  DELETE FROM facet.records r WHERE r.stream = head.id AND r.seq <= up_to;
  INSERT INTO facet.records (stream, seq, at, by, snapshot, crc, data)
    VALUES (head.id, up_to, made_at, made_by, true, made_crc, bytes);
END $$;`;
