import { expect, test } from 'vitest';
import { asks, verdict, type Findings } from './findings.ts';
import { reportText } from './report.ts';

const FINE: Findings = {
  server: { look: 'server', is: 'fine', ms: 12 },
  secure: { look: 'secure', is: 'fine' },
  webSocket: { look: 'webSocket', is: 'fine', ms: 14 },
  lasting: { look: 'lasting', is: 'fine', seconds: 75 },
  polling: { look: 'polling', is: 'fine', ms: 30 },
  clock: { look: 'clock', is: 'fine', seconds: 0 },
  storage: { look: 'storage', is: 'fine' },
  pages: { look: 'pages', is: 'fine' },
};

test('all fine is ready, and asks for nothing', () => {
  expect([verdict(FINE), asks(FINE)]).toEqual(['ready', []]);
});

test('nothing is promised before the looks that could change it are over', () => {
  const { lasting, ...early } = FINE;
  expect(lasting?.is).toBe('fine');
  expect(verdict(early)).toBeNull();
  expect(verdict({ server: { look: 'server', is: 'fine', ms: 1 } })).toBeNull();
});

test('a blocked WebSocket is slower where long-polling works, and blocked where it does not', () => {
  const refused: Findings = {
    ...FINE,
    webSocket: { look: 'webSocket', is: 'refused' },
    lasting: { look: 'lasting', is: 'none' },
  };
  expect([verdict(refused), asks(refused)]).toEqual(['slower', ['upgrade']]);
  const neither: Findings = { ...refused, polling: { look: 'polling', is: 'none' } };
  expect([verdict(neither), asks(neither)]).toEqual(['blocked', ['upgrade', 'polling']]);
});

test('a sign-in page in the server’s place is told at once, and is the one thing to ask about', () => {
  const portal: Findings = {
    server: { look: 'server', is: 'portal' },
    webSocket: { look: 'webSocket', is: 'refused' },
  };
  expect([verdict(portal), asks(portal)]).toEqual(['blocked', ['signIn']]);
});

test('a line that is cut after a minute is slower, and a small thing only a note', () => {
  expect(verdict({ ...FINE, lasting: { look: 'lasting', is: 'cut', seconds: 60 } })).toBe('slower');
  expect(verdict({ ...FINE, pages: { look: 'pages', is: 'plain' } })).toBe('notes');
});

test('the report names each look, what was found, and what to ask for', () => {
  const text = reportText(
    { ...FINE, webSocket: { look: 'webSocket', is: 'held', ms: 4000 } },
    { address: 'https://facet.test/check', at: new Date(0), browser: 'Some browser', screen: '10 × 10' },
  );
  expect(text).toContain('held back for 4000 ms');
  expect(text).toContain('Do not buffer or scan WebSocket messages to and from facet.test');
  expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(9);
});
