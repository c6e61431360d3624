import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionKappa } from './measures/pairwise.ts';
import { whatAbout } from './measures/topFoot.ts';
import { movement } from './measures/movement.ts';
import { roomInsights, roomInsightsInSteps, SURE, type AloneBoard, type GroupBoard } from './room.ts';
import { rowOf, SLOTS, type Placement } from './shape.ts';

const deckOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `c${i}`);
const lay = (items: readonly string[]): Placement =>
  Object.fromEntries(SLOTS.slice(0, items.length).map((slot, i) => [slot, items[i] ?? '']));
const diamond = (n: number): fc.Arbitrary<Placement> =>
  fc.shuffledSubarray(deckOf(n), { minLength: Math.min(9, n), maxLength: Math.min(9, n) }).map(lay);
const groupsOf = (placements: readonly Placement[]): GroupBoard[] =>
  placements.map((slots, i) => ({ group: `g${i + 1}`, slots }));

/** A room: a list, groups of which some have not finished, and people who have. */
const room = fc.integer({ min: 5, max: 20 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    groups: fc
      .array(
        fc.tuple(diamond(n), fc.boolean()).map(([p, done]) => (done ? p : lay(Object.values(p).slice(0, 3)))),
        { maxLength: 6 },
      )
      .map(groupsOf),
    alone: fc.array(fc.record({ group: fc.constantFrom('g1', 'g2', 'g3', null), slots: diamond(n) }), {
      maxLength: 12,
    }),
  }),
);

/** The same counts, slowly, from the places alone. */
function brute(groups: readonly GroupBoard[], deck: readonly string[]) {
  const done = groups.filter(({ slots }) => Object.keys(slots).length === Math.min(9, deck.length));
  const chosenBy = (item: string): number =>
    done.filter(({ slots }) => Object.values(slots).includes(item)).length;
  const top = (item: string): number =>
    done.filter(({ slots }) => SLOTS.some((s) => slots[s] === item && rowOf(s) <= 2)).length;
  const free = deck.length > 9 && done.length >= 2;
  return {
    groups: done.length,
    chosenBy: deck.map(chosenBy),
    top: deck.map(top),
    common: deck.filter((i) => free && chosenBy(i) > done.length / 2).toSorted(),
    rejected: deck.filter((i) => free && chosenBy(i) < done.length / 2).toSorted(),
  };
}

