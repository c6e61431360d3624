// A server whose pages are of one build and then of the next, as a deploy makes it: the pages come from a folder, all else
// goes on to a running server.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { extname, join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';

const DIST = resolve(import.meta.dirname, '../../client/dist');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
};
const BACKEND = /^\/(api|socket\.io|boards|healthz)(\/|\?|$)/;

export interface Deploys {
  url: string;
  /** From now on the pages are those of this folder. */
  serve: (dist: string) => void;
  /** Whether lines and the API go through; pages always do. */
  reach: (server: boolean) => void;
  close: () => Promise<void>;
}

export async function openDeploys(target: number): Promise<Deploys> {
  let dist = DIST;
  let through = true;
  const open = new Set<Duplex>();
  const server = createServer((req, res) => {
    const { url = '/', method, headers } = req;
    if (BACKEND.test(url)) {
      if (!through) return void req.socket.destroy();
      const on = request({ port: target, host: '127.0.0.1', path: url, method, headers }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      });
      on.on('error', () => res.destroy());
      return void req.pipe(on);
    }
    const path = join(dist, new URL(url, 'http://x').pathname);
    const found = existsSync(path) && statSync(path).isFile();
    if (!found && url.startsWith('/assets/')) return void res.writeHead(404).end();
    const file = found ? path : join(dist, 'index.html');
    res.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'cache-control': 'no-cache' });
    createReadStream(file).pipe(res);
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('upgrade', (req: IncomingMessage, client: Duplex, head: Buffer) => {
    if (!through) return void client.destroy();
    const on = connect({ port: target, host: '127.0.0.1' });
    const lines = [`${req.method} ${req.url} HTTP/1.1`];
    for (let i = 0; i < req.rawHeaders.length; i += 2)
      lines.push(`${req.rawHeaders[i]}: ${req.rawHeaders[i + 1]}`);
    on.write(`${lines.join('\r\n')}\r\n\r\n`);
    on.write(head);
    for (const [from, to] of [
      [client, on],
      [on, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const end = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (other) => void (dist = other),
    reach: (can) => {
      through = can;
      if (!can) end();
    },
    close: async () => {
      end();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Another build of the same pages, into `folder`: its main script has another name, and the service worker another version. */
export async function anotherBuild(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(DIST, folder, { recursive: true });
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const [, name = ''] = /src="\/assets\/(index-[\w-]+)\.js"/.exec(index) ?? [];
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const [, version = ''] = /"([0-9a-f]{12})"/.exec(worker) ?? [];
  if (name === '' || version === '') throw new Error('These pages are not built as they used to be');
  const files = [
    ...(await readdir(join(folder, 'assets'))).map((file) => join('assets', file)),
    'index.html',
    'sw.js',
  ];
  for (const file of files.filter((f) => /\.(js|css|html)$/.test(f))) {
    const path = join(folder, file);
    const before = await readFile(path, 'utf8');
    const after = before.replaceAll(name, `${name}x`).replaceAll(
      version,
      version.replaceAll(/./g, (digit) => (15 - parseInt(digit, 16)).toString(16)),
    );
    if (after !== before) await writeFile(path, after);
  }
  await rename(join(folder, 'assets', `${name}.js`), join(folder, 'assets', `${name}x.js`));
}
