// What was measured and what follows from it, as the tables of docs/performance/servers.md.
import { GAP, type Line, type Row } from './figures.ts';
import {
  carried,
  databases,
  LIMITS,
  peoplePerServer,
  strain,
  type Carried,
  type Constants,
  type Members,
} from './model.ts';
import type { Swept } from './sweep.ts';

const figure = (n: number, digits = 2): string => (n === 0 ? '' : Number(n.toPrecision(digits)).toString());
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Two tables, one for each load. */
export function measuredTables(found: readonly Line[]): string {
  const one = (load: Line['load']): string =>
    table(
      [
        'servers',
        'delivered',
        'same server, p50 / p99 ms',
        'another server',
        'p99 beside one',
        'CPU s for 10,000: servers',
        'Postgres',
        'Redis',
        'bytes through Redis an edit',
        'commits an edit',
        'WAL bytes an edit',
        'reads an edit',
        'meanwhile',
      ],
      found
        .filter((line) => line.load === load)
        .map((line) => [
          line.name,
          line.delivered,
          line.same,
          line.other,
          `${line.p99.toFixed(1)} x`,
          figure(line.servers),
          figure(line.postgres),
          figure(line.redis),
          figure(line.redisBytes, 3),
          figure(line.commits),
          figure(line.wal, 3),
          figure(line.reads),
          line.note,
        ]),
    );
  return `Groups of five, 300 people, 0.5 edits a second each:\n\n${one('groups')}\n\nThe same, 1.5 edits a second each:\n\n${one('busy')}\n\nOne board, 100 people, 1 edit a second each:\n\n${one('whole')}`;
}

/** What everybody costs who is there and does nothing, each second. */
export function idleTable(rows: readonly Row[]): string {
  return table(
    [
      'servers',
      'servers, share of a core',
      'Postgres',
      'looks at what streams have reached, a second',
      'messages through Redis, a second',
      'bytes Redis is sent, and sends, a second',
    ],
    rows.map(({ name, store, idle }) => {
      const each = (n: number): string => (store === 'sqlite' ? '' : figure(n / idle.wall) || '0');
      return [
        name,
        figure(idle.servers / idle.wall),
        each(idle.postgres),
        each(idle.statements.looks),
        each(idle.published),
        `${each(idle.redisIn)}${store === 'sqlite' ? '' : ', '}${each(idle.redisOut)}`,
      ];
    }),
  );
}

export const sweepTable = (swept: readonly Swept[]): string =>
  table(
    [
      'servers that write',
      'boards each',
      'commits/s',
      'records/s',
      'ms a server waits for a commit',
      'Postgres, share of a core',
      'ms of CPU a commit',
      'WAL bytes a record',
    ],
    swept.map(({ writers, boards, shared, seconds, commits, records, postgres, wal }) => [
      String(writers),
      shared ? `${boards}, the same for all` : String(boards),
      figure(commits / seconds, 3),
      figure(records / seconds, 3),
      figure((seconds * writers * 1000) / commits - GAP * 1000),
      figure(postgres / seconds),
      figure((postgres * 1000) / commits),
      figure(wal / records, 3),
    ]),
  );

const MICRO = 1e6;
/** Each constant with its unit and what it is of. */
export function constantsTable(c: Constants): string {
  const us = (seconds: number): string => `${figure(seconds * MICRO)} µs`;
  const bytes = (n: number): string => `${figure(n, 3)} bytes`;
  return table(
    ['constant', 'measured'],
    [
      ['a server, for an edit in a group of five', us(c.serverEdit)],
      ['a server, each second for a person who only has screen and board open', us(c.serverPerson)],
      ['a server, for an edit it hears of from another', us(c.serverHeard)],
      ['Postgres, for a commit', us(c.commit)],
      ['Postgres, for each record in it', us(c.record)],
      ['Postgres, for a look at what streams have reached', us(c.look)],
      ['Postgres, for each stream in it', us(c.name)],
      ['Postgres, for a read', us(c.read)],
      ['reads an edit, people of a board spread', figure(c.readsPerEdit) || '0'],
      ['write-ahead log: a commit, each record', `${bytes(c.walCommit)}, ${bytes(c.walRecord)}`],
      [
        'a commit takes; a server begins none sooner after the last',
        `${figure(c.commitTakes * 1000)} ms; ${figure(c.gap * 1000)} ms`,
      ],
      ['Redis, a hint of an edit to one server', bytes(c.hint)],
      [
        'Redis, what a server says of a session every 5 s',
        `${bytes(c.here)} and ${bytes(c.herePerson)} a person`,
      ],
      ['Redis, CPU for a message, and for each server it goes to', `${us(c.published)}, ${us(c.told)}`],
    ],
  );
}

const COUNTS = [10, 100, 1000] as const;
const NAMES: Record<ReturnType<typeof strain>[number]['what'], string> = {
  connections: `connections (${LIMITS.connections} as Postgres comes)`,
  postgres: 'Postgres’s 16 cores',
  redis: 'Redis’s one core, or its line',
  servers: 'the servers’ own cores',
};

function short(n: number): string {
  if (n >= 1e6) return `${figure(n / 1e6)} M`;
  return n >= 1e4 ? `${figure(n / 1e3)} k` : figure(n, 3) || '0';
}

function row(used: Carried): string[] {
  const over = strain(used).filter(({ times }) => times > 1);
  return [
    String(used.servers),
    used.members,
    short(used.people),
    short(used.sessions),
    short(used.edits),
    short(used.commits),
    `${short(used.wal)}B`,
    figure(used.postgresCores),
    String(databases(used)),
    `${short(used.redisBytes)}B`,
    figure(used.redisCores),
    String(used.connections),
    figure(used.serverCores),
    short(used.sessionsEach),
    over.length === 0
      ? 'nothing'
      : over.map(({ what, times }) => `${NAMES[what]}: ${figure(times)} x`).join('; '),
  ];
}

/** What 10, 100 and 1,000 servers would carry, and what of it is too much. */
export function modelTable(constants: Constants): string {
  const all: [number, Members][] = COUNTS.flatMap((n): [number, Members][] => [
    [n, 'together'],
    [n, 'spread'],
  ]);
  const words = [
    'servers',
    'a session’s people',
    'people',
    'sessions',
    'edits/s',
    'commits/s',
    'WAL/s',
    'Postgres, cores',
    'databases of 16',
    'Redis sends a second',
    'Redis, cores',
    'connections',
    'each server, cores',
    'sessions in its memory',
    'too much, the worst first',
  ];
  return `Each server has ${peoplePerServer(constants)} people, which fill six tenths of its core where their sessions are together.\n\n${table(
    words,
    all.map(([n, members]) => row(carried(constants, n, members))),
  )}`;
}

/** The same with commits that wait longer for each other. */
export function gapTable(constants: Constants, gaps: readonly number[]): string {
  return table(
    ['servers', 'least ms between commits', 'commits/s', 'Postgres, cores'],
    COUNTS.flatMap((n) =>
      gaps.map((gap) => {
        const used = carried(constants, n, 'together', gap);
        return [String(n), figure(gap * 1000), short(used.commits), figure(used.postgresCores)];
      }),
    ),
  );
}
