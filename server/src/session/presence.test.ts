import { describe, expect, it } from 'vitest';
import { createPresence } from './presence.ts';

function setUp() {
  let at = 0;
  return { presence: createPresence(() => at, 15_000), pass: (ms: number) => (at += ms) };
}

describe('presence', () => {
  it('counts a seat with two tabs until both are gone', () => {
    const { presence } = setUp();
    presence.opened('s1', 'tab1');
    presence.opened('s1', 'tab2');
    presence.closed('s1', 'tab1');
    expect(presence.online('s1')).toBe(true);
    presence.closed('s1', 'tab2');
    expect(presence.online('s1')).toBe(false);
  });

  it('keeps someone who changes network here for fifteen seconds', () => {
    const { presence, pass } = setUp();
    expect(presence.here('s1')).toBe(false);
    presence.opened('s1', 'tab1');
    presence.closed('s1', 'tab1');
    pass(14_999);
    expect([presence.here('s1'), presence.online('s1')]).toStrictEqual([true, false]);
    pass(1);
    expect(presence.here('s1')).toBe(false);
  });

  it('is not taken away by the late close of an old connection, nor by one closed twice', () => {
    const { presence, pass } = setUp();
    presence.opened('s1', 'old');
    presence.opened('s1', 'new');
    presence.closed('s1', 'old');
    presence.closed('s1', 'old');
    presence.closed('s1', 'never');
    expect(presence.online('s1')).toBe(true);
    presence.closed('s1', 'new');
    pass(10_000);
    presence.closed('s1', 'new');
    pass(10_000);
    expect(presence.here('s1')).toBe(false);
  });
});
