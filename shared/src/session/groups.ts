import { seeded, shuffled } from './random.ts';
import { TRAITS, type About, type SeatId, type Trait } from './state.ts';

export interface Person {
  id: SeatId;
  about: About;
}

/** What it costs to put two people who share something into one group. */
const TRAIT_COST: Record<Trait, number> = { team: 4, phase: 2, school: 2 };
const TOGETHER_BEFORE_COST = 3;
/** Small rooms are searched more often: it costs little, and there the best split is found nearly always. */
const restartsFor = (people: number): number => Math.max(12, Math.round(1500 / people));

const fold = (s: string | undefined): string => (s ?? '').normalize('NFKC').trim().toLocaleLowerCase('en-GB');

/** What somebody said about themselves, as it is compared: however it was typed. */
type Folded = Record<Trait, string>;

const folded = ({ school, team, phase }: About): Folded => ({
  school: fold(school),
  team: fold(team),
  phase: fold(phase),
});

const shared = (a: Folded, b: Folded, severalSchools: boolean): Trait[] =>
  TRAITS.filter((t) => (t !== 'school' || severalSchools) && a[t] !== '' && a[t] === b[t]);

/** The traits two people share. A school counts only where several schools are present. */
export const sharedTraits = (a: About, b: About, severalSchools: boolean): Trait[] =>
  shared(folded(a), folded(b), severalSchools);

export const severalSchools = (people: readonly Person[]): boolean =>
  new Set(people.map((p) => fold(p.about.school)).filter((s) => s !== '')).size > 1;

/** How many groups for n people: round(n/4) clipped to [ceil(n/5), floor(n/3)]; one group for fewer than six. */
export function groupCount(n: number): number {
  if (n < 6) return n === 0 ? 0 : 1;
  return Math.min(Math.floor(n / 3), Math.max(Math.ceil(n / 5), Math.round(n / 4)));
}

/**
 * Groups of 3-5 (one group of all for fewer than six people) whose members share as little as possible:
 * exchange search with restarts. `together` holds `pairKey`s of people who have been in one group before.
 * The same people and seed give the same groups, whatever the order they are listed in.
 */
export function formGroups(
  people: readonly Person[],
  together: ReadonlySet<string>,
  seed: number,
): SeatId[][] {
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const count = groupCount(sorted.length);
  if (count <= 1) return count === 0 ? [] : [sorted.map((p) => p.id)];
  const cost = costMatrix(sorted, together);
  const random = seeded(seed);
  let best: number[] = [];
  let bestCost = Infinity;
  for (let run = 0; run < restartsFor(sorted.length) && bestCost > 0; run += 1) {
    const order = shuffled(
      sorted.map((_, i) => i),
      random,
    );
    const groupAt = new Array<number>(sorted.length).fill(0);
    order.forEach((person, i) => (groupAt[person] = i % count));
    const total = improve(groupAt, cost);
    if (total < bestCost) {
      bestCost = total;
      best = groupAt;
    }
  }
  const groups: SeatId[][] = Array.from({ length: count }, () => []);
  best.forEach((g, i) => groups[g]?.push((sorted[i] as Person).id));
  return groups;
}

/** A key for two people in either order. */
export const pairKey = (a: SeatId, b: SeatId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** What placing two people together costs. */
export const pairCost = (a: Person, b: Person, several: boolean, together: ReadonlySet<string>): number =>
  costOf(sharedTraits(a.about, b.about, several), together.has(pairKey(a.id, b.id)));

const costOf = (traits: readonly Trait[], before: boolean): number =>
  traits.reduce((sum, t) => sum + TRAIT_COST[t], before ? TOGETHER_BEFORE_COST : 0);

/**
 * The group with room (under five) where a late arrival shares least; the smaller one on a tie; null when all are full.
 * A group nobody is in costs nothing, but would leave the late arrival alone: it is taken only where no other has room.
 */
export function cheapestGroup(
  late: Person,
  groups: readonly (readonly Person[])[],
  several: boolean,
): number | null {
  let best: { at: number; cost: number; size: number } | null = null;
  groups.forEach((members, at) => {
    if (members.length >= 5) return;
    const cost =
      members.length === 0
        ? Infinity
        : members.reduce((sum, m) => sum + pairCost(late, m, several, new Set()), 0);
    const size = members.length;
    if (best === null || cost < best.cost || (cost === best.cost && size < best.size))
      best = { at, cost, size };
  });
  return (best as { at: number } | null)?.at ?? null;
}

/** How many pairs within a group share each trait, for words such as "one pair shares a department". */
export function sharedPairs(members: readonly Person[], several: boolean): Record<Trait, number> {
  const found: Record<Trait, number> = { school: 0, team: 0, phase: 0 };
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1))
      for (const t of sharedTraits(a.about, b.about, several)) found[t] += 1;
  });
  return found;
}

function costMatrix(people: readonly Person[], together: ReadonlySet<string>): number[][] {
  const several = severalSchools(people);
  const all = people.map(({ id, about }) => ({ id, about: folded(about) }));
  const cost = all.map(() => new Array<number>(all.length).fill(0));
  all.forEach((a, i) => {
    for (const [j, b] of all.slice(0, i).entries()) {
      const pair = costOf(shared(a.about, b.about, several), together.has(pairKey(a.id, b.id)));
      (cost[i] as number[])[j] = pair;
      (cost[j] as number[])[i] = pair;
    }
  });
  return cost;
}

/**
 * Moves people one at a time from a larger group to a smaller one, and swaps them across groups, while that lowers the
 * sum; changes `groupAt`, returns the sum of pair costs.
 */
function improve(groupAt: number[], cost: readonly (readonly number[])[]): number {
  const members = new Map<number, number[]>();
  groupAt.forEach((g, i) => members.set(g, [...(members.get(g) ?? []), i]));
  const toGroup = (i: number, g: number, except: number): number => {
    let sum = 0;
    for (const k of members.get(g) ?? []) if (k !== i && k !== except) sum += cost[i]?.[k] ?? 0;
    return sum;
  };
  const move = (i: number, from: number, to: number): void => {
    members.set(
      from,
      (members.get(from) ?? []).filter((k) => k !== i),
    );
    members.get(to)?.push(i);
    groupAt[i] = to;
  };
  let better = true;
  while (better) {
    better = false;
    for (let i = 0; i < groupAt.length; i += 1) {
      for (const to of members.keys()) {
        const from = groupAt[i] as number;
        if ((members.get(to)?.length ?? 0) >= (members.get(from)?.length ?? 0)) continue;
        if (toGroup(i, from, i) <= toGroup(i, to, i)) continue;
        move(i, from, to);
        better = true;
      }
      for (let j = i + 1; j < groupAt.length; j += 1) {
        const gi = groupAt[i] as number;
        const gj = groupAt[j] as number;
        if (gi === gj) continue;
        const gain = toGroup(i, gi, j) + toGroup(j, gj, i) - toGroup(i, gj, j) - toGroup(j, gi, i);
        if (gain <= 0) continue;
        move(i, gi, gj);
        move(j, gj, gi);
        better = true;
      }
    }
  }
  return groupAt.reduce((sum, g, i) => sum + toGroup(i, g, i), 0) / 2;
}
