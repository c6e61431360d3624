import { request } from 'node:http';
import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { afterEach, expect, it } from 'vitest';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';
import { Histogram } from './histogram.ts';
import { Exposition } from './prometheus.ts';

let facet: RunningFacet | null = null;
afterEach(async () => {
  await facet?.end();
  facet = null;
});

/** Asked as it stands, with any Host. */
function ask(port: number, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: '/metrics', headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on('error', reject).end();
  });
}

async function figures(port: number): Promise<Map<string, number>> {
  const { text } = await ask(port);
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

it('O1 figures are for programs on the same machine that ask for themselves, or that carry the token', async () => {
  const token = 'a-token-of-some-length';
  facet = await runFacet({ env: { METRICS_TOKEN: token } });
  const { port } = facet;
  const status = async (headers: Record<string, string>): Promise<number> =>
    (await ask(port, headers)).status;
  expect(await status({})).toBe(200);
  expect(await status({ host: `localhost:${port}` })).toBe(200);
  for (const headers of [
    { 'x-forwarded-for': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
    { 'x-real-ip': '203.0.113.7' },
    { via: '1.1 proxy' },
    { host: 'facet.school.example' },
    { origin: 'http://localhost' },
  ] as Record<string, string>[]) {
    expect([headers, await status(headers)]).toEqual([headers, 403]);
    expect(await status({ ...headers, authorization: `Bearer ${token}` })).toBe(200);
    expect(await status({ ...headers, authorization: `Bearer ${token}x` })).toBe(403);
  }
});

it('O1 without a token nobody can carry one', async () => {
  facet = await runFacet();
  const away = { 'x-forwarded-for': '203.0.113.7' };
  for (const authorization of ['Bearer ', 'Bearer null', 'Bearer undefined'])
    expect((await ask(facet.port, { ...away, authorization })).status).toBe(403);
});

it('O2 figures say who is connected by role and way, what is loaded, and what became of each change', async () => {
  facet = await runFacet({ times: { viewMs: 1 } });
  const { port, localUrl } = facet;
  expect((await figures(port)).get('facet_sessions_loaded')).toBe(0);
  const made = await facet.makeSession();
  const ann = await facet.join(made.code, 'Ann');
  const lines = await Promise.all([
    connect(localUrl, made.secret),
    connect(localUrl, ann.secret),
    // A second tab is the same person.
    connect(localUrl, ann.secret, { transports: ['polling'] }),
  ]);
  const view = await lines[0].until('view');
  const activity = view.activities[0]?.id ?? '';
  await lines[0].command({ type: 'setStage', activity, stage: { at: 'individual' } });
  const board = await openBoard(localUrl, ann.secret, {
    session: made.session,
    activity,
    scope: 'individual',
    owner: ann.seat,
  });
  const before = await figures(port);
  const deck = (await lines[1].until('decks'))[activity]?.map((i) => i.id) ?? [];
  for (let i = 0; i < 3; i += 1) placeCard(board.doc, deck, deck[i] ?? '', '1');
  await expect
    .poll(async () => (await figures(port)).get('facet_updates_saved_total'))
    .toBe((before.get('facet_updates_saved_total') ?? NaN) + 3);
  const now = await figures(port);
  const expected = {
    'facet_people{role="facilitator"}': 1,
    'facet_people{role="participant"}': 1,
    'facet_people{role="projector"}': 0,
    facet_sessions_live: 1,
    facet_sessions_loaded: 1,
    facet_boards_loaded: 1,
    'facet_connections{to="session",way="websocket"}': 2,
    'facet_connections{to="session",way="polling"}': 1,
    'facet_connections{to="board",way="websocket"}': 1,
    'facet_connections{to="board",way="polling"}': 0,
    facet_updates_waiting: 0,
    facet_can_save: 1,
    facet_backup_ok: 1,
    facet_records_damaged: 0,
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, now.get(name)]))).toEqual(expected);
  expect(now.get('facet_updates_received_total')).toBe(now.get('facet_updates_saved_total'));
  expect(now.get('facet_save_seconds_count')).toBe(3);
  expect(now.get('facet_commit_seconds_count')).toBeGreaterThan(3);
  for (const name of [
    'facet_commit_p99_seconds',
    'facet_save_p99_seconds',
    'facet_disk_free_bytes',
    'process_resident_memory_bytes',
    'nodejs_heap_size_used_bytes',
    'facet_sockets',
  ])
    expect([name, (now.get(name) ?? 0) > 0]).toEqual([name, true]);
  expect(now.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);

  // Whoever may not write any more is refused, and counted by the reason they are told.
  board.close();
  for (const line of lines) line.close();
  await expect.poll(async () => (await figures(port)).get('facet_sessions_live')).toBe(0);
  const text = (await ask(port)).text;
  for (const secret of [made.session, made.secret, made.code, ann.secret, ann.seat, 'Ann'])
    expect(text).not.toContain(secret);
});

it('O2 a refused change is counted by the reason its sender is told', async () => {
  facet = await runFacet();
  const made = await facet.makeSession();
  const ann = await facet.join(made.code, 'Ann');
  const line = await connect(facet.localUrl, made.secret);
  const activity = (await line.until('view')).activities[0]?.id ?? '';
  await line.command({ type: 'setStage', activity, stage: { at: 'individual' } });
  const address = { session: made.session, activity, scope: 'individual' as const, owner: ann.seat };
  const board = await openBoard(facet.localUrl, ann.secret, address);
  board.doc.getMap('nothing of ours').set('a', 1);
  const name = 'facet_updates_refused_total{reason="badUpdate"}';
  await expect.poll(async () => (await figures(facet?.port ?? 0)).get(name)).toBeGreaterThan(0);
  board.close();
  line.close();
});

it('a quantile is the nearest rank of the newest', () => {
  const one = new Histogram([10, 100], 100);
  expect(one.quantile(0.99)).toBeNull();
  for (let ms = 1; ms <= 100; ms += 1) one.add(ms);
  expect([one.quantile(0.5), one.quantile(0.99), one.quantile(1)]).toEqual([50, 99, 100]);
  for (let i = 0; i < 100; i += 1) one.add(1000);
  expect(one.quantile(0.5)).toBe(1000);
  expect([...one.counts]).toEqual([10, 90, 100]);
});

it('figures are written as Prometheus reads them', () => {
  const out = new Exposition();
  const times = new Histogram([5, 10]);
  for (const ms of [1, 5, 7, 5000]) times.add(ms);
  out.histogram('a_seconds', 'What a takes.', times);
  out.gauge('b', 'Is left out.', [null]);
  out.counter('c_total', 'Has labels.', [2, { of: 'a "b" \\ c\n' }]);
  expect(String(out)).toBe(
    [
      '# HELP a_seconds What a takes.',
      '# TYPE a_seconds histogram',
      'a_seconds_bucket{le="0.005"} 2',
      'a_seconds_bucket{le="0.01"} 3',
      'a_seconds_bucket{le="+Inf"} 4',
      'a_seconds_sum 5.013',
      'a_seconds_count 4',
      '# HELP c_total Has labels.',
      '# TYPE c_total counter',
      'c_total{of="a \\"b\\" \\\\ c\\n"} 2',
      '',
    ].join('\n'),
  );
});
