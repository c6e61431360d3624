import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HTTP_LIMITS, type Door, type SeatMade, type SessionMade } from '@facet/shared/protocol/http.ts';
import { CODE_ALPHABET } from '@facet/shared/session/joinCode.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../session/testing/plan.ts';
import { runFacet, type RunningFacet } from '../testing/runFacet.ts';
import { connect } from '../testing/wire.ts';

let facet: RunningFacet;
let made: SessionMade;
const dist = mkdtempSync(join(tmpdir(), 'facet-dist-'));

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<title>Facet pages</title>');
  writeFileSync(join(dist, 'assets', 'app-1a2b.js'), 'export {}');
  facet = await runFacet({ dist, env: { PUBLIC_URL: 'http://facet.school.example' } });
  made = await facet.makeSession();
});
afterAll(async () => {
  await facet.end();
  rmSync(dist, { recursive: true });
});

describe('the door', () => {
  it('has a code of six symbols that nobody can confuse, and takes it as people type it', async () => {
    expect(CODE_ALPHABET).toHaveLength(28);
    expect(CODE_ALPHABET).not.toMatch(/[AEIOU01IL]/);
    expect(made.code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{6}$`));
    const typed = ` ${made.code.slice(0, 3).toLowerCase()}-${made.code.slice(3)}`;
    const door = await facet.ask<Door>(`/api/codes/${encodeURIComponent(typed)}`);
    expect(door.status).toBe(200);
    expect(door.body).toStrictEqual({
      session: made.session,
      title: 'INSET',
      ask: [],
      named: false,
      locked: false,
      admit: false,
      ended: false,
    });
  });

  it('says wrongCode for a code that leads nowhere, whatever it looks like', async () => {
    for (const code of ['ZZZZZZ', 'x', '%20', 'A'.repeat(100), '__proto__']) {
      const answer = await facet.ask(`/api/codes/${code}`);
      expect([answer.status, answer.body.refusal]).toStrictEqual([404, 'wrongCode']);
    }
  });

  it('S10 takes people while it is open; while it is locked only a facilitator seats people', async () => {
    const own = await facet.makeSession();
    expect((await facet.join(own.code, 'Ann')).role).toBe('participant');
    const lead = await connect(facet.localUrl, own.secret);
    await lead.command({ type: 'setDoor', locked: true });
    const refused = await facet.ask(`/api/codes/${own.code}/seats`, { body: { name: 'Bo' } });
    expect([refused.status, refused.body.refusal]).toStrictEqual([423, 'doorLocked']);
    const seated = await facet.ask<SeatMade>('/api/seats', { body: { name: 'Fay' }, secret: own.secret });
    expect([seated.status, seated.body.role]).toStrictEqual([201, 'participant']);
    const byParticipant = await facet.ask('/api/seats', { body: { name: 'Cy' }, secret: seated.body.secret });
    expect([byParticipant.status, byParticipant.body.refusal]).toStrictEqual([403, 'notAllowed']);
    lead.close();
  });

  it('gives a new code to a facilitator only, and the old one leads nowhere', async () => {
    const own = await facet.makeSession();
    const ann = await facet.join(own.code, 'Ann');
    expect((await facet.ask('/api/code', { body: {}, secret: ann.secret })).status).toBe(403);
    const fresh = await facet.ask<{ code: string }>('/api/code', { body: {}, secret: own.secret });
    expect(fresh.status).toBe(201);
    expect((await facet.ask(`/api/codes/${own.code}`)).status).toBe(404);
    expect((await facet.ask(`/api/codes/${fresh.body.code}`)).status).toBe(200);
  });
});

describe('links', () => {
  it('are made by facilitators, except that everyone may open their own seat elsewhere', async () => {
    const ann = await facet.join(made.code, 'Ann');
    const pagesOf = {
      projector: '/projector#k=',
      observer: '/watch#k=',
      facilitator: '/invite#i=',
      resume: '/host#k=',
    } as const;
    for (const kind of ['projector', 'observer', 'facilitator', 'resume'] as const) {
      const { url } = await facet.link(made.secret, kind);
      expect(url.startsWith(`http://facet.school.example${pagesOf[kind]}`)).toBe(true);
      if (kind === 'resume') continue;
      const refused = await facet.ask('/api/links', { body: { kind }, secret: ann.secret });
      expect([refused.status, refused.body.refusal]).toStrictEqual([403, 'notAllowed']);
    }
    const resume = await facet.link(ann.secret, 'resume');
    expect(resume.url).toContain('/s#k=');
    expect(resume.secret).not.toBe(ann.secret);
  });

  it('S11 that invite a facilitator work once', async () => {
    const { secret: invite } = await facet.link(made.secret, 'facilitator');
    const first = await facet.ask<SeatMade>('/api/invites', { body: { invite, name: 'Gus' } });
    expect([first.status, first.body.role]).toStrictEqual([201, 'facilitator']);
    const second = await facet.ask('/api/invites', { body: { invite, name: 'Hal' } });
    expect([second.status, second.body.refusal]).toStrictEqual([410, 'inviteUsed']);
    const forged = await facet.ask('/api/invites', {
      body: { invite: `${invite.slice(0, -2)}zz`, name: 'Ivo' },
    });
    expect([forged.status, forged.body.refusal]).toStrictEqual([401, 'unauthorised']);
    // An invite is no seat's secret, and a secret no invite.
    expect((await facet.ask('/api/links', { body: { kind: 'resume' }, secret: invite })).status).toBe(401);
    expect((await facet.ask('/api/invites', { body: { invite: made.secret, name: 'Jo' } })).status).toBe(401);
  });
});

