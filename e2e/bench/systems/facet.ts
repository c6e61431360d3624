import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../../support/person.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import { ON_SERVER_CORE } from '../machine.ts';
import { doorOf, makeHall, type Hall } from './hall.ts';
import { takesAny, type Layout, type Running, type StartOptions, type System } from './system.ts';

const PLAIN = { prefix: new Uint8Array(), token: false };

/** Holds up every fsync without touching the program: the tracer stops at these calls only, and is no parent of the server. */
const slowDisk = (ms: number): string[] =>
  `strace -D -f --seccomp-bpf -qq -o /dev/null -e trace=fsync,fdatasync -e inject=fsync,fdatasync:delay_exit=${ms * 1000}`.split(
    ' ',
  );

/** Making the seats of thousands takes a while, so it is done once for each layout; every phase works on a copy. */
interface Prepared {
  dataDir: string;
  hall: Hall;
}

/** Facet as it ships: authorising, checking, every edit on disk before anybody sees it. */
export class FacetSystem implements System {
  readonly name = 'facet';
  readonly #prepared = new Map<string, Promise<Prepared>>();
  readonly #folders: string[] = [];
  readonly #goesOn: boolean;
  #going: Promise<RunningServer> | null = null;

  /** `goesOn`: one server for all phases that can do with it. */
  constructor({ goesOn = false } = {}) {
    this.#goesOn = goesOn;
    // However it ends, and after its servers.
    process.once('exit', () => {
      for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
  }

  async start(layout: Layout, options: StartOptions = {}): Promise<Running> {
    const { unmodified = false } = options;
    if (this.#goesOn && takesAny(options)) {
      const worked = this.#going !== null;
      this.#going ??= this.#folder().then((folder) => this.#server(folder, {}));
      const server = await this.#going;
      const running = await open(server, await makeHall(server.url, layout), unmodified);
      return { ...running, worked };
    }
    const { dataDir: from, hall } = await this.#prepare(layout);
    const dataDir = await this.#folder();
    await cp(from, dataDir, { recursive: true });
    const server = await this.#server(dataDir, options);
    const running = await open(server, hall, unmodified);
    return {
      ...running,
      worked: false,
      async stop() {
        await running.stop();
        // Nobody needs its data any more.
        await server.kill();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  }

  #prepare(layout: Layout): Promise<Prepared> {
    const key = `${layout.boards}x${layout.people}`;
    const known = this.#prepared.get(key) ?? this.#make(layout);
    this.#prepared.set(key, known);
    return known;
  }

  async #make(layout: Layout): Promise<Prepared> {
    const dataDir = await this.#folder();
    const server = await this.#server(dataDir, {});
    const hall = await makeHall(server.url, layout);
    await server.stop();
    return { dataDir, hall };
  }

  async #folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'facet-bench-'));
    this.#folders.push(folder);
    return folder;
  }

  #server(dataDir: string, { env = {}, slowFsyncMs = 0 }: StartOptions): Promise<RunningServer> {
    const slow = slowFsyncMs > 0 ? slowDisk(slowFsyncMs) : [];
    return startServer({
      dataDir,
      within: [...ON_SERVER_CORE, ...slow],
      // A backup in the middle of a phase would be measured with it.
      env: { BACKUP_HOURS: '0', ...env },
    });
  }
}

/** The doors of a hall, with whoever leads there: their screen is open, and told what happens on every group's board. */
async function open(
  server: RunningServer,
  { facilitators, boards }: Hall,
  unmodified: boolean,
): Promise<Omit<Running, 'worked'>> {
  const leading = await Promise.all(
    facilitators.map(({ session, secret }) => new Person({ url: server.url, session, secret }).ready()),
  );
  return {
    pid: server.pid,
    lines: server.lines,
    doors: boards.map(({ name, secrets }) =>
      secrets.map((secret) => ({ port: server.port, dialect: PLAIN, ...doorOf(name, secret, unmodified) })),
    ),
    stop() {
      for (const person of leading) person.close();
      return Promise.resolve();
    },
  };
}
