// The proxies that docs/RUNNING.md and docs/CLUSTER.md show, each with the very file that stands there, on free ports of this machine.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configFor } from '../cluster/balancer.ts';

const shown = (file: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../docs/running', file), 'utf8');

export interface Place {
  folder: string;
  /** Where people come in, by TLS. */
  port: number;
  /** Where people come in who forgot the s. */
  plain: number;
  /** Where Facet listens. */
  target: number;
  certificate: string;
  key: string;
}

export interface Kind {
  name: 'nginx' | 'caddy' | 'haproxy';
  version: () => string | null;
  start: (place: Place) => ChildProcess;
}

/** Replaces what everyone has to replace; each has to be there, or the file shown is not the file tried. */
function filledIn(text: string, replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`The file in docs/running does not say "${from}" any more.`);
    return now.replaceAll(from, to);
  }, text);
}

const said = (program: string, words: string[]): string | null => {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 ? (stdout + stderr).trim() : null;
};

const nginx: Kind = {
  name: 'nginx',
  version: () => said('nginx', ['-v']),
  start({ folder, port, plain, target, certificate, key }) {
    const site = filledIn(shown('nginx.conf'), [
      ['listen 80;', `listen 127.0.0.1:${plain};`],
      ['listen 443', `listen 127.0.0.1:${port}`],
      ['facet.school.example', 'localhost'],
      ['/etc/ssl/facet.pem', certificate],
      ['/etc/ssl/facet.key', key],
      ['/var/log/nginx/facet.log', join(folder, 'facet.log')],
      ['127.0.0.1:8080', `127.0.0.1:${target}`],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `${what}_temp_path ${join(folder, what)};`,
    );
    const all = `daemon off; pid ${join(folder, 'pid')}; error_log stderr; worker_processes 1;
      events { worker_connections 1024; }
      http { ${temporary.join(' ')} ${site} }`;
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, all);
    return spawn('nginx', ['-c', file, '-p', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
  },
};

const caddy: Kind = {
  name: 'caddy',
  version: () => said('caddy', ['version']),
  start({ folder, port, target, certificate, key }) {
    const site = filledIn(shown('Caddyfile'), [
      [
        'facet.school.example {',
        `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${certificate} ${key}`,
      ],
      ['127.0.0.1:8080', `127.0.0.1:${target}`],
    ]);
    const file = join(folder, 'Caddyfile');
    const only =
      '{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n';
    writeFileSync(file, only + site);
    const home = join(folder, 'home');
    mkdirSync(home);
    return spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    });
  },
};

const haproxy: Kind = {
  name: 'haproxy',
  version: () => said('haproxy', ['-v'])?.split('\n', 1)[0] ?? null,
  start({ folder, port, plain, target, certificate, key }) {
    const [file, pair] = [join(folder, 'haproxy.cfg'), join(folder, 'pair.pem')];
    writeFileSync(pair, readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'));
    writeFileSync(
      file,
      configFor({ host: '127.0.0.1', port, folder, servers: [target], tls: { pair, plain } }),
    );
    return spawn('haproxy', ['-db', '-q', '-f', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  },
};

export const KINDS = [nginx, caddy, haproxy];

/** A certificate for `localhost` that nobody but this process trusts. */
export function makeCertificate(folder: string): Pick<Place, 'certificate' | 'key'> {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const more = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate];
  const { status, stderr } = spawnSync('openssl', [...words, ...more], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`No certificate could be made: ${stderr}`);
  return { certificate, key };
}

export async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), 3000);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  clearTimeout(limit);
}
