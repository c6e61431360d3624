import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as encoding from 'lib0/encoding';
import type { Dialect } from '../load/frames.ts';
import { ON_SERVER_CORE } from '../machine.ts';
import { peerPackages } from './packages.ts';
import type { Layout, Running, StartOptions, System, SystemName } from './system.ts';

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

/** A server to compare with, which has rooms by their names and lets everybody in. */
class PeerSystem implements System {
  readonly name: SystemName;
  readonly #peer: Peer;

  constructor(peer: Peer) {
    this.name = peer.name;
    this.#peer = peer;
  }

  async start({ boards, people }: Layout, { env = {} }: StartOptions = {}): Promise<Running> {
    const { script, dialect, env: own = {} } = this.#peer;
    const [program, ...words] = [...ON_SERVER_CORE, process.execPath, script()];
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...own, ...env },
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.on('exit', kill);
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
    return {
      pid: child.pid ?? 0,
      lines,
      doors: Array.from({ length: boards }, (_, board) => {
        const room = `room-${board}`;
        const door = { port, path: `/${room}`, protocols: [], dialect: dialect(room) };
        return Array.from({ length: people }, () => door);
      }),
      async stop() {
        kill();
        process.off('exit', kill);
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      },
    };
  }
}

/** The servers to compare with; only the first needs nothing that Facet has not. */
export const peers = (): System[] => {
  const hocuspocus = (): string => join(peerPackages(), 'hocuspocus.mjs');
  return [
    new PeerSystem({
      name: 'raw',
      script: () => resolve(import.meta.dirname, '../peers/raw.ts'),
      dialect: plain,
    }),
    new PeerSystem({
      name: 'reference',
      script: () => join(peerPackages(), 'reference.mjs'),
      dialect: plain,
    }),
    new PeerSystem({ name: 'hocuspocus', script: hocuspocus, dialect: named }),
    new PeerSystem({
      name: 'hocuspocus20',
      script: hocuspocus,
      env: { FLUSH_DELAY: '20' },
      dialect: named,
    }),
  ];
};
