import { ON_SERVER_CORE } from '../machine.ts';
import { Person } from '../../support/person.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import type { Door } from '../load/person.ts';
import { doorOf, type Hall } from '../systems/hall.ts';

const PLAIN = { prefix: new Uint8Array(), token: false };

/** Facet on the server's core, without a limit to how many sessions one address makes. */
export const serve = (dataDir?: string): Promise<RunningServer> =>
  startServer({
    ...(dataDir === undefined ? {} : { dataDir }),
    within: [...ON_SERVER_CORE],
    env: { BACKUP_HOURS: '0', SESSIONS_AT_ONCE: '0' },
  });

/** The doors of the boards' people. */
export const doorsOf = ({ boards }: Pick<Hall, 'boards'>, port: number): Door[][] =>
  boards.map(({ name, secrets }) =>
    secrets.map((secret) => ({ port, dialect: PLAIN, ...doorOf(name, secret, false) })),
  );

/** Whoever leads has their screen open. */
export const watching = ({ facilitators }: Hall, url: string): Promise<Person[]> =>
  Promise.all(facilitators.map(({ session, secret }) => new Person({ url, session, secret }).ready()));
