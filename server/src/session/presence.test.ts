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

  it('counts a seat on two servers until both say that it is gone', () => {
    const { presence, pass } = setUp();
    presence.opened('s1', 'tab1');
    expect(presence.elsewhere('B', [{ seat: 's1', online: true, agoMs: 0 }])).toStrictEqual(['s1']);
    presence.closed('s1', 'tab1');
    pass(20_000);
    expect([presence.online('s1'), presence.here('s1')]).toStrictEqual([true, true]);
    expect(presence.elsewhere('B', [{ seat: 's1', online: false, agoMs: 14_000 }])).toStrictEqual(['s1']);
    expect([presence.online('s1'), presence.here('s1')]).toStrictEqual([false, true]);
    pass(1000);
    expect(presence.here('s1')).toBe(false);
  });

  it('keeps the people of a server that says goodbye here for a while, of one that is lost not', () => {
    const { presence, pass } = setUp();
    for (const server of ['B', 'C'])
      presence.elsewhere(server, [{ seat: `on${server}`, online: true, agoMs: 0 }]);
    expect(presence.gone('B', true)).toStrictEqual(['onB']);
    expect(presence.gone('C', false)).toStrictEqual(['onC']);
    expect([presence.here('onB'), presence.here('onC')]).toStrictEqual([true, false]);
    pass(15_000);
    expect(presence.here('onB')).toBe(false);
  });

  it('tells other servers who is connected here, and who was a moment ago', () => {
    const { presence, pass } = setUp();
    presence.opened('s1', 'tab1');
    presence.opened('s2', 'tab2');
    presence.closed('s2', 'tab2');
    presence.elsewhere('B', [{ seat: 's3', online: true, agoMs: 0 }]);
    pass(5000);
    expect(presence.own()).toStrictEqual([
      { seat: 's1', online: true, agoMs: 0 },
      { seat: 's2', online: false, agoMs: 5000 },
    ]);
    pass(10_000);
    expect(presence.own().map(({ seat }) => seat)).toStrictEqual(['s1']);
  });
});
