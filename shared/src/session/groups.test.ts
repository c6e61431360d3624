import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cheapestGroup,
  formGroups,
  groupCount,
  pairCost,
  pairKey,
  severalSchools,
  sharedPairs,
  type Person,
} from './groups.ts';
import { newPlay } from './testing/play.ts';

const people = (n: number): Person[] => Array.from({ length: n }, (_, i) => ({ id: `p${i}`, about: {} }));
const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const about = fc.record({
  school: maybe('Hill', 'Vale'),
  team: maybe('Maths', 'English', 'PE'),
  phase: maybe('KS1', 'KS2'),
});
const crowd = (min: number, max: number) =>
  fc
    .array(about, { minLength: min, maxLength: max })
    .map((all) => all.map((a, i): Person => ({ id: `p${i}`, about: a })));

const costOf = (
  groups: readonly (readonly Person[])[],
  several: boolean,
  together: ReadonlySet<string>,
): number =>
  groups.reduce(
    (sum, g) =>
      sum +
      g.reduce((s, a, i) => s + g.slice(i + 1).reduce((t, b) => t + pairCost(a, b, several, together), 0), 0),
    0,
  );

/** The least cost over every way to split people into `count` groups whose sizes differ by at most one. */
function leastCost(all: readonly Person[], count: number, together: ReadonlySet<string>): number {
  const several = severalSchools(all);
  const most = Math.ceil(all.length / count);
  const least = Math.floor(all.length / count);
  let best = Infinity;
  const groups: Person[][] = [];
  const put = (i: number): void => {
    const person = all[i];
    if (person === undefined) {
      if (groups.length === count && groups.every((g) => g.length >= least)) {
        best = Math.min(best, costOf(groups, several, together));
      }
      return;
    }
    for (const g of groups) {
      if (g.length === most) continue;
      g.push(person);
      put(i + 1);
      g.pop();
    }
    if (groups.length < count) {
      groups.push([person]);
      put(i + 1);
      groups.pop();
    }
  };
  put(0);
  return best;
}

