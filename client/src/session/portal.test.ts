import { expect, test } from 'vitest';
import { isPortal } from './portal.ts';

const answers = (body: string, status = 200) =>
  isPortal(() => Promise.resolve(new Response(body, { status })));

test('K10 a sign-in page in the server’s place is a portal', async () => {
  expect(await answers('<h1>Welcome</h1>')).toBe(true);
  expect(await answers('sign in', 511)).toBe(true);
});

test('K10 a redirect, which a browser gives as opaque, is a portal', async () => {
  const opaque = { type: 'opaqueredirect', status: 0, ok: false } as Response;
  expect(await isPortal(() => Promise.resolve(opaque))).toBe(true);
});

test('K10 the server itself, an error of a proxy’s and no answer at all are none', async () => {
  expect(await answers('ok')).toBe(false);
  expect(await answers('<h1>Bad gateway</h1>', 502)).toBe(false);
  expect(await isPortal(() => Promise.reject(new TypeError('no network')))).toBe(false);
});
