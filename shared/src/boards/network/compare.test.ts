import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { anyNetwork, networkOf, node, renamed, tie } from './testing/networks.ts';

const nodes = (ids: string) => ids.split('').map((id) => node(id));
const wish = { when: 'wanted' } as const;
const ends = (ties: readonly { a: string; b: string }[]) => ties.map((t) => t.a + t.b);

const autumn = networkOf(nodes('abcde'), [
  tie('a', 'b'),
  tie('a', 'c'),
  tie('a', 'e'),
  tie('b', 'd', wish),
  tie('c', 'd', wish),
  tie('b', 'c', wish),
]);
const spring = networkOf(nodes('abcdf'), [
  tie('a', 'b', { strength: 3 }),
  tie('a', 'c', wish),
  tie('a', 'd'),
  tie('b', 'd'),
  tie('c', 'd', wish),
  tie('d', 'f'),
]);

describe('two snapshots', () => {
  it('say who stayed, came and went, and what came true of what was wanted', () => {
    const found = compare(autumn, spring);
    expect(found.nodes).toMatchObject({ new: ['f'], gone: ['e'] });
    expect(found.nodes.kept.map((k) => k.before + k.after)).toEqual(['aa', 'bb', 'cc', 'dd']);
    expect(ends(found.ties.kept)).toEqual(['ab']);
    expect(found.ties.kept[0]).toMatchObject({ before: { strength: 1 }, after: { strength: 3 } });
    expect(ends(found.ties.new)).toEqual(['ad', 'bd', 'df']);
    expect(ends(found.ties.gone)).toEqual(['ac', 'ae']);
    expect(ends(found.wanted.cameTrue)).toEqual(['bd']);
    expect(ends(found.wanted.still)).toEqual(['cd']);
    expect(ends(found.wanted.dropped)).toEqual(['bc']);
    expect(ends(found.newlyWanted)).toEqual(['ac']);
  });

  it('Jaccard counts ties between those in both: one kept of ab, ac, ad and bd, and neither ae nor df', () => {
    expect(compare(autumn, spring).jaccard).toBe(1 / 4);
  });

  it('with nothing to compare Jaccard is null, with all lost it is 0, against itself 1', () => {
    const none = networkOf([], []);
    expect(compare(none, none).jaccard).toBeNull();
    expect(compare(networkOf(nodes('ab'), []), networkOf(nodes('ab'), [])).jaccard).toBeNull();
    expect(compare(autumn, none)).toMatchObject({ jaccard: null, nodes: { gone: 'abcde'.split('') } });
    expect(compare(none, autumn)).toMatchObject({ jaccard: null, nodes: { new: 'abcde'.split('') } });
    expect(compare(autumn, networkOf(nodes('abcde'), [])).jaccard).toBe(0);
    expect(compare(autumn, autumn).jaccard).toBe(1);
  });

  it('a node under another id is the same where somebody said so, or where it was drawn as the same', () => {
    const later = networkOf(nodes('abx'), [tie('a', 'x'), tie('b', 'x')]);
    const earlier = networkOf(nodes('abc'), [tie('a', 'c'), tie('b', 'c', wish)]);
    const said = compare(earlier, later, new Map([['c', 'x']]));
    expect([ends(said.ties.kept), ends(said.wanted.cameTrue), said.jaccard]).toEqual([['ax'], ['bx'], 0.5]);
    const folded = {
      ...later,
      nodes: later.nodes.map((n) => (n.id === 'x' ? { ...n, stands: ['c', 'x'] } : n)),
    };
    expect(compare(earlier, folded)).toEqual(said);
    expect(compare(earlier, later).nodes).toMatchObject({ new: ['x'], gone: ['c'] });
    expect(compare(earlier, later, new Map([['c', 'nobody']])).nodes.gone).toEqual(['c']);
  });

  it('two that became one keep one tie of theirs, one of now before a wish, and do not lose the tie between them', () => {
    const earlier = networkOf(nodes('abc'), [tie('a', 'b'), tie('a', 'c'), tie('b', 'c')]);
    const later = networkOf(nodes('ab'), [tie('a', 'b')]);
    const found = compare(earlier, later, new Map([['c', 'b']]));
    expect([ends(found.ties.kept), ends(found.ties.gone), found.jaccard]).toEqual([['ab'], [], 1]);
    const wished = networkOf(nodes('abc'), [tie('a', 'b', wish), tie('a', 'c')]);
    expect(ends(compare(wished, later, new Map([['c', 'b']])).ties.kept)).toEqual(['ab']);
  });

  it('every tie is counted once, and looking back swaps new and gone and leaves Jaccard as it is', () => {
    fc.assert(
      fc.property(anyNetwork(6), anyNetwork(8), (one, two) => {
        const there = compare(one, two);
        const back = compare(two, one);
        const now = (n: typeof one) => n.ties.filter((t) => t.when === 'now').length;
        expect(there.ties.kept.length + there.ties.gone.length).toBe(now(one));
        expect(there.ties.kept.length + there.ties.new.length).toBe(now(two));
        const { cameTrue, still, dropped } = there.wanted;
        expect(cameTrue.length + still.length + dropped.length).toBe(one.ties.length - now(one));
        expect(still.length + there.newlyWanted.length).toBe(two.ties.length - now(two));
        expect(back.jaccard).toBe(there.jaccard);
        expect(ends(back.ties.gone).toSorted()).toEqual(ends(there.ties.new).toSorted());
        expect(back.nodes.new).toEqual(there.nodes.gone);
      }),
    );
  });

  it('a network against itself under other ids, told which is which, has changed in nothing', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const other = (id: string): string => `z${9 - Number(id.slice(1))}`;
        const same = new Map(network.nodes.map((n) => [n.id, other(n.id)]));
        const found = compare(network, renamed(network, other), same);
        expect([found.nodes.new, found.nodes.gone, found.ties.new, found.ties.gone]).toEqual([
          [],
          [],
          [],
          [],
        ]);
        expect([found.wanted.cameTrue, found.wanted.dropped, found.newlyWanted]).toEqual([[], [], []]);
        expect([1, null]).toContain(found.jaccard);
      }),
    );
  });
});
