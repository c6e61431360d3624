import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../../support/person.ts';
import { startServer, type RunningServer } from '../../support/server.ts';
import { ON_SERVER_CORE } from '../machine.ts';
import { doorOf, makeHall, partOf, type Hall } from './hall.ts';
import type { Layout, Running, StartOptions, System } from './system.ts';

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
  readonly #shared: readonly Layout[];

  /** What fits into one of these layouts uses a part of that one's people: they are made once. */
  constructor(shared: readonly Layout[] = []) {
    this.#shared = shared;
    // However it ends, and after its servers.
    process.once('exit', () => {
      for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    });
  }

  async start(layout: Layout, options: StartOptions = {}): Promise<Running> {
    const { dataDir: from, hall: whole } = await this.#prepare(layout);
    const hall = partOf(whole, layout);
    const dataDir = await this.#folder();
    await cp(from, dataDir, { recursive: true });
    const { slowFsyncMs = 0, unmodified = false } = options;
    const server = await this.#server(dataDir, {
      env: options.env ?? {},
      slow: slowFsyncMs > 0 ? slowDisk(slowFsyncMs) : [],
    });
    // Whoever leads has their screen open, and is told what happens on every group's board.
    const facilitators = await Promise.all(
      hall.facilitators.map(({ session, secret }) =>
        new Person({ url: server.url, session, secret }).ready(),
      ),
    );
    return {
      pid: server.pid,
      lines: server.lines,
      doors: hall.boards.map(({ name, secrets }) =>
        secrets.map((secret) => ({ port: server.port, dialect: PLAIN, ...doorOf(name, secret, unmodified) })),
      ),
      async stop() {
        for (const person of facilitators) person.close();
        // Nobody needs its data any more.
        await server.kill();
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  }

  #prepare(wanted: Layout): Promise<Prepared> {
    const fits = ({ boards, people }: Layout): boolean =>
      boards >= wanted.boards && people >= wanted.people && (boards === 1) === (wanted.boards === 1);
    const layout = this.#shared.find(fits) ?? wanted;
    const key = `${layout.boards}x${layout.people}`;
    const known = this.#prepared.get(key) ?? this.#make(layout);
    this.#prepared.set(key, known);
    return known;
  }

  async #make(layout: Layout): Promise<Prepared> {
    const dataDir = await this.#folder();
    const server = await this.#server(dataDir, { env: {}, slow: [] });
    const hall = await makeHall(server.url, layout);
    await server.stop();
    return { dataDir, hall };
  }

  async #folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'facet-bench-'));
    this.#folders.push(folder);
    return folder;
  }

  #server(
    dataDir: string,
    { env, slow }: { env: Record<string, string>; slow: string[] },
  ): Promise<RunningServer> {
    return startServer({
      dataDir,
      within: [...ON_SERVER_CORE, ...slow],
      // A backup in the middle of a phase would be measured with it.
      env: { BACKUP_HOURS: '0', ...env },
    });
  }
}