describe('forming groups', () => {
  it('G1 from six people on groups have three to five members, sizes differ by at most one; fewer are one group', () => {
    for (let n = 1; n <= 150; n += 1) {
      const sizes = formGroups(people(n), new Set(), n).map((g) => g.length);
      expect(sizes.reduce((a, b) => a + b, 0)).toBe(n);
      expect(sizes).toHaveLength(groupCount(n));
      const [least, most] = n < 6 ? [n, n] : [3, 5];
      expect(Math.min(...sizes), `${n}: ${sizes.join()}`).toBeGreaterThanOrEqual(least);
      expect(Math.max(...sizes), `${n}: ${sizes.join()}`).toBeLessThanOrEqual(most);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
    expect(formGroups([], new Set(), 1)).toEqual([]);
    expect([6, 7, 8, 9, 10, 11, 12, 24, 30].map(groupCount)).toEqual([2, 2, 2, 2, 3, 3, 3, 6, 8]);
  });

  it('G2 the same people and seed give the same groups in any order; everyone is in exactly one', () => {
    fc.assert(
      fc.property(crowd(1, 40), fc.nat(), fc.nat(), (all, seed, turn) => {
        const groups = formGroups(all, new Set(), seed);
        const cut = turn % all.length;
        const turned = [...all.slice(cut), ...all.slice(0, cut)].reverse();
        expect(formGroups(turned, new Set(), seed)).toEqual(groups);
        expect(groups.flat().sort()).toEqual(all.map((p) => p.id).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('G2 another seed gives other groups', () => {
    expect(formGroups(people(20), new Set(), 1)).not.toEqual(formGroups(people(20), new Set(), 2));
  });

  it('G3 the sum is as low as any split of the same people could make it', () => {
    const before = fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 6 });
    fc.assert(
      fc.property(crowd(6, 9), before, fc.nat(), (all, pairs, seed) => {
        const together = new Set(pairs.map(([a, b]) => pairKey(`p${a}`, `p${b}`)));
        const found = formGroups(all, together, seed).map((g) => all.filter((p) => g.includes(p.id)));
        const several = severalSchools(all);
        expect(costOf(found, several, together)).toBe(leastCost(all, groupCount(all.length), together));
      }),
      { numRuns: 150 },
    );
  });

  it('G3 in any room, no two people could change groups and no one could go to a smaller one to lower the sum', () => {
    const pairs = fc.array(fc.tuple(fc.nat(43), fc.nat(43)), { maxLength: 150 });
    fc.assert(
      fc.property(crowd(10, 43), pairs, fc.nat(), (all, before, seed) => {
        const together = new Set(before.map(([a, b]) => pairKey(`p${a}`, `p${b}`)));
        const several = severalSchools(all);
        const groups = formGroups(all, together, seed).map((g) => all.filter((p) => g.includes(p.id)));
        const cost = (g: readonly Person[]) => costOf([g], several, together);
        const better: string[] = [];
        for (const g of groups) {
          for (const h of groups.filter((other) => other !== g)) {
            const now = cost(g) + cost(h);
            for (const a of g) {
              const without = g.filter((p) => p !== a);
              if (h.length < g.length && cost(without) + cost([...h, a]) < now)
                better.push(`${a.id} to a smaller one`);
              for (const b of h) {
                const swapped = cost([...without, b]) + cost([...h.filter((p) => p !== b), a]);
                if (swapped < now) better.push(`${a.id} with ${b.id}`);
              }
            }
          }
        }
        expect(better).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('G3 four from each of three teams end up in groups without two of one team', () => {
    const all = people(12).map((p, i) => ({
      ...p,
      about: { team: ['Maths', ' maths ', 'English', 'PE'][i % 4] },
    }));
    const spread = all.map((p, i) => ({ ...p, about: { team: ['A', 'B', 'C', 'D'][i % 4] } }));
    const of = (ids: string[]) => spread.filter((p) => ids.includes(p.id));
    for (const g of formGroups(spread, new Set(), 7)) expect(sharedPairs(of(g), false).team).toBe(0);
    expect(sharedPairs(all.slice(0, 2), false).team, 'capitals and spaces do not count').toBe(1);
  });

  it('G3 a school counts only where several are here; what nobody filled in is shared by nobody', () => {
    const a: Person = { id: 'a', about: { school: 'Hill', team: '' } };
    const b: Person = { id: 'b', about: { school: 'hill', team: ' ' } };
    expect(pairCost(a, b, severalSchools([a, b]), new Set())).toBe(0);
    expect(pairCost(a, b, true, new Set())).toBe(2);
    expect(pairCost(a, b, true, new Set([pairKey('b', 'a')]))).toBe(5);
  });

  it('G3 a hall of 150 with many shared traits is grouped in one go (60 ms on a slow laptop)', () => {
    const all = people(150).map((p, i) => ({
      ...p,
      about: { team: `T${i % 11}`, phase: `P${i % 3}`, school: `S${i % 7}` },
    }));
    const groups = formGroups(all, new Set(), 1);
    expect(groups).toHaveLength(38);
  });
});

describe('late arrivals', () => {
  const with_ = (team: string, n: number, from: number): Person[] =>
    Array.from({ length: n }, (_, i) => ({ id: `m${from + i}`, about: { team } }));
  const late: Person = { id: 'late', about: { team: 'Maths' } };

  it('G4 to the group under five where they share least, the smaller one on a tie, none where all are full', () => {
    const maths = with_('Maths', 3, 0);
    const pe = with_('PE', 4, 10);
    const art = with_('Art', 3, 20);
    expect(cheapestGroup(late, [maths, pe], false)).toBe(1);
    expect(cheapestGroup(late, [maths, pe, art], false)).toBe(2);
    expect(cheapestGroup(late, [with_('PE', 5, 0), maths], false)).toBe(1);
    expect(cheapestGroup(late, [with_('PE', 5, 0), with_('Art', 5, 9)], false)).toBeNull();
    expect(cheapestGroup(late, [], false)).toBeNull();
  });

  it('G4 nobody is put alone into an empty group while another has room', () => {
    expect(cheapestGroup(late, [[], with_('Maths', 4, 0)], false)).toBe(1);
    expect(cheapestGroup(late, [with_('PE', 5, 0), []], false)).toBe(1);
  });

  it('G4 who comes late is in a group at once, and in none where all are full', () => {
    const play = newPlay();
    for (let i = 1; i <= 4; i += 1) play.join(`p${i}`);
    play.stage('agree').join('late');
    expect(play.activity.groups.map((g) => g.members)).toEqual([['p1', 'p2', 'p3', 'p4', 'late']]);
    play.join('later');
    expect(play.activity.groups.flatMap((g) => g.members)).not.toContain('later');
  });

  it('G4 places of people who left are free again', () => {
    const play = newPlay();
    for (let i = 1; i <= 5; i += 1) play.join(`p${i}`);
    play.stage('agree').must({ type: 'leave' }, 'p1').join('late');
    expect(play.activity.groups[0]?.members).toContain('late');
  });
});

describe('groups in a session', () => {
  it('G5 a group that falls under three stays as it is', () => {
    const play = newPlay();
    for (let i = 1; i <= 6; i += 1) play.join(`p${i}`);
    play.stage('agree');
    const [a, b] = play.activity.groups.map((g) => [...g.members]);
    play.must({ type: 'leave' }, a?.[0] ?? '').must({ type: 'removeSeat', seat: a?.[1] ?? '' });
    expect(play.activity.groups.map((g) => g.members)).toEqual([[a?.[0], a?.[2]], b]);
  });

  it('G6 moving someone takes them out of their group; moving to where they are changes nothing', () => {
    const play = newPlay();
    for (let i = 1; i <= 6; i += 1) play.join(`p${i}`);
    play.stage('agree').must({ type: 'moveSeat', activity: 'a1', seat: 'p1', group: 'g1' });
    play.must({ type: 'moveSeat', activity: 'a1', seat: 'p1', group: 'g2' });
    expect(play.activity.groups.filter((g) => g.members.includes('p1')).map((g) => g.id)).toEqual(['g2']);
    const { length } = play.records;
    play.must({ type: 'moveSeat', activity: 'a1', seat: 'p1', group: 'g2' });
    expect(play.records).toHaveLength(length);
    play.must({ type: 'moveSeat', activity: 'a1', seat: 'p1', group: null });
    expect(play.activity.groups.flatMap((g) => g.members)).not.toContain('p1');
  });

  it('G7 groups mixed anew before they met keep their ids; after they met new groups inherit no board', () => {
    const play = newPlay();
    for (let i = 1; i <= 8; i += 1) play.join(`p${i}`);
    const ids = () => play.activity.groups.map((g) => g.id);
    const mix = () => play.must({ type: 'formGroups', activity: 'a1', seed: 5 });
    expect([mix() && ids(), mix() && ids()]).toEqual([
      ['g1', 'g2'],
      ['g1', 'g2'],
    ]);
    play.stage('agree').present('g1').stage('individual');
    mix().must({ type: 'addGroup', activity: 'a1' });
    expect(ids()).toEqual(['g3', 'g4', 'g5']);
    expect(play.activity.groups.map((g) => g.name)).toEqual(['1', '2', '3']);
    expect(play.activity.presented).toEqual([]);
  });

  it('G8 going to groups forms them if nobody is in one, and leaves groups that are there', () => {
    const play = newPlay().join('p1').join('p2').must({ type: 'addGroup', activity: 'a1' });
    play.stage('share');
    expect(play.activity.groups.map((g) => g.members)).toEqual([['p1', 'p2']]);
    play.must({ type: 'leave' }, 'p1').stage('whole').stage('agree');
    expect(play.activity.groups.map((g) => g.members)).toEqual([['p1', 'p2']]);
  });

  it('G3 people who were together in another activity are mixed in this one', () => {
    const play = newPlay(12, 2);
    for (let i = 1; i <= 9; i += 1) play.join(`p${i}`);
    const groupsOf = (at: number) => play.state.agenda[at]?.groups.map((g) => g.members) ?? [];
    play
      .must({ type: 'formGroups', activity: 'a1', seed: 1 })
      .must({ type: 'formGroups', activity: 'a2', seed: 1 });
    const pairs = (groups: string[][]) =>
      new Set(groups.flatMap((g) => g.flatMap((a, i) => g.slice(i + 1).map((b) => pairKey(a, b)))));
    const again = pairs(groupsOf(0)).intersection(pairs(groupsOf(1)));
    // Five and four, mixed into 3 + 2 and 2 + 2: three pairs of the three, and three more, have to meet again.
    expect(again.size).toBe(6);
    expect(pairs(groupsOf(0)).size).toBe(16);
  });
});
