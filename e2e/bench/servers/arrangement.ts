// So many servers, who is where, and everybody there: the same people and boards in every arrangement.
import { Person } from '../../support/person.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import { SessionLines } from '../growth/sessionLines.ts';
import type { Door } from '../load/person.ts';
import { ON_SERVER_CORE } from '../machine.ts';
import { doorOf, groupSession, wholeRoom, type Hall } from '../systems/hall.ts';
import type { Services } from './services.ts';

/** `together`: all of a session on one server. `spread`: people of each board on all servers, in turn. */
export interface Arrangement {
  name: string;
  store: 'sqlite' | 'postgres';
  servers: number;
  members: 'together' | 'spread';
}

export const ARRANGEMENTS: readonly Arrangement[] = [
  { name: 'SQLite, 1 server', store: 'sqlite', servers: 1, members: 'together' },
  { name: 'Postgres, 1 server', store: 'postgres', servers: 1, members: 'together' },
  { name: 'Postgres, 2 servers, together', store: 'postgres', servers: 2, members: 'together' },
  { name: 'Postgres, 2 servers, spread', store: 'postgres', servers: 2, members: 'spread' },
  { name: 'Postgres, 3 servers, together', store: 'postgres', servers: 3, members: 'together' },
  { name: 'Postgres, 3 servers, spread', store: 'postgres', servers: 3, members: 'spread' },
];

export const GROUPS = { sessions: 10, groups: 6, people: 5 } as const;
export const WHOLE = { people: 100 } as const;
/** People of a session with groups. */
export const SESSION = GROUPS.groups * GROUPS.people;

export interface Board {
  doors: Door[];
  /** Which server each of its people is on. */
  at: number[];
}

export interface Running {
  servers: readonly RunningServer[];
  /** Boards of the groups, and the one of a whole room. */
  groups: Board[];
  whole: Board;
  stop: () => Promise<void>;
}

const PLAIN = { prefix: new Uint8Array(), token: false };

/** Starts the servers and lets everybody in: whoever leads looks on, everybody's session line is open, nobody has a board open yet. */
export async function arrange(
  { store, servers: count, members }: Arrangement,
  services: Services,
  database: string,
): Promise<Running> {
  const env: Record<string, string> = { BACKUP_HOURS: '0', SESSIONS_AT_ONCE: '0' };
  if (store === 'postgres') {
    env['DATABASE_URL'] = await services.database(database);
    env['REDIS_URL'] = services.redisUrl;
  }
  const servers: RunningServer[] = [];
  const lines = new SessionLines();
  const watchers: Person[] = [];
  const stop = async (): Promise<void> => {
    for (const person of watchers) person.close();
    lines.close();
    await Promise.all(servers.map((server) => server.stop()));
  };
  const serverAt = (i: number): RunningServer => servers[i % count] as RunningServer;

  async function place({ boards, facilitators }: Hall, home: number): Promise<Board[]> {
    const placed = boards.map(({ name, secrets }): Board => {
      const at = secrets.map((_, i) => (members === 'together' ? home % count : (home + i) % count));
      const doors = secrets.map((secret, i) => ({
        port: serverAt(at[i] ?? 0).port,
        dialect: PLAIN,
        ...doorOf(name, secret, false),
      }));
      return { doors, at };
    });
    for (const { session, secret } of facilitators)
      watchers.push(await new Person({ url: serverAt(home).url, session, secret }).ready());
    await Promise.all(
      boards.flatMap(({ secrets }, b) =>
        secrets.map((secret, i) => lines.open(serverAt(placed[b]?.at[i] ?? 0).port, secret)),
      ),
    );
    return placed;
  }

  try {
    for (let i = 0; i < count; i++) servers.push(await startServer({ within: ON_SERVER_CORE, env }));
    const groups: Board[] = [];
    for (let i = 0; i < GROUPS.sessions; i++) {
      const hall = await groupSession(serverAt(i).url, GROUPS.groups, GROUPS.people, i);
      groups.push(...(await place(hall, i)));
    }
    const [whole] = await place(await wholeRoom(serverAt(0).url, WHOLE.people), 0);
    if (whole === undefined) throw new Error('There is no board for the whole room.');
    return { servers, groups, whole, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