describe('the room', () => {
  it('A8 counts finished diamonds only: choices and rejections are what counting by hand finds', () => {
    fc.assert(
      fc.property(room, ({ n, groups, alone }) => {
        const deck = deckOf(n);
        const found = roomInsights(groups, deck, alone);
        const expected = brute(groups, deck);
        expect(found.groups).toBe(expected.groups);
        expect(found.items.map((i) => i.item)).toEqual(deck);
        expect(found.items.map((i) => i.chosenBy)).toEqual(expected.chosenBy);
        expect(found.items.map((i) => i.top)).toEqual(expected.top);
        expect(found.common.toSorted()).toEqual(expected.common);
        expect(found.rejected.toSorted()).toEqual(expected.rejected);
        expect(found.forced).toBe(n <= 9);
        expect(found.agreement === null).toBe(expected.groups < 3);
      }),
      { numRuns: 40 },
    );
  });

  it('A8 an unfinished diamond changes nothing', () => {
    fc.assert(
      fc.property(room, diamond(12), ({ n, groups, alone }, more) => {
        const deck = deckOf(n);
        const known = Object.values(more)
          .filter((item) => deck.includes(item))
          .slice(0, 2);
        const unfinished = { group: 'g99', slots: lay(known) };
        expect(roomInsights([...groups, unfinished], deck, [...alone, unfinished])).toEqual(
          roomInsights(groups, deck, alone),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('A9 other names of people, groups and cards change nothing but the names', () => {
    fc.assert(
      fc.property(room, fc.infiniteStream(fc.nat(1_000_000)), ({ n, groups, alone }, numbers) => {
        const deck = deckOf(n);
        const renamed = (item: string): string => `x${item}`;
        const relaid = (p: Placement): Placement =>
          Object.fromEntries(Object.entries(p).map(([slot, item]) => [slot, renamed(item)]));
        const by = new Map(alone.map((a) => [a, numbers.next().value] as const));
        const found = roomInsights(groups, deck, alone);
        const other = roomInsights(
          groups.map(({ group, slots }) => ({ group: `y${group}`, slots: relaid(slots) })),
          deck.map(renamed),
          alone
            .toSorted((x, y) => (by.get(x) ?? 0) - (by.get(y) ?? 0))
            .map(({ group, slots }) => ({
              group: group === null ? null : `y${group}`,
              slots: relaid(slots),
            })),
        );
        const expected = {
          ...found,
          items: found.items.map((i) => ({ ...i, item: renamed(i.item) })),
          common: found.common.map(renamed),
          rejected: found.rejected.map(renamed),
          contested: found.contested.map(renamed),
          movement: found.movement && {
            ...found.movement,
            groups: found.movement.groups.map((g) => ({ ...g, group: `y${g.group}` })),
          },
        };
        expect(other).toEqual(expected);
        // In another order of the groups the same, told in that order.
        const turned = roomInsights(groups.toReversed(), deck, alone);
        expect(turned.agreement?.p).toBe(found.agreement?.p);
        expect(turned.items).toEqual(found.items);
      }),
      { numRuns: 30 },
    );
  });

  it('A10 the words for agreement follow from p and r, and by chance most rooms hear "chance"', () => {
    const same = lay(deckOf(12));
    const alike = roomInsights(groupsOf([same, same, same, same]), deckOf(12), []);
    expect(alike.agreement).toMatchObject({ m: 4, r: 1, sure: 'strong' });
    const turned = lay(deckOf(12).toReversed());
    expect(roomInsights(groupsOf([same, turned, same, turned]), deckOf(12), []).agreement).toMatchObject({
      sure: 'chance',
      about: null,
    });
    const rooms = fc
      .sample(fc.array(diamond(14), { minLength: 4, maxLength: 4 }), { numRuns: 60, seed: 11 })
      .map((all) => roomInsights(groupsOf(all), deckOf(14), []).agreement);
    const wrong = rooms.filter((a) => a !== null && a.sure !== 'chance').length;
    // One in twenty is 3 of 60; twelve would happen by chance about once in twenty thousand times.
    expect(wrong).toBeLessThan(12);
    for (const a of rooms)
      expect(a?.sure).toBe((a?.p ?? 1) > SURE.p ? 'chance' : (a?.r ?? 0) >= SURE.r ? 'strong' : 'more');
  });

  it('A11 agreement is about the top or the foot only where one kappa leads whoever is left out', () => {
    const deck = deckOf(18);
    const rest = deck.slice(3);
    // All agree on the first three and on nothing else.
    const tops = [0, 1, 2, 3, 4].map((by) =>
      lay([...deck.slice(0, 3), ...rest.slice(by * 2), ...rest.slice(0, by * 2)].slice(0, 9)),
    );
    expect(whatAbout(tops, deck)).toBe('top');
    // All leave the same off, and each has another three at the top.
    const nine = deck.slice(0, 9);
    const foots = [0, 3, 6].map((by) => lay([...nine.slice(by), ...nine.slice(0, by)]));
    expect(whatAbout(foots, deck)).toBe('foot');
    const same = lay(nine);
    expect(whatAbout([same, same, same], deck)).toBe('spread');
    expect(whatAbout([same, same], deck)).toBeNull();
    expect(
      whatAbout(
        [same, same, same].map(() => lay(deckOf(6))),
        deckOf(6),
      ),
    ).toBeNull();
    // One diamond alone must not make the difference.
    const [first, ...others] = tops;
    expect(whatAbout([first ?? {}, foots[1] ?? {}, foots[2] ?? {}], deck)).not.toBe('top');
    expect(others).toHaveLength(4);
    fc.assert(
      fc.property(fc.array(diamond(18), { minLength: 3, maxLength: 6 }), (all) => {
        expect(whatAbout(all.toReversed(), deck)).toBe(whatAbout(all, deck));
      }),
    );
  });

  it('A11 at the foot of a list of twelve or more the pick is what was left off: its kappa is that of choosing', () => {
    const deck = deckOf(16);
    fc.assert(
      fc.property(diamond(16), diamond(16), (one, other) => {
        const off = (p: Placement) => new Set(deck.filter((i) => !Object.values(p).includes(i)));
        const [x, y] = [off(one), off(other)];
        const overlap = [...x].filter((i) => y.has(i)).length;
        const kappa = (overlap - 49 / 16) / (7 - 49 / 16);
        expect(kappa).toBeCloseTo(selectionKappa(one, other, deck) ?? NaN, 9);
      }),
    );
  });

  it('A12 people count by group, only where three of a group finished, and groups weigh the same', () => {
    const deck = deckOf(12);
    const [one, other] = [lay(deck.slice(0, 9)), lay(deck.slice(3))];
    const of = (group: string | null, slots: Placement, times: number): AloneBoard[] =>
      Array.from({ length: times }, () => ({ group, slots }));
    const gac = (alone: AloneBoard[], item: string) =>
      roomInsights([], deck, alone).items.find((i) => i.item === item)?.gac;
    expect(gac([...of('g1', one, 2), ...of(null, one, 5)], 'c0')).toBeNull();
    expect(gac(of('g1', one, 3), 'c0')).toBe(0.8);
    expect(gac([...of('g1', one, 8), ...of('g2', other, 3)], 'c0')).toBe(
      Math.round(Math.sqrt((9 / 10) * (1 / 5)) * 100) / 100,
    );
    expect(gac([...of('g1', one, 3), ...of('g2', other, 2)], 'c0')).toBe(0.8);
  });

  it('A13 movement is told of finished groups with three finished members, to one place, each group counting once', () => {
    const deck = deckOf(12);
    const [one, other] = [lay(deck.slice(0, 9)), lay(deck.slice(3))];
    const groups: GroupBoard[] = [
      { group: 'g1', slots: one },
      { group: 'g2', slots: other },
      { group: 'g3', slots: lay(['c1']) },
    ];
    const members = (group: string, ...slots: Placement[]): AloneBoard[] =>
      slots.map((p) => ({ group, slots: p }));
    expect(roomInsights(groups, deck, members('g1', one, one)).movement).toBeNull();
    const mixed = [...members('g1', one, one, other), ...members('g2', other, other, other, other)];
    const found = roomInsights(groups, deck, [...mixed, ...members('g3', one, one, one)]).movement;
    const exact = movement([one, one, other], one, deck);
    const tenth = (v: number | null | undefined): number => Math.round((v ?? NaN) * 10) / 10;
    expect(found).toEqual({
      groups: [
        { group: 'g1', selection: tenth(exact?.selection), order: tenth(exact?.order) },
        { group: 'g2', selection: 1, order: 1 },
      ],
      selection: tenth((tenth(exact?.selection) + 1) / 2),
      order: tenth((tenth(exact?.order) + 1) / 2),
    });
  });

  it('A8 in steps it is the same as at once', () => {
    const groups = groupsOf(fc.sample(diamond(12), { numRuns: 5, seed: 2 }));
    const steps = roomInsightsInSteps(groups, deckOf(12), []);
    let count = 0;
    let last = steps.next();
    for (; last.done !== true; last = steps.next()) count += 1;
    expect(count).toBeGreaterThan(10);
    expect(last.value).toEqual(roomInsights(groups, deckOf(12), []));
  });

  it('A8 with nobody and nothing it says nothing', () => {
    expect(roomInsights([], deckOf(3), [])).toMatchObject({
      groups: 0,
      common: [],
      rejected: [],
      contested: [],
      agreement: null,
      movement: null,
    });
  });
});
