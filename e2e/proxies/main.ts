// `npm run proxies`: the nginx, Caddy and HAProxy files of docs/running in front of a real Facet, with TLS, and what has to work.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { startServer } from '../support/server.ts';
import { drive } from './drive.ts';
import { freePort } from '../support/freePort.ts';
import { end, KINDS, makeCertificate, type Kind, type Place } from './kinds.ts';

const idleMs = process.argv.includes('--quick') ? 2000 : 62_000;
const folder = mkdtempSync(join(tmpdir(), 'facet-proxies-'));
const pair = makeCertificate(folder);
setDefaultCACertificates([...getCACertificates('default'), readFileSync(pair.certificate, 'utf8')]);

const missing = KINDS.filter((kind) => kind.version() === null).map(({ name }) => name);
if (missing.length > 0) {
  console.error(
    `Not installed: ${missing.join(' and ')}. On Debian: apt-get install nginx-light caddy haproxy`,
  );
  process.exit(2);
}

async function through(kind: Kind, target: number, port: number, work: () => Promise<void>): Promise<void> {
  const own = mkdtempSync(join(folder, `${kind.name}-`));
  const place: Place = { folder: own, port, plain: await freePort(), target, ...pair };
  const proxy = kind.start(place);
  try {
    const limit = Date.now() + 10_000;
    while (
      !(await fetch(`https://localhost:${port}/healthz`).then(
        (r) => r.ok,
        () => false,
      ))
    ) {
      if (Date.now() > limit || proxy.exitCode !== null) throw new Error(`${kind.name} does not answer`);
      await new Promise((next) => setTimeout(next, 100));
    }
    await work();
  } finally {
    await end(proxy);
  }
}

/** What Facet is told by the proxy of who asks: the truth, whatever they claim. */
async function headers(kind: Kind): Promise<void> {
  const echo = createServer((req, res) => res.end(JSON.stringify(req.headers))).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const address = echo.address();
  const port = await freePort();
  await through(kind, typeof address === 'object' && address !== null ? address.port : 0, port, async () => {
    const claimed = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'http' };
    const answer = await fetch(`https://localhost:${port}/x`, { headers: claimed });
    const told = (await answer.json()) as Record<string, string>;
    assert.equal(told['x-forwarded-for'], '127.0.0.1');
    assert.equal(told['x-forwarded-proto'], 'https');
    assert.equal(told['host'], `localhost:${port}`);
  });
  echo.closeAllConnections();
  echo.close();
}

async function tryOut(kind: Kind): Promise<void> {
  const say = (what: string): void => console.log(`${kind.name}: ${what}`);
  say(kind.version() ?? '');
  await headers(kind);
  say('who asks is told as it is, whatever they claim');
  const port = await freePort();
  const url = `https://localhost:${port}`;
  const server = await startServer({ env: { PUBLIC_URL: url, TRUST_PROXY: '1' } });
  try {
    assert.ok(server.lines.some((line) => line.includes(`Open ${url} `)));
    await through(kind, server.port, port, () =>
      drive({ url, direct: `http://127.0.0.1:${server.port}`, idleMs, say }),
    );
  } finally {
    await server.stop();
  }
}

const outcomes = await Promise.allSettled(KINDS.map(tryOut));
rmSync(folder, { recursive: true, force: true });
for (const [i, outcome] of outcomes.entries())
  if (outcome.status === 'rejected') console.error(`! ${KINDS[i]?.name}:`, outcome.reason);
const good = outcomes.filter(({ status }) => status === 'fulfilled').length;
console.log(JSON.stringify({ proxies: KINDS.length, good }));
process.exit(good === KINDS.length ? 0 : 1);
