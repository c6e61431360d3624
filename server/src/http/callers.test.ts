import { describe, expect, it } from 'vitest';
import { Callers, networkOf } from './callers.ts';

describe('a caller', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['2001:DB8:0:1:aaaa::7', '2001:db8:0:1'],
    ['2001:db8:0:1::8', '2001:db8:0:1'],
    ['2001:0db8::1', '2001:db8:0:0'],
    ['fe80::1', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])(
    'is an IPv4 address or the half of an IPv6 one that its owner cannot choose (%s)',
    (address, network) => {
      expect(networkOf(address)).toBe(network);
    },
  );

  it('is never long, whatever a header says', () => {
    expect(networkOf('x'.repeat(10_000)).length).toBeLessThan(50);
    expect(networkOf(':'.repeat(10_000)).length).toBeLessThan(50);
  });

  it('that was not heard of for longest is forgotten first', () => {
    const callers = new Callers<number>(2);
    callers.of('a', () => 1);
    callers.of('b', () => 2);
    callers.of('a', () => 3);
    callers.of('c', () => 4);
    expect([callers.size, callers.of('a', () => 5), callers.of('b', () => 6)]).toStrictEqual([2, 1, 6]);
  });
});
