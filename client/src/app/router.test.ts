import { expect, test } from 'vitest';
import { routeOf } from './router.ts';

test.each([
  ['/', '', { to: 'home' }],
  ['/join/k7r4wp', '', { to: 'join', code: 'k7r4wp' }],
  ['/s/abcdefghijkl', '', { to: 'seat', session: 'abcdefghijkl', secret: null }],
  ['/invite', '#i=token', { to: 'invite', invite: 'token' }],
  ['/check', '', { to: 'check' }],
  ['/nowhere', '', { to: 'unknown' }],
] as const)('%s%s leads where it says', (path, hash, route) => expect(routeOf(path, hash)).toEqual(route));

test('a secret in the fragment names its session', () => {
  expect(routeOf('/s', '#k=abcdefghijklREST')).toEqual({
    to: 'seat',
    session: 'abcdefghijkl',
    secret: 'abcdefghijklREST',
  });
});

test('an address that cannot be decoded is unknown and throws nothing', () => {
  expect(routeOf('/join/%E0%A4%A', '')).toEqual({ to: 'unknown' });
});
