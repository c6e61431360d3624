import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinkKind, LinkMade, SeatMade, SessionMade } from '@facet/shared/protocol/http.ts';
import type { NewSession } from '@facet/shared/session/commands.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../ops/logger.ts';
import { startFacet, type Facet, type FacetOptions } from '../facet.ts';
import { planOf } from '../session/testing/plan.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T & { refusal?: Refusal };
}

export interface Ask {
  method?: string;
  body?: unknown;
  secret?: string;
  headers?: Record<string, string>;
}

/** A whole server on a free port and a scratch folder, for tests that go over the wire. */
export interface RunningFacet extends Facet {
  dataDir: string;
  logged: string[];
  ask: <T>(path: string, ask?: Ask) => Promise<Answer<T>>;
  makeSession: (plan?: Partial<NewSession>) => Promise<SessionMade>;
  join: (code: string, name: string) => Promise<SeatMade>;
  link: (secret: string, kind: LinkKind) => Promise<{ url: string; secret: string }>;
  end: () => Promise<void>;
}

/** Starts one; `end` stops it and removes its folder, unless it was given one. */
export async function runFacet(
  options: Partial<FacetOptions> & { env?: Record<string, string>; dataDir?: string } = {},
): Promise<RunningFacet> {
  const { env = {}, dataDir = mkdtempSync(join(tmpdir(), 'facet-test-')), ...rest } = options;
  const logged: string[] = [];
  const logger = createLogger('debug', { write: (text: string) => void logged.push(text) });
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env });
  const facet = await startFacet(config, { logger, ...rest });

  async function ask<T>(path: string, { method, body, secret, headers = {} }: Ask = {}): Promise<Answer<T>> {
    const response = await fetch(facet.localUrl + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : { text } };
  }
  async function made<T>(asked: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await asked;
    if (status !== 201) throw new Error(`${status} ${body.refusal}`);
    return body;
  }

  return {
    ...facet,
    dataDir,
    logged,
    ask,
    makeSession: (plan = {}) => made(ask<SessionMade>('/api/sessions', { body: planOf(plan) })),
    join: (code, name) => made(ask<SeatMade>(`/api/codes/${code}/seats`, { body: { name } })),
    async link(secret, kind) {
      const { url } = await made(ask<LinkMade>('/api/links', { body: { kind }, secret }));
      return { url, secret: url.slice(url.indexOf('=') + 1) };
    },
    async end() {
      await facet.stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