describe('leaving', () => {
  it('ends the seat and clears the browser, unless it holds another seat too', async () => {
    const ann = await facet.join(made.code, 'Ann');
    const left = await facet.ask('/api/leave', { body: {}, secret: ann.secret });
    expect([left.status, left.headers.get('clear-site-data')]).toStrictEqual([204, '"cache", "storage"']);
    expect((await facet.ask('/api/leave', { body: {}, secret: ann.secret })).status).toBe(401);
    const bo = await facet.join(made.code, 'Bo');
    const kept = await facet.ask('/api/leave', { body: { keepStorage: true }, secret: bo.secret });
    expect([kept.status, kept.headers.get('clear-site-data')]).toStrictEqual([204, null]);
  });

  it('S8 is refused to the only facilitator', async () => {
    const own = await facet.makeSession();
    const answer = await facet.ask('/api/leave', { body: {}, secret: own.secret });
    expect([answer.status, answer.body.refusal]).toStrictEqual([409, 'lastFacilitator']);
    expect(answer.headers.get('clear-site-data')).toBeNull();
  });
});

describe('requests', () => {
  it('that make no sense are refused with a code, never an error page', async () => {
    const cases: [string, unknown, number, string][] = [
      ['/api/sessions', '{"title":', 400, 'badInput'],
      ['/api/sessions', {}, 400, 'badInput'],
      ['/api/sessions', planOf({ title: ' ' }), 400, 'badInput'],
      ['/api/sessions', { ...planOf(), padding: 'x'.repeat(HTTP_LIMITS.planBytes) }, 413, 'tooLarge'],
      ['/api/links', { kind: 'resume', padding: 'x'.repeat(300_000) }, 413, 'tooLarge'],
      ['/api/snapshots', { padding: 'x'.repeat(300_000) }, 413, 'tooLarge'],
      [`/api/codes/${made.code}/seats`, { name: 'x'.repeat(41) }, 400, 'badInput'],
      [`/api/codes/${made.code}/seats`, null, 400, 'badInput'],
      ['/api/links', { kind: 'root' }, 401, 'unauthorised'],
      ['/api/nothing', {}, 404, 'badInput'],
      ['/api/codes/%E0%A4%A/seats', {}, 400, 'badInput'],
    ];
    for (const [path, body, status, refusal] of cases) {
      const answer = await facet.ask(path, { body });
      expect([path, answer.status, answer.body.refusal]).toStrictEqual([path, status, refusal]);
    }
  });

  it('W14 that change something are refused to pages of others', async () => {
    const body = planOf();
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await facet.ask('/api/sessions', { body, headers })).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ origin: `http://127.0.0.1:${facet.port + 1}` })).toBe(403);
    expect(await status({ origin: facet.localUrl })).toBe(201);
    expect(await status({ origin: 'http://facet.school.example' })).toBe(201);
  });

  it('V8 log no names, no texts, no codes and no secrets', async () => {
    const title = 'TITLE-CANARY';
    const own = await facet.makeSession({ title });
    const ann = await facet.join(own.code, 'NAME-CANARY');
    await facet.ask('/api/sessions', { body: '{"TEXT-CANARY' });
    const logged = facet.logged.join('');
    for (const secret of ['CANARY', own.secret, ann.secret, own.code]) expect(logged).not.toContain(secret);
  });
});

describe('pages', () => {
  it('come with strict security headers, and the app answers every path of its own', async () => {
    for (const path of ['/', '/host', '/s', `/join/${made.code}`]) {
      const page = await facet.ask<{ text: string }>(path);
      expect([page.status, page.body.text]).toStrictEqual([200, '<title>Facet pages</title>']);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(
        `connect-src 'self' ws://127.0.0.1:${facet.port} wss://127.0.0.1:${facet.port};`,
      );
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('x-powered-by')).toBeNull();
    }
  });

  it('keep hashed files for ever, and an unknown one is not the page', async () => {
    const file = await facet.ask('/assets/app-1a2b.js');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await facet.ask('/assets/app-9z9z.js')).status).toBe(404);
  });

  it('K8 answer 404 where there is no service worker, and not with a page', async () => {
    expect((await facet.ask('/sw.js')).status).toBe(404);
    writeFileSync(join(dist, 'sw.js'), 'self;');
    const worker = await facet.ask('/sw.js');
    expect([worker.status, worker.headers.get('cache-control')]).toStrictEqual([200, 'no-cache']);
  });

  it('say in a sentence when they have not been built', async () => {
    const bare = await runFacet({ dist: join(dist, 'nowhere') });
    const page = await bare.ask<{ text: string }>('/');
    expect([page.status, /npm start/.test(page.body.text)]).toStrictEqual([503, true]);
    await bare.end();
  });

  it('have health and readiness beside them', async () => {
    expect((await facet.ask('/healthz')).status).toBe(200);
    expect((await facet.ask('/readyz')).status).toBe(200);
  });
});
