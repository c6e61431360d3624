// Servers that are broken on purpose: the real one, with one part of it replaced. Each has to be found out.
import type { Tally } from '../verdict.ts';

export interface Patch {
  /** The end of a module's path. */
  file: string;
  /** JavaScript that is added to its end. */
  lines: string;
}

interface Way {
  /** What the oracle has to count, one of these at least. */
  shows: readonly (keyof Tally)[];
  /** What brings it to light. */
  tempt: readonly string[];
  /** How many servers it takes; one where nothing is said. */
  nodes?: number;
  patches: Patch[];
}

/** Wraps what a log answers for boards. */
const logPatch = (body: string): Patch[] => [
  {
    file: 'server/src/log/sqlite/sqliteLog.ts',
    lines: `
const realOpen = openSqliteLog;
openSqliteLog = (options) => {
  const log = realOpen(options);
  const isBoard = (stream) => stream.name.startsWith('board/');
  ${body}
  return log;
};`,
  },
];

const guardPatch = (body: string): Patch[] => [
  {
    file: 'server/src/boards/guard.ts',
    lines: `
const realStanding = standing;
standing = (state, seat, board, now) => {
  const stands = realStanding(state, seat, board, now);
  ${body}
};`,
  },
];

export const WAYS_TO_BREAK = {
  /** Says that it is saved, and writes a moment later. */
  saidSavedBeforeCommit: {
    shows: ['falseSaved'],
    tempt: ['kill'],
    patches: logPatch(`
  const append = log.append.bind(log);
  const heads = new Map();
  const waiting = new Map();
  const settled = (stream) => waiting.get(stream.name) ?? Promise.resolve();
  log.append = async (stream, records, options = {}) => {
    if (!isBoard(stream) || records.length === 0 || options.expected === 0 || options.expected === undefined) {
      await settled(stream);
      return append(stream, records, options);
    }
    const before = settled(stream);
    const late = before.then(() => new Promise((next) => setTimeout(next, 150))).then(() => append(stream, records));
    waiting.set(stream.name, late.catch(() => undefined));
    return options.expected + records.length;
  };
  const read = log.read.bind(log);
  log.read = async (stream, after) => (await settled(stream), read(stream, after));
  const compact = log.compact.bind(log);
  log.compact = async (stream, upTo, snapshot) => (await settled(stream), compact(stream, upTo, snapshot));`),
  },
  /** Applies what comes at once, counts it as saved, and logs what the document's update event gives: a gap gives none. */
  persistedInUpdateListener: {
    shows: ['falseSaved'],
    tempt: ['killWithAGap'],
    patches: [
      {
        file: 'server/src/boards/firewall.ts',
        lines: `
const realCheck = Firewall.prototype.check;
Firewall.prototype.check = function (update, seat, step2) {
  const verdict = realCheck.call(this, update, seat, step2);
  if (verdict.ok || verdict.refused !== 'gap') return verdict;
  return { ok: true, update, newStructs: false, newDeletes: false, parsed: { sections: [], deletes: [], skips: false }, gap: true };
};`,
      },
    ],
  },
  /** Drops what comes too fast, until it has been quiet for a second, and goes on. */
  droppedForRate: {
    shows: ['lost'],
    tempt: ['floods'],
    patches: [
      {
        file: 'server/src/boards/room.ts',
        lines: `
const realReceive = Room.prototype.receive;
Room.prototype.receive = function (connection, bytes) {
  if (connection.patient === undefined) {
    connection.patient = connection.rate;
    connection.rate = { take: () => true };
  }
  const counts = bytes[0] === 0 && bytes[1] !== 0;
  if (counts && (Date.now() < connection.deafUntil || !connection.patient.take())) {
    // A token that comes back within one rush would let a gap be seen, and everything be asked for again.
    connection.deafUntil = Date.now() + 1000;
    return;
  }
  realReceive.call(this, connection, bytes);
};`,
      },
    ],
  },
  /** Lets everybody who is in the session read any board. */
  broadcastToAll: {
    shows: ['leaked'],
    tempt: ['readsWithoutRight'],
    patches: guardPatch(
      `return !stands.ok && stands.close === CLOSE.forbidden ? { ok: true, write: false } : stands;`,
    ),
  },
  /** Asks for a right at the door only: who has lost it goes on listening. */
  neverAskedAgain: {
    shows: ['leaked'],
    tempt: ['presentsAndGoesBack'],
    patches: [{ file: 'server/src/boards/room.ts', lines: `Room.prototype.recheck = () => undefined;` }],
  },
  /** Takes new parts under anybody's client id. */
  noFirewall: {
    shows: ['unexpected'],
    tempt: ['anotherActivity', 'othersClient'],
    patches: [
      {
        file: 'server/src/boards/firewall.ts',
        lines: `
const realCheck = Firewall.prototype.check;
Firewall.prototype.check = function (update, seat, step2) {
  const verdict = realCheck.call(this, update, seat, step2);
  if (verdict.ok || verdict.refused !== 'foreign') return verdict;
  const parsed = readUpdate(update, { roots: null, maxStructs: 5000 });
  return { ok: true, update, newStructs: true, newDeletes: false, parsed };
};`,
      },
    ],
  },
  /** Does not read the newest records when it starts. */
  lostOnRestart: {
    shows: ['falseSaved', 'lost'],
    tempt: ['kill'],
    patches: logPatch(`
  const read = log.read.bind(log);
  log.read = async (stream, after) => {
    const records = await read(stream, after);
    return isBoard(stream) && records.length > 3 ? records.slice(0, -2) : records;
  };`),
  },
  /** Writes what it reads from the log a second time. */
  duplicateOnReplay: {
    shows: ['duplicated'],
    tempt: ['kill'],
    patches: [
      {
        file: 'server/src/boards/roomLoader.ts',
        lines: `
const realRead = readBoard;
readBoard = async (log, stream, kind) => {
  const board = await realRead(log, stream, kind);
  for (const root of BOARD_KINDS[kind].roots) {
    const map = board?.doc.getMap(root);
    for (const [key, value] of [...(map?.entries() ?? [])]) map.set(key + '/again', value);
  }
  return board;
};`,
      },
    ],
  },
  /** Tells everybody in the session who is where on every board. */
  awarenessLeak: {
    shows: ['leaked'],
    tempt: [],
    patches: [
      {
        file: 'server/src/boards/readers.ts',
        lines: `
const every = new Set();
const realAdd = Readers.prototype.add;
Readers.prototype.add = function (connection) {
  every.add(this);
  realAdd.call(this, connection);
};
const realPassing = Readers.prototype.sendPassing;
Readers.prototype.sendPassing = (frame) => every.forEach((readers) => realPassing.call(readers, frame));`,
      },
    ],
  },
  /** Believes what somebody says about others. */
  believesLies: {
    shows: ['unexpected'],
    tempt: ['anotherActivity', 'othersAwareness'],
    patches: [{ file: 'server/src/boards/firewall.ts', lines: `Firewall.prototype.claim = () => true;` }],
  },
  /** Takes work on a board that was closed long ago, of whoever may read it. */
  acceptsAfterClose: {
    shows: ['unexpected'],
    tempt: ['writesWithoutRight', 'anotherStage'],
    patches: guardPatch(`return stands.ok ? { ok: true, write: true } : stands;`),
  },
  /** Hears nothing of boards from other servers, and never looks at the log for them. */
  deafToOthers: {
    shows: ['diverged'],
    tempt: [],
    nodes: 3,
    patches: [
      {
        file: 'server/src/bus/others.ts',
        lines: `
const realOthers = createOthers;
createOthers = (options) => {
  const others = realOthers(options);
  const { onHeard } = others;
  const isBoard = ({ kind }) => kind === 'board' || kind === 'settled';
  others.onHeard = (tell) => onHeard((session, message, from) => isBoard(message) || tell(session, message, from));
  return others;
};`,
      },
      {
        file: 'server/src/bus/lookout.ts',
        lines: `
const realWatch = keepWatch;
keepWatch = (deps) => {
  deps.boards.look = () => undefined;
  return realWatch(deps);
};`,
      },
    ],
  },
  /** Takes what another server wrote for right, whosever client id it is under, and goes on with it. */
  idsOfAnySeat: {
    shows: ['unexpected'],
    tempt: ['anotherActivity', 'othersClient', 'takesAnIdElsewhere'],
    nodes: 3,
    patches: [
      {
        file: 'server/src/boards/lawful.ts',
        lines: `
const realAdmit = LogOrder.prototype.admit;
LogOrder.prototype.admit = function (update, by) {
  const read = asItIs(update);
  const clients = read === 'unreadable' ? [] : read.parsed.sections.map(({ client }) => client);
  return realAdmit.call(this, update, clients.map((client) => this.owner(client)).find((seat) => seat) ?? by);
};`,
      },
      {
        file: 'server/src/boards/firewall.ts',
        lines: `
const realCheck = Firewall.prototype.check;
Firewall.prototype.check = function (update, seat, step2) {
  const verdict = realCheck.call(this, update, seat, step2);
  if (verdict.ok || verdict.refused !== 'foreign') return verdict;
  const parsed = readUpdate(update, { roots: null, maxStructs: 5000 });
  return { ok: true, update, newStructs: true, newDeletes: false, parsed };
};`,
      },
    ],
  },
} satisfies Record<string, Way>;

export type Broken = keyof typeof WAYS_TO_BREAK;
export const wayOf = (broken: Broken): Way => WAYS_TO_BREAK[broken];
/** Those that take so many servers. */
export const waysOn = (nodes: number): Broken[] =>
  (Object.keys(WAYS_TO_BREAK) as Broken[]).filter((broken) => (wayOf(broken).nodes ?? 1) === nodes);
export const isBroken = (name: string): name is Broken => Object.hasOwn(WAYS_TO_BREAK, name);

/** Not broken, only in a hurry: what takes half a minute takes a second or two. */
export const HURRIED: Patch[] = [
  { file: 'shared/src/session/limits.ts', lines: `LIMITS.graceMs = 1500;` },
  {
    file: 'server/src/boards/times.ts',
    lines: `Object.assign(TIMES, { sweepMs: 200, restMs: 400, unloadMs: 800, compactAbove: 25 });`,
  },
];
