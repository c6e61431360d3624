import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { isPortal } from './portal.ts';

/** What the probe says of a server that answers like this. */
async function asked(answer: RequestListener): Promise<boolean> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return isPortal((path, init) => fetch(`http://127.0.0.1:${port}${String(path)}`, init));
}

test('K10 a sign-in page in the server’s place, or a redirect to one, is a portal', async () => {
  expect(await asked((_req, res) => res.setHeader('content-type', 'text/html').end('<h1>Welcome</h1>'))).toBe(
    true,
  );
  expect(await asked((_req, res) => res.writeHead(511).end('sign in'))).toBe(true);
});

test('K10 the server itself, an error of a proxy’s and no answer at all are none', async () => {
  expect(await asked((_req, res) => res.end('ok'))).toBe(false);
  expect(await asked((_req, res) => res.writeHead(502).end('<h1>Bad gateway</h1>'))).toBe(false);
  expect(await asked((_req, res) => res.destroy())).toBe(false);
});

test('K10 a redirect, which a browser gives as opaque, is a portal', async () => {
  const opaque = { type: 'opaqueredirect', status: 0, ok: false } as Response;
  expect(await isPortal(() => Promise.resolve(opaque))).toBe(true);
});
