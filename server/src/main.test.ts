import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SessionMade } from '@facet/shared/protocol/http.ts';
import { afterAll, afterEach, expect, it } from 'vitest';
import { planOf } from './session/testing/plan.ts';
import { connect } from './testing/wire.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'facet-main-'));
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Process {
  child: ChildProcess;
  printed: () => string;
  ended: Promise<number | null>;
  /** The address it says it listens on. */
  url: Promise<string>;
}

function start(env: Record<string, string>): Process {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'main.ts')], {
    env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const url = new Promise<string>((found) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /listening on (\S+)/.exec(printed)?.[1];
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  return { child, printed: () => printed, ended, url };
}

const makeSession = async (url: string): Promise<SessionMade> => {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(planOf()),
  });
  return (await response.json()) as SessionMade;
};

it('says that Postgres could not be opened, and why, without its password', async () => {
  const facet = start({ DATABASE_URL: 'postgres://facet:not-to-be-said@127.0.0.1:1/facet' });
  expect(await facet.ended).toBe(1);
  expect(facet.printed()).toBe(
    'Facet could not start: Postgres could not be opened: connect ECONNREFUSED 127.0.0.1:1\n',
  );
});

it(
  'says where it listens, what to open and where the data lie; SIGTERM ends it with 0 though a tablet sleeps',
  { timeout: 120_000 },
  async () => {
    const facet = start({});
    const url = await facet.url;
    const made = await makeSession(url);
    const client = await connect(url, made.secret);
    // A socket that was opened and never says or answers anything, not even the server's goodbye.
    const asleep = connectTcp(Number(new URL(url).port), '127.0.0.1');
    asleep.on('error', () => undefined);
    const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    asleep.write(
      ['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', 'Host: facet', ...upgrade, key, '', ''].join(
        '\r\n',
      ),
    );
    await once(asleep, 'data');
    expect(facet.printed()).toContain(`Open ${url}`);
    expect(facet.printed()).toContain(dataDir);
    facet.child.kill('SIGTERM');
    expect(await client.closed).toBe('transport close');
    expect(await facet.ended).toBe(0);
    asleep.destroy();
  },
);

it(
  'O4 told to stop, it says so at /readyz first, to a load balancer, and goes on until that has had time to hear it',
  { timeout: 120_000 },
  async () => {
    const facet = start({ DRAIN_SECONDS: '2' });
    const url = await facet.url;
    const ready = async (): Promise<string> => {
      const answer = await fetch(`${url}/readyz`);
      return `${answer.status} ${await answer.text()}`;
    };
    expect(await ready()).toBe('200 ready');
    facet.child.kill('SIGTERM');
    await expect.poll(ready).toBe('503 stopping');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const made = await makeSession(url);
    const client = await connect(url, made.secret);
    expect(await client.command({ type: 'setTitle', title: 'Last' })).toMatchObject({ ok: true });
    expect(await client.closed).toBe('transport close');
    expect(await facet.ended).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  },
);

it('has everything it answered for after a SIGKILL', { timeout: 120_000 }, async () => {
  const first = start({});
  const made = await makeSession(await first.url);
  const client = await connect(await first.url, made.secret);
  const answers = [];
  for (let i = 0; i < 20; i += 1) answers.push(client.command({ type: 'setTitle', title: `T${i}` }));
  await Promise.all(answers);
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start({});
  const again = await connect(await second.url, made.secret);
  expect((await again.until('view')).title).toBe('T19');
  again.close();
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

it('V15 does not serve data that another process serves, and says so', { timeout: 120_000 }, async () => {
  const first = start({});
  await first.url;
  const second = start({});
  expect(await second.ended).toBe(1);
  expect(second.printed()).toMatch(/^Facet is already running on the data in [^\n]*\n$/);
  first.child.kill('SIGKILL');
  await first.ended;
  const third = start({});
  await third.url;
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
});

it(
  'says in a sentence what is wrong with a setting, or that the port is taken, and exits with 1',
  { timeout: 120_000 },
  async () => {
    const bad = start({ PORT: 'eighty' });
    expect(await bad.ended).toBe(1);
    expect(bad.printed()).toMatch(/^PORT is set to "eighty", which will not do\. [^\n]*\n$/);
    const first = start({});
    const port = new URL(await first.url).port;
    const other = mkdtempSync(join(tmpdir(), 'facet-main-'));
    const second = start({ PORT: port, DATA_DIR: other });
    expect(await second.ended).toBe(1);
    rmSync(other, { recursive: true });
    expect(second.printed()).toMatch(/^Port \d+ is taken by another program\. [^\n]*\n$/);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  },
);
