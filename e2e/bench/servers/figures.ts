import { GROUPS, SESSION, WHOLE, type Arrangement } from './arrangement.ts';
import type { Spent, Worked } from './measure.ts';
import { fit, WORK, type Constants } from './model.ts';
import type { Swept, Sweep } from './sweep.ts';

/** What was measured of one arrangement. */
export interface Row extends Arrangement {
  idle: Spent;
  groups: Worked;
  /** The groups when everybody works three times as fast. */
  busy: Worked;
  whole: Worked;
}

/** All that is kept; parts of it may be of different runs. */
export interface Kept {
  rows?: { measured: string; rows: Row[] };
  sweep?: { measured: string; sweep: Sweep };
}

const LOADS = ['groups', 'busy', 'whole'] as const;

/** One line of the table: an arrangement under one load, as compared. */
export interface Line {
  name: string;
  load: (typeof LOADS)[number];
  delivered: string;
  same: string;
  other: string;
  /** p99 of whoever waits longest, beside one server on SQLite. */
  p99: number;
  /** Seconds of CPU for 10,000 deliveries. */
  servers: number;
  postgres: number;
  redis: number;
  /** Bytes that Redis was sent and sent, for an edit. */
  redisBytes: number;
  commits: number;
  wal: number;
  reads: number;
  /** What disturbed the machine meanwhile. */
  note: string;
}

const worst = ({ same, other }: Worked): number => Math.max(same.p99, other?.p99 ?? 0);
const pair = (times: { p50: number; p99: number } | null): string =>
  times === null ? '' : `${times.p50.toFixed(0)} / ${times.p99.toFixed(0)}`;

/** The table as figures. What SQLite alone does not use is 0. */
export function lines(rows: readonly Row[]): Line[] {
  return LOADS.flatMap((load) => {
    const alone = rows.find(({ store }) => store === 'sqlite')?.[load];
    return rows.map((row): Line => {
      const { spent, edits, delivered, expected, same, other, note } = row[load];
      const per10k = (seconds: number): number => (seconds / delivered) * 10_000;
      const { statements } = spent;
      return {
        name: row.name,
        load,
        delivered: `${delivered} of ${expected}`,
        same: pair(same),
        other: pair(other),
        p99: alone === undefined ? Number.NaN : worst(row[load]) / worst(alone),
        servers: per10k(spent.servers),
        postgres: row.store === 'sqlite' ? 0 : per10k(spent.postgres),
        redis: row.store === 'sqlite' ? 0 : per10k(spent.redis),
        redisBytes: row.store === 'sqlite' ? 0 : (spent.redisIn + spent.redisOut) / edits,
        commits: statements.commits / edits,
        wal: row.store === 'sqlite' ? 0 : spent.wal / edits,
        reads: statements.reads / edits,
        note,
      };
    });
  });
}

const PEOPLE = GROUPS.sessions * SESSION + WHOLE.people;
const SESSIONS = GROUPS.sessions + 1;

/** What the model is made of, from what was measured. Null where a part of it was not. */
export function constantsOf(rows: readonly Row[], sweep: Sweep): Constants | null {
  const of = (servers: number, members: Arrangement['members']): Row | undefined =>
    rows.find((r) => r.store === 'postgres' && r.servers === servers && r.members === members);
  const [one, spread] = [of(1, 'together'), of(2, 'spread')];
  if (one === undefined || spread === undefined) return null;
  const idling = ({ idle }: Row, what: (spent: Spent) => number): number => what(idle) / idle.wall;
  const working = (row: Row, what: (spent: Spent) => number): number =>
    what(row.busy.spent) - idling(row, what) * row.busy.spent.wall;
  const servers = (spent: Spent): number => spent.servers;
  const out = (spent: Spent): number => spent.redisOut;
  const serverEdit = working(one, servers) / one.busy.edits;
  const { hint, ...here } = saidOf(one, spread, { idling, working, out });
  // Where boards are shared, servers wait for each other: that is time, and makes batches larger.
  const own = sweep.commits.filter(({ shared }) => !shared);
  const by = (what: (s: Swept) => number): [number, number] =>
    fit(own.map((s) => ({ x1: s.commits, x2: s.records, y: what(s) })));
  const [commit, record] = by((s) => s.postgres);
  const [walCommit, walRecord] = by((s) => s.wal);
  const [look, name] = fit(sweep.looks.map((l) => ({ x1: l.looks, x2: l.looks * l.names, y: l.postgres })));
  const [published, told] = fit(
    sweep.bus.map((b) => ({ x1: b.messages, x2: b.messages * b.servers, y: b.redis })),
  );
  const alone = sweep.commits.find((s) => s.writers === 1 && s.boards === 1);
  const cycle = alone === undefined ? 0 : alone.seconds / alone.commits;
  return {
    serverEdit,
    serverPerson: idling(one, servers) / PEOPLE,
    serverHeard: Math.max(
      0,
      (working(spread, servers) / spread.busy.edits - serverEdit) / (spread.servers - 1),
    ),
    commit,
    record,
    look,
    name,
    read: sweep.reads,
    readsPerEdit: spread.busy.spent.statements.reads / spread.busy.edits,
    walCommit,
    walRecord,
    commitTakes: Math.max(0, cycle - GAP),
    gap: GAP,
    hint,
    ...here,
    published,
    told,
  };
}

/** As server/src/log/postgres/writer.ts has it. */
export const GAP = 0.008;

type Rate = (row: Row, what: (spent: Spent) => number) => number;

/**
 * What goes over Redis: on one server a session of m people is said with here + m x herePerson bytes, every beat, to itself;
 * on k, each says its share to all k.
 */
function saidOf(
  one: Row,
  spread: Row,
  { idling, working, out }: { idling: Rate; working: Rate; out: (spent: Spent) => number },
): Pick<Constants, 'hint' | 'here' | 'herePerson'> {
  const beats = SESSIONS / WORK.beatEvery;
  const whole = idling(one, out) / beats;
  const k = spread.servers;
  const share = idling(spread, out) / beats / (k * k);
  const people = (PEOPLE + SESSIONS) / SESSIONS;
  const herePerson = Math.max(0, (whole - share) / (people * (1 - 1 / k)));
  return {
    hint: working(spread, out) / spread.busy.edits / k,
    here: Math.max(0, whole - herePerson * people),
    herePerson,
  };
}
