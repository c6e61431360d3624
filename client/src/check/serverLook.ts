import type { CheckAnswer } from '@facet/shared/protocol/check.ts';
import type { Finding } from './findings.ts';
import { middle } from './middle.ts';

const TRIES = 5;
const PATIENCE_MS = 8000;
/** A timer that is further out than this shows another time than the screen at the front. */
const CLOCK_MS = 5000;

type Answered = { answer: CheckAnswer; sent: number; got: number };

function isAnswer(x: unknown): x is CheckAnswer {
  return typeof x === 'object' && x !== null && 'format' in x && x.format === 'facet.check';
}

async function ask(fetcher: typeof fetch, now: () => number): Promise<Answered | Finding> {
  const sent = now();
  let response: Response;
  try {
    response = await fetcher('/api/check', {
      cache: 'no-store',
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { look: 'server', is: 'silent' };
  }
  if (response.type === 'opaqueredirect' || response.status === 511) return { look: 'server', is: 'portal' };
  if (!response.ok) return { look: 'server', is: 'error', status: response.status };
  const answer: unknown = await response.json().catch(() => null);
  // A page where ours would be: somebody else answered.
  return isAnswer(answer) ? { answer, sent, got: now() } : { look: 'server', is: 'portal' };
}

/** Asks the server several times: whether it is reached, how fast, over TLS, and how far this device's clock is from its own. */
export async function lookAtServer(
  page: { https: boolean },
  fetcher: typeof fetch = fetch,
  now: () => number = Date.now,
): Promise<Finding[]> {
  const times: number[] = [];
  let best: Answered | undefined;
  for (let i = 0; i < TRIES; i++) {
    const got = await ask(fetcher, now);
    if ('look' in got) return [got, { look: 'clock', is: 'unknown' }, secure(page.https, page.https)];
    times.push(got.got - got.sent);
    if (best === undefined || got.got - got.sent < best.got - best.sent) best = got;
  }
  const { answer, sent, got } = best as Answered;
  const off = (sent + got) / 2 - answer.now;
  return [
    { look: 'server', is: 'fine', ms: middle(times) },
    secure(page.https, answer.https),
    { look: 'clock', is: Math.abs(off) > CLOCK_MS ? 'wrong' : 'fine', seconds: Math.round(off / 1000) },
  ];
}

/** The page came over TLS, or the server says people do and this page did not, or a proxy does not tell the server. */
const secure = (here: boolean, there: boolean): Finding => ({
  look: 'secure',
  is: !here ? 'plain' : there ? 'fine' : 'proxy',
});
