import { placeCard } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { afterEach, expect, it } from 'vitest';
import { openBoard } from '../testing/board.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';
import { createLogger } from './logger.ts';

let facet: RunningFacet | null = null;
afterEach(async () => {
  await facet?.end();
  facet = null;
});

interface Line {
  level: number;
  time: string;
  msg: string;
  method?: string;
  route?: string;
  status?: number;
  ms?: number;
  session?: string;
  seat?: string;
  why?: string;
}

it('O3 the log tells what happened, by routes, statuses and ids; never names, texts, codes, secrets or addresses', async () => {
  facet = await runFacet({ env: { TRUST_PROXY: '1' } });
  const { localUrl, ask, logged } = facet;
  const canary = (what: string): string => `Canary${what}`;
  const away = { 'x-forwarded-for': '203.0.113.77', 'user-agent': canary('Agent') };
  const deck = Array.from({ length: 9 }, (_, i) => ({ id: `i${i}`, text: canary(`Card${i}`) }));
  const made = await facet.makeSession({
    title: canary('Title'),
    facilitator: canary('Helen'),
    activities: [{ kind: 'diamond9', question: canary('Question'), wholeWrite: 'everyone', deck }],
  });
  const ann = await facet.join(made.code, canary('Ann'));
  const invite = (await facet.link(made.secret, 'facilitator')).secret;
  await ask('/api/invites', { body: { invite, name: canary('Cofacilitator') } });
  await ask(`/api/codes/${made.code}`, { headers: away });

  // What is refused, unreadable or not there.
  await ask('/api/sessions', { body: `{"title":"${canary('Broken')}` });
  await ask('/api/sessions', { body: { title: canary('Half') } });
  await ask(`/api/codes/${canary('Code')}`, { headers: away });
  await ask(`/api/${canary('Path')}/%ff?k=${canary('Query')}`);
  await ask(`/s/${canary('Page')}#k=${canary('Fragment')}`, { headers: away });
  await ask(`/assets/${canary('Asset')}.js`);
  await ask('/api/links', { secret: canary('Secret'), body: { kind: 'projector' } });
  const stranger = await connect(localUrl, canary('Stranger'));
  stranger.close();

  const host = await connect(localUrl, made.secret, { extraHeaders: away });
  const tablet = await connect(localUrl, ann.secret, { transports: ['polling'] });
  const activity = (await host.until('view')).activities[0]?.id ?? '';
  await host.command({ type: 'setStage', activity, stage: { at: 'individual' } });
  await host.command({ type: canary('Command') });
  const address = { session: made.session, activity, scope: 'individual' as const, owner: ann.seat };
  const board = await openBoard(localUrl, ann.secret, address);
  placeCard(
    board.doc,
    deck.map((i) => i.id),
    'i0',
    '1',
  );
  board.doc.getMap('reasons').set('i0', canary('Reason'));
  await openBoard(localUrl, ann.secret, { ...address, owner: canary('Owner') }).catch(() => undefined);
  await host.command({ type: 'setTitle', title: canary('Retitled') });
  board.close();
  tablet.close();
  host.close();
  await expect.poll(() => logged.filter((l) => l.includes('"disconnected"')).length).toBe(2);

  const lines = logged.map((line) => JSON.parse(line) as Line);
  const found = (fits: Partial<Line>): Line | undefined =>
    lines.find((l) => Object.entries(fits).every(([key, value]) => l[key as keyof Line] === value));
  expect(found({ msg: 'request', method: 'POST', route: '/api/sessions', status: 201 })?.ms).toBeTypeOf(
    'number',
  );
  expect(found({ route: '/api/codes/:code/seats', status: 201, session: made.session })).toBeDefined();
  expect(found({ route: '/api/links', status: 201, seat: made.seat })).toBeDefined();
  expect(found({ route: '/api/codes/:code', status: 404 })).toBeDefined();
  expect(found({ route: '/api/*', status: 404 })).toBeDefined();
  expect(found({ route: '/*' })).toBeDefined();
  expect(found({ msg: 'connected', session: made.session, seat: ann.seat })).toBeDefined();
  expect(found({ msg: 'disconnected', seat: ann.seat })).toBeDefined();
  expect(found({ msg: 'not let in', why: 'unauthorised' })).toBeDefined();
  expect(found({ msg: 'board opened', seat: ann.seat })).toBeDefined();
  expect(found({ msg: 'board refused', why: 'unknownBoard' })).toBeDefined();

  const log = logged.join('');
  const secrets = [made.secret, ann.secret, invite].map((s) => s.split('.').at(-1) ?? s);
  for (const word of ['Canary', made.code, ...secrets, '203.0.113.77', '127.0.0.1'])
    expect(log.toLowerCase()).not.toContain(word.toLowerCase());
});

it('O3 of an error only its sort, its code and where it came from are told', () => {
  let written = '';
  const logger = createLogger('debug', { write: (text: string) => void (written += text) });
  const error = Object.assign(
    new TypeError('why', { cause: Object.assign(new Error('below'), { sent: 'hidden' }) }),
    {
      code: '23505',
      body: 'hidden',
      detail: { key: 'hidden' },
    },
  );
  logger.error({ err: error }, 'failed');
  logger.error({ err: 'hidden' }, 'failed');
  expect(written).toContain('"code":"23505"');
  expect(written).toContain('"type":"TypeError","message":"why"');
  expect(written).toContain('"message":"below"');
  expect(written).toContain('logs.test.ts');
  expect(written).not.toContain('hidden');
});
