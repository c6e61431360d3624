// HAProxy before several servers, with the very file that docs/CLUSTER.md shows, on a free port of this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { installFromDebian } from '../support/debianPackage.ts';

const SHOWN = resolve(import.meta.dirname, '../../docs/running/haproxy.cfg');
/** The names the file has for servers. */
const NAMES = /^ {4}server (\S+) (\S+)\n/gm;
const START_MS = 10_000;

export interface Balancer {
  port: number;
  pid: () => number | undefined;
  /** What it thinks of each server, in their order: whether it gives them anybody new. */
  ready: () => Promise<boolean[]>;
  kill: () => Promise<void>;
  start: () => Promise<void>;
  end: () => Promise<void>;
}

const find = (): string | undefined =>
  ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((folder) => join(folder, 'haproxy'))
    .find(existsSync);

/** The program; installs it from the system's packages where that can be done. Null where it cannot be had. */
export function findHaproxy(): string | null {
  const found = find();
  if (found !== undefined) return found;
  installFromDebian('haproxy');
  return find() ?? null;
}

export interface BalancerPlace {
  host: string;
  port: number;
  folder: string;
  servers: number[];
  /** A certificate and its key in one file, and where people come in who forgot the s; without it there is no TLS. */
  tls?: { pair: string; plain: number };
}

/** The file as shown, for this machine: ports that are free, and as many servers as there are. */
export function configFor({ host, port, folder, servers, tls }: BalancerPlace): string {
  const shown = readFileSync(SHOWN, 'utf8');
  const filled = [
    // A service's user.
    ['    user haproxy\n    group haproxy\n', ''],
    ['/run/haproxy/admin.sock', join(folder, 'admin.sock')],
    // Nobody forgets an s where there is none.
    tls === undefined
      ? ['frontend plain\n    bind :80\n    http-request redirect scheme https code 301\n\n', '']
      : ['bind :80\n', `bind ${host}:${tls.plain}\n`],
    [
      'bind :443 ssl crt /etc/haproxy/facet.pem',
      `bind ${host}:${port}${tls === undefined ? '' : ` ssl crt ${tls.pair}`}`,
    ],
    ...(tls === undefined ? [[' alpn h2,http/1.1', '']] : []),
  ].reduce((now, [from = '', to = '']) => {
    if (!now.includes(from)) throw new Error(`docs/running/haproxy.cfg does not say "${from}" any more.`);
    return now.replace(from, to);
  }, shown);
  const lines = servers.map((at, i) => `    server facet${i + 1} 127.0.0.1:${at}\n`).join('');
  const [first = ''] = filled.match(NAMES) ?? [];
  if (first === '') throw new Error('docs/running/haproxy.cfg names no servers any more.');
  return filled.replaceAll(first, lines).replace(NAMES, (line) => (lines.includes(line) ? line : ''));
}

/** Starts HAProxy before servers at these ports. */
export async function startBalancer(
  program: string,
  place: { host: string; port: number; servers: number[] },
): Promise<Balancer> {
  // The path of a socket may not be long, so not in a folder somebody else chose.
  const folder = mkdtempSync(join(tmpdir(), 'facet-haproxy-'));
  const file = join(folder, 'haproxy.cfg');
  writeFileSync(file, configFor({ ...place, folder }));
  let child: ReturnType<typeof run> | null = null;
  const run = () => spawn(program, ['-db', '-q', '-f', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { port } = place;

  const ready = async (): Promise<boolean[]> => {
    const socket = connect(join(folder, 'admin.sock'));
    socket.write('show stat\n');
    const rows = (await text(socket)).split('\n').map((line) => line.split(','));
    const status = rows[0]?.indexOf('status') ?? -1;
    return place.servers.map((_, i) => {
      const row = rows.find(([backend, server]) => backend === 'ready' && server === `facet${i + 1}`);
      return row?.[status]?.startsWith('UP') === true;
    });
  };
  const kill = async (): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  const start = async (): Promise<void> => {
    const started = run();
    child = started;
    process.once('exit', () => started.kill('SIGKILL'));
    const limit = Date.now() + START_MS;
    const answers = (): Promise<boolean> =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await answers())) {
      if (started.exitCode !== null || Date.now() > limit)
        throw new Error(`HAProxy does not answer on port ${port}; the lines above may say why.`);
      await sleep(50);
    }
  };
  await start();
  return {
    port,
    pid: () => child?.pid,
    ready,
    kill,
    start,
    async end() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
