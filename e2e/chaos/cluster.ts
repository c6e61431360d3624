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

/** A trouble of what servers that run together need beside themselves, such as their database. */
export interface Service {
  name: string;
  /** Whose; of one only one trouble at a time. */
  of: string;
  /** Is over when the promise is. */
  fail: (forMs: number) => Promise<void>;
  /** How long at most, and how much later than at once a server may hear of a change meanwhile, both in milliseconds. */
  mostMs: number;
  lagMs: number;
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
  /** Those that are down or stand still. */
  readonly #away = new Set<number>();
  /** Servers that ended though nobody ended them, with their last words. */
  readonly fallen: string[] = [];
  #turn = 0;
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

  /** Those that answer. */
  get living(): number[] {
    return this.#nodes.flatMap((_, i) => (this.#away.has(i) ? [] : [i]));
  }

  /** One that answers, each in its turn. */
  next(): number {
    const { living } = this;
    this.#turn += 1;
    return living[this.#turn % living.length] ?? 0;
  }

  /** Ends one. */
  async end(node: number, how: End): Promise<void> {
    const server = this.at(node);
    this.#weigh(server);
    this.#lookFor(server);
    if (this.size > 1) this.#away.add(node % this.size);
    if (how === 'kill') await server.kill();
    else if (how === 'stop') await server.stop();
    else await diskFails(server);
  }

  /** Starts one again, where it was. */
  async begin(node: number): Promise<void> {
    const i = node % this.#nodes.length;
    const limit = Date.now() + START_LIMIT_MS;
    for (;;)
      try {
        this.#nodes[i] = await startServer(this.#options[i]);
        break;
      } catch (error) {
        // Its database may be away: whoever watches over a server starts it again.
        if (this.size === 1 || Date.now() > limit) throw error;
        await new Promise((next) => setTimeout(next, 500));
      }
    this.#away.delete(i);
  }

  /** Stops one for a while in the middle of whatever it does. */
  async freeze(node: number, ms: number): Promise<void> {
    const { pid } = this.at(node);
    this.#weigh(this.at(node));
    if (this.size > 1) this.#away.add(node % this.size);
    process.kill(pid, 'SIGSTOP');
    await new Promise((next) => setTimeout(next, ms));
    process.kill(pid, 'SIGCONT');
    this.#away.delete(node % this.size);
  }

  async stop(): Promise<void> {
    for (const server of this.#nodes) this.#weigh(server);
    for (const i of this.#away) process.kill(this.at(i).pid, 'SIGCONT');
    await Promise.all(this.#nodes.map((server) => server.stop()));
  }

  /** Looks whether all that should be there are. */
  lookForFallen(): void {
    for (const i of this.living) this.#lookFor(this.at(i));
  }

  #lookFor({ pid, url, lines }: RunningServer): void {
    if (this.size > 1 && !runs(pid))
      this.fallen.push(`the server at ${url} ended by itself: ${lines.slice(-3).join(' | ')}`);
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
