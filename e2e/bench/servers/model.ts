// What many servers would use of what they share, computed from what few were measured to use.

/** Measured; seconds of CPU, bytes and seconds. */
export interface Constants {
  /** A server's own work: an edit in a group of five, a person who only has their screen open (a second), an edit heard of from another server. */
  serverEdit: number;
  serverPerson: number;
  serverHeard: number;
  /** Postgres: a transaction, each record in it, a look at what has been reached, each name in it, a board read. */
  commit: number;
  record: number;
  look: number;
  name: number;
  read: number;
  /** Reads an edit makes where a board's people are on several servers. */
  readsPerEdit: number;
  /** Bytes of write-ahead log. */
  walCommit: number;
  walRecord: number;
  /** How long a commit takes, and how long a server waits at least between two. */
  commitTakes: number;
  gap: number;
  /** Redis: bytes of a hint about one edit, bytes of what a server says of a session, without people and for each of them; CPU of a message that comes in, and of
   * each server it goes to. */
  hint: number;
  here: number;
  herePerson: number;
  published: number;
  told: number;
}

export type Members = 'together' | 'spread';

/** How people work; the load of the measurement. */
export const WORK = {
  editsPerPerson: 0.5,
  sessionPeople: 30,
  groupPeople: 5,
  /** Streams of a session that somebody leads: its own, everybody's board, the groups' and the whole room's. */
  streams: 1 + 30 + 6 + 1,
  lookEvery: 3,
  beatEvery: 5,
  /** How full a server's core is to be at most. */
  full: 0.6,
} as const;

/** What one of each can do: a Postgres of sixteen cores, Redis's one core, a line of a gigabit. All of them to seven tenths. */
export const LIMITS = {
  connections: 97,
  postgresCores: 16 * 0.7,
  redisCores: 0.7,
  redisBytes: 125_000_000 * 0.7,
  serverCores: 0.7,
} as const;
/** Of each server: one that writes, four that read, and what comes and goes. */
export const CONNECTIONS = 8;

export interface Carried {
  servers: number;
  members: Members;
  people: number;
  sessions: number;
  edits: number;
  commits: number;
  wal: number;
  postgresCores: number;
  redisBytes: number;
  redisCores: number;
  connections: number;
  serverCores: number;
  /** Sessions that each server has in memory. */
  sessionsEach: number;
}

/** On how many of `servers` the people of something are, each sent to any of them. */
export const touched = (servers: number, people: number): number =>
  servers * (1 - (1 - 1 / servers) ** people);

/**
 * Commits a second of a writer that takes `takes` seconds for one, begins none within `gap` of the last, and takes all that
 * has come meanwhile into the next; appends come at random, `rate` a second. After a commit the next begins at once where
 * anything came, else with the first that comes, so the mean cycle is takes + gap + exp(-rate * (takes + gap)) / rate.
 */
export const commitRate = (rate: number, takes: number, gap: number): number =>
  rate === 0 ? 0 : 1 / (takes + gap + Math.exp(-rate * (takes + gap)) / rate);

/** How many people fill one server, each session's on one. */
export const peoplePerServer = ({ serverEdit, serverPerson }: Constants): number =>
  Math.floor(WORK.full / (WORK.editsPerPerson * serverEdit + serverPerson));

/** What so many servers would use, each with as many people as it can carry when sessions are together. */
export function carried(
  constants: Constants,
  servers: number,
  members: Members,
  gap = constants.gap,
): Carried {
  const c = constants;
  const each = peoplePerServer(c);
  const people = each * servers;
  const sessions = people / WORK.sessionPeople;
  const edits = people * WORK.editsPerPerson;
  // Whoever leads is there too.
  const there = WORK.sessionPeople + 1;
  const together = members === 'together';
  const ofSession = together ? 1 : touched(servers, there);
  const ofBoard = together ? 1 : touched(servers, WORK.groupPeople);
  const commits = servers * commitRate(edits / servers, c.commitTakes, gap);
  const looks = servers / WORK.lookEvery;
  const sessionsEach = (sessions * ofSession) / servers;
  const names = looks * sessionsEach * WORK.streams;
  const hints = ofBoard > 1 ? edits * ofSession : 0;
  const beats = (sessions * ofSession) / WORK.beatEvery;
  return {
    servers,
    members,
    people,
    sessions,
    edits,
    commits,
    wal: commits * c.walCommit + edits * c.walRecord,
    postgresCores:
      commits * c.commit +
      edits * c.record +
      looks * c.look +
      names * c.name +
      (ofBoard > 1 ? edits * c.readsPerEdit * c.read : 0),
    redisBytes: hints * c.hint + beats * ofSession * (c.here + (there / ofSession) * c.herePerson),
    redisCores: c.published * ((ofBoard > 1 ? edits : 0) + beats) + c.told * (hints + beats * ofSession),
    connections: servers * CONNECTIONS,
    serverCores: each * c.serverPerson + (edits * (c.serverEdit + (ofBoard - 1) * c.serverHeard)) / servers,
    sessionsEach,
  };
}

/** Among how many databases of LIMITS.postgresCores the sessions would have to be shared out. */
export const databases = ({ postgresCores }: Carried): number =>
  Math.ceil(postgresCores / LIMITS.postgresCores);

/** What of all that is shared is used how many times over; the most first. */
export function strain(used: Carried): { what: keyof typeof SHARED; times: number }[] {
  return (Object.keys(SHARED) as (keyof typeof SHARED)[])
    .map((what) => ({ what, times: SHARED[what](used) }))
    .toSorted((a, b) => b.times - a.times);
}

const SHARED = {
  connections: (u: Carried) => u.connections / LIMITS.connections,
  postgres: (u: Carried) => u.postgresCores / LIMITS.postgresCores,
  redis: (u: Carried) => Math.max(u.redisCores / LIMITS.redisCores, u.redisBytes / LIMITS.redisBytes),
  servers: (u: Carried) => u.serverCores / LIMITS.serverCores,
} as const;

/** The a and b for which y is nearest to a x1 + b x2, each row as far off in proportion; neither is below zero. */
export function fit(rows: readonly { x1: number; x2: number; y: number }[]): [a: number, b: number] {
  let [s11, s12, s22, s1, s2] = [0, 0, 0, 0, 0];
  for (const { x1, x2, y } of rows) {
    const [u, v] = [x1 / y, x2 / y];
    s11 += u * u;
    s12 += u * v;
    s22 += v * v;
    s1 += u;
    s2 += v;
  }
  const determinant = s11 * s22 - s12 * s12;
  const a = (s1 * s22 - s2 * s12) / determinant;
  const b = (s2 * s11 - s1 * s12) / determinant;
  if (a < 0) return [0, s2 / s22];
  return b < 0 ? [s1 / s11, 0] : [a, b];
}
