// Where a session runs: one server, or several beside each other on the same log. Each may be killed, stopped, frozen or
// lose its disk by itself, and starts again on its port.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, type RunningServer, type StartOptions } from '../support/server.ts';
import { until } from '../support/until.ts';
import { failSyncs } from '../wire/failSyncs.ts';

/** By a signal that it hears, by one that it does not, or because nothing it writes reaches the disk any more. */
export type End = 'kill' | 'stop' | 'diskFails';

/** What servers that run together need beside themselves, such as a database; it may be restarted under them. */
export interface Service {
  name: string;
  restart: () => Promise<void>;
}

export interface ClusterOptions {
  /** How many servers. Several need a log that several can write: see `env`. */
  nodes: number;
  dataDir: string;
  env: Record<string, string>;
  services: readonly Service[];
}

/** Runs go on for hours beside other work: a machine that is busy is no fault. */
const START_LIMIT_MS = 180_000;

export class Cluster {
  readonly services: readonly Service[];
  readonly #nodes: RunningServer[];
  readonly #options: StartOptions[];
  /** The most memory any of them had, in megabytes. */
  mostMb = 0;

  static async start({ nodes, dataDir, env, services }: ClusterOptions): Promise<Cluster> {
    const options = Array.from({ length: nodes }, (_, i) => ({
      dataDir: nodes === 1 ? dataDir : join(dataDir, `node${i + 1}`),
      env,
      startLimitMs: START_LIMIT_MS,
    }));
    const running: RunningServer[] = [];
    // One after the other: the first makes the tables.
    for (const one of options) running.push(await startServer(one));
    return new Cluster(running, options, services);
  }

  private constructor(nodes: RunningServer[], options: StartOptions[], services: readonly Service[]) {
    this.#nodes = nodes;
    this.#options = options.map((one, i) => ({ ...one, port: nodes[i]?.port ?? 0 }));
    this.services = services;
  }

  get size(): number {
    return this.#nodes.length;
  }

  /** The server at a place in the row, which goes round. */
  at(node: number): RunningServer {
    return this.#nodes[node % this.#nodes.length] as RunningServer;
  }

  /** Ends one. */
  async end(node: number, how: End): Promise<void> {
    const server = this.at(node);
    this.#weigh(server);
    if (how === 'kill') await server.kill();
    else if (how === 'stop') await server.stop();
    else await diskFails(server);
  }

  /** Starts one again, where it was. */
  async begin(node: number): Promise<void> {
    const i = node % this.#nodes.length;
    this.#nodes[i] = await startServer(this.#options[i]);
  }

  /** Stops one for a while in the middle of whatever it does. */
  async freeze(node: number, ms: number): Promise<void> {
    const { pid } = this.at(node);
    this.#weigh(this.at(node));
    process.kill(pid, 'SIGSTOP');
    await new Promise((next) => setTimeout(next, ms));
    process.kill(pid, 'SIGCONT');
  }

  async stop(): Promise<void> {
    this.#nodes.forEach((server) => this.#weigh(server));
    await Promise.all(this.#nodes.map((server) => server.stop()));
  }

  #weigh({ pid }: RunningServer): void {
    try {
      const kb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      this.mostMb = Math.max(this.mostMb, Math.round(kb / 1024));
    } catch {
      // Not a system that tells.
    }
  }
}

/** Whether the disk can be made to fail under a process here. */
export const canFailSyncs = (): boolean => spawnSync('strace', ['-V']).status === 0;

/** From the next write on no sync succeeds; a server that goes on as if nothing had happened is killed after a while. */
async function diskFails(server: RunningServer): Promise<void> {
  const detach = await failSyncs(server.pid);
  try {
    await until('the server to end', () => !runs(server.pid), 4000);
  } catch {
    // Nobody wrote, or a server that goes on.
  }
  await detach();
  await server.kill();
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
