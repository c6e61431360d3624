import { filtered, type NetworkFilter } from '@facet/shared/boards/network/filters.ts';
import type { Drawn, DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { tieKey, type Tie } from '@facet/shared/boards/network/shape.ts';
import type { Backing } from '../view.ts';

/** What somebody chose to see; null shows all of its kind. */
export interface Showing {
  sorts: readonly string[] | null;
  /** What nodes are part of, '' for nothing. */
  parts: readonly string[] | null;
  types: readonly string[] | null;
  /** At least so strong. */
  strength: Tie['strength'];
  when: 'all' | Tie['when'];
  /** Drawn by at least so many; 0 for anyone, what nobody drew on their own included. */
  atLeast: number;
}

export const EVERYTHING: Showing = {
  sorts: null,
  parts: null,
  types: null,
  strength: 1,
  when: 'all',
  atLeast: 0,
};

export const isEverything = (s: Showing): boolean =>
  s.sorts === null &&
  s.parts === null &&
  s.types === null &&
  s.strength === 1 &&
  s.when === 'all' &&
  s.atLeast === 0;

/** The part of a map somebody chose to see. A choice by support counts for nothing where nothing is known of it. */
export function shown(map: Drawn, showing: Showing, backing: Backing | null): Drawn {
  if (isEverything(showing)) return map;
  const { sorts, parts, types, strength, when, atLeast } = showing;
  const filter: NetworkFilter = {
    ...(sorts === null ? {} : { sorts }),
    ...(types === null ? {} : { types }),
    ...(strength === 1 ? {} : { strength }),
    ...(when === 'all' ? {} : { when }),
    ...(atLeast === 0 || backing === null ? {} : { support: { ...backing, atLeast } }),
  };
  const inParts = parts === null ? map.nodes : map.nodes.filter((n) => parts.includes(n.part));
  return filtered<DrawnNode, DrawnTie>({ nodes: inParts, ties: map.ties }, filter);
}

/** A choice and how much of the map it has. */
export interface Counted<T> {
  value: T;
  count: number;
}

export interface Choices {
  sorts: Counted<string>[];
  parts: Counted<string>[];
  types: Counted<string>[];
  strengths: Counted<Tie['strength']>[];
  whens: Counted<Tie['when']>[];
  atLeast: Counted<number>[];
}

/** What there is to choose from on this map, each with how many names or ties it has; only what would make a difference. */
export function choicesOf(map: Drawn, backing: Backing | null): Choices {
  const ties = (test: (tie: DrawnTie) => boolean): number => map.ties.filter(test).length;
  const by = (t: DrawnTie): number => backing?.ties.get(tieKey(t.a, t.b)) ?? 0;
  const most = Math.max(0, ...map.ties.map(by));
  const levels = Array.from({ length: Math.max(0, most - 1) }, (_, i) => i + 2);
  return {
    sorts: several(tally(map.nodes.map((n) => n.sort))),
    parts: several(tally(map.nodes.map((n) => n.part))),
    types: several(tally(map.ties.flatMap((t) => t.types))),
    strengths: several(
      ([1, 2, 3] as const).map((value) => ({ value, count: ties((t) => t.strength >= value) })),
      ({ count }, i, all) => i === 0 || count !== all[i - 1]?.count,
    ),
    whens: several(
      (['now', 'wanted'] as const).map((value) => ({ value, count: ties((t) => t.when === value) })),
    ),
    atLeast: levels.map((value) => ({ value, count: ties((t) => by(t) >= value) })),
  };
}

/** One thing to choose from is no choice. */
function several<T>(
  all: Counted<T>[],
  keep: (one: Counted<T>, i: number, all: Counted<T>[]) => boolean = () => true,
): Counted<T>[] {
  const some = all.filter((one, i) => one.count > 0 && keep(one, i, all));
  return some.length > 1 ? some : [];
}

/** Most first, then by letters, what has no word last. */
function tally(values: readonly string[]): Counted<string>[] {
  return [...Map.groupBy(values, (v) => v)]
    .map(([value, all]) => ({ value, count: all.length }))
    .sort(
      (x, y) =>
        Number(x.value === '') - Number(y.value === '') || y.count - x.count || (x.value < y.value ? -1 : 1),
    );
}

/** The list with one value put in or taken out; null again once all are in. */
export function toggled(
  chosen: readonly string[] | null,
  value: string,
  all: readonly Counted<string>[],
): readonly string[] | null {
  const before = chosen ?? all.map((c) => c.value);
  const after = before.includes(value) ? before.filter((v) => v !== value) : [...before, value];
  return all.every((c) => after.includes(c.value)) ? null : after;
}
