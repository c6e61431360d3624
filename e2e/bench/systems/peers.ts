import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as encoding from 'lib0/encoding';
import type { Dialect } from '../load/frames.ts';
import { ON_SERVER_CORE } from '../machine.ts';
import { peerPackages } from './packages.ts';
import {
  takesAny,
  type Layout,
  type Running,
  type StartOptions,
  type System,
  type SystemName,
} from './system.ts';

interface Peer {
  name: Exclude<SystemName, 'facet'>;
  /** Its program; made at hand at the first start. */
  script: () => string;
  env?: Record<string, string>;
  dialect: (room: string) => Dialect;
}

const plain = (): Dialect => ({ prefix: new Uint8Array(), token: false });
const named = (room: string): Dialect => ({
  prefix: encoding.encode((e) => encoding.writeVarString(e, room)),
  token: true,
});

interface Started {
  child: ChildProcess;
  port: number;
  lines: readonly string[];
}

/** A server to compare with, which has rooms by their names and lets everybody in. */
class PeerSystem implements System {
  readonly name: SystemName;
  readonly #peer: Peer;
  readonly #goesOn: boolean;
  #going: Promise<Started> | null = null;
  #phases = 0;

  constructor(peer: Peer, goesOn: boolean) {
    this.name = peer.name;
    this.#peer = peer;
    this.#goesOn = goesOn;
  }

  async start({ boards, people }: Layout, options: StartOptions = {}): Promise<Running> {
    const goesOn = this.#goesOn && takesAny(options);
    const worked = goesOn && this.#going !== null;
    const started = goesOn ? (this.#going ??= this.#spawn({})) : this.#spawn(options.env ?? {});
    const { child, port, lines } = await started;
    const phase = this.#phases++;
    return {
      pid: child.pid ?? 0,
      lines,
      worked,
      doors: Array.from({ length: boards }, (_, board) => {
        const room = `room-${phase}-${board}`;
        const door = { port, path: `/${room}`, protocols: [], dialect: this.#peer.dialect(room) };
        return Array.from({ length: people }, () => door);
      }),
      async stop() {
        if (goesOn) return;
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      },
    };
  }

  async #spawn(env: Record<string, string>): Promise<Started> {
    const { script, env: own = {} } = this.#peer;
    const [program, ...words] = [...ON_SERVER_CORE, process.execPath, script()];
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...own, ...env },
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.on('exit', kill);
    child.on('exit', () => process.off('exit', kill));
    const lines: string[] = [];
    const port = await new Promise<number>((found, failed) => {
      const read = (line: string): void => {
        lines.push(line);
        const at = /^listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
        if (at !== undefined) found(Number(at));
      };
      createInterface({ input: child.stdout }).on('line', read);
      createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
      child.on('exit', () => failed(new Error(`${this.name} ended:\n${lines.join('\n')}`)));
    });
    return { child, port, lines };
  }
}

/** The servers to compare with; only the first needs nothing that Facet has not. `goesOn`: one of each for all phases that can do with it. */
export const peers = ({ goesOn = false } = {}): System[] => {
  const hocuspocus = (): string => join(peerPackages(), 'hocuspocus.mjs');
  const all: Peer[] = [
    {
      name: 'raw',
      script: () => resolve(import.meta.dirname, '../peers/raw.ts'),
      dialect: plain,
    },
    {
      name: 'reference',
      script: () => join(peerPackages(), 'reference.mjs'),
      dialect: plain,
    },
    { name: 'hocuspocus', script: hocuspocus, dialect: named },
    {
      name: 'hocuspocus20',
      script: hocuspocus,
      env: { FLUSH_DELAY: '20' },
      dialect: named,
    },
  ];
  return all.map((peer) => new PeerSystem(peer, goesOn));
};
