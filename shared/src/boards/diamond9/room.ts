import type { GroupId, ItemId, Pair } from '../../session/state.ts';
import { itemScores } from './analyse.ts';
import { agreementInSteps, type Agreement } from './measures/concordance.ts';
import { groupAwareConsensus } from './measures/groupAware.ts';
import { FEWEST_MEMBERS, movement } from './measures/movement.ts';
import { completeOnes } from './measures/standings.ts';
import { whatAbout, type About } from './measures/topFoot.ts';
import { placesToFill, type Placement } from './shape.ts';

/** What a group answered to a question about a pair, kept beside its diamond. */
export interface PairAnswered {
  group: GroupId;
  above: Pair['above'];
  below: Pair['below'];
  answer: string;
}

export interface RoomItem {
  item: ItemId;
  /** In how many groups' finished diamonds it lies, and in how many of them in the top two rows. */
  chosenBy: number;
  top: number;
  /** Summed row points, 5 to 1. */
  points: number;
  contested: boolean;
  /**
   * Group-aware consensus of people's own finished diamonds, to two places: above 0, below 1. Null where no group has
   * three members who finished theirs.
   */
  gac: number | null;
}

/**
 * - `chance`: p is over 0.05, so that diamonds laid at random agree as much more often than one time in twenty
 * - `more`: more than chance would
 * - `strong`: more than chance, and r is a half or more: two groups are on average at least half-way from what chance
 *   gives (0) to the same diamond (1)
 */
export type Sure = 'chance' | 'more' | 'strong';
export const SURE = { p: 0.05, r: 0.5 } as const;

export interface RoomAgreement extends Agreement {
  sure: Sure;
  /** What the agreement is mostly about; null where that is not clear, or where there is none beyond chance. */
  about: About | null;
}

/** How near each group's diamond is to what its members first thought, to one place. */
export interface RoomMovement {
  groups: { group: GroupId; selection: number | null; order: number | null }[];
  /** The mean over these groups, each counting once. */
  selection: number | null;
  order: number | null;
}

/** What the groups' finished diamonds say together. No person is in it, and of groups only how far they moved. */
export interface RoomInsights {
  /** Groups whose diamond is finished; no other is counted. */
  groups: number;
  /** True for a list of nine or fewer: all of it is chosen by everyone, so that choice says nothing. */
  forced: boolean;
  /** In the order of the list. */
  items: RoomItem[];
  /** Chosen by more than half of the groups, and by fewer; the clearest first. Both empty below two groups, or where forced. */
  common: ItemId[];
  rejected: ItemId[];
  contested: ItemId[];
  /** Null below three finished diamonds: too few to say. */
  agreement: RoomAgreement | null;
  /** Null where it can be told of no group. */
  movement: RoomMovement | null;
}

/** A group's diamond, finished or not. */
export interface GroupBoard {
  group: GroupId;
  slots: Placement;
}

/** Somebody's own diamond and the group they are in. Private: only the server has these, and only counts leave it. */
export interface AloneBoard {
  group: GroupId | null;
  slots: Placement;
}

/** What the room's boards say, all at once; `roomInsightsInSteps` where other work must go on meanwhile. */
export function roomInsights(
  groups: readonly GroupBoard[],
  deck: readonly ItemId[],
  alone: readonly AloneBoard[],
): RoomInsights {
  const steps = roomInsightsInSteps(groups, deck, alone);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds. What has no finished board is counted nowhere. */
export function* roomInsightsInSteps(
  groups: readonly GroupBoard[],
  deck: readonly ItemId[],
  alone: readonly AloneBoard[],
): Generator<void, RoomInsights> {
  const finished = groups.filter(({ slots }) => completeOnes([slots], deck).length > 0);
  const diamonds = finished.map(({ slots }) => slots);
  const forced = deck.length <= placesToFill(deck.length);
  const own = alone.filter(({ slots }) => completeOnes([slots], deck).length > 0);
  const membersOf = Map.groupBy(own, ({ group }) => group);
  const gac = groupAware(membersOf, deck);
  const items = itemScores(diamonds, deck).map(
    ({ item, chosenBy, top, points, contested }, at): RoomItem => ({
      item,
      chosenBy,
      top,
      points,
      contested,
      gac: gac[at] ?? null,
    }),
  );
  yield;
  const agreed = yield* agreementInSteps(diamonds, deck);
  return {
    groups: finished.length,
    forced,
    items,
    ...choices(items, forced ? 0 : finished.length),
    contested: items.filter((i) => i.contested).map((i) => i.item),
    agreement: agreed === null ? null : inWords(agreed, diamonds, deck),
    movement: moved(finished, membersOf, deck),
  };
}

function choices(items: readonly RoomItem[], groups: number): Pick<RoomInsights, 'common' | 'rejected'> {
  if (groups < 2) return { common: [], rejected: [] };
  const sorted = items.toSorted((a, b) => b.chosenBy - a.chosenBy || b.points - a.points);
  const common = sorted.filter((i) => i.chosenBy * 2 > groups);
  const rejected = sorted.filter((i) => i.chosenBy * 2 < groups).toReversed();
  return { common: common.map((i) => i.item), rejected: rejected.map((i) => i.item) };
}

function inWords(agreed: Agreement, diamonds: readonly Placement[], deck: readonly ItemId[]): RoomAgreement {
  const { p, r } = agreed;
  const sure: Sure = p > SURE.p ? 'chance' : r >= SURE.r ? 'strong' : 'more';
  return { ...agreed, sure, about: sure === 'chance' ? null : whatAbout(diamonds, deck) };
}

/** Groups of fewer than three who finished are left out: their part would be what one or two people chose. */
function groupAware(
  membersOf: ReadonlyMap<GroupId | null, readonly AloneBoard[]>,
  deck: readonly ItemId[],
): (number | null)[] {
  const groups = [...membersOf].flatMap(([group, members]) =>
    group === null || members.length < FEWEST_MEMBERS
      ? []
      : [members.map(({ slots }) => new Set(Object.values(slots)))],
  );
  return deck.map((item) => {
    const consensus = groupAwareConsensus(
      groups.map((members) => ({
        chose: members.filter((chosen) => chosen.has(item)).length,
        members: members.length,
      })),
    );
    return consensus === null ? null : rounded(consensus, 100);
  });
}

/**
 * To one place: two exact means, before and after somebody is put into another group, would tell what that one person's
 * part of them was.
 */
function moved(
  finished: readonly GroupBoard[],
  membersOf: ReadonlyMap<GroupId | null, readonly AloneBoard[]>,
  deck: readonly ItemId[],
): RoomMovement | null {
  const groups = finished.flatMap(({ group, slots }) => {
    const members = (membersOf.get(group) ?? []).map((m) => m.slots);
    const found = movement(members, slots, deck);
    return found === null ? [] : [{ group, selection: tenth(found.selection), order: tenth(found.order) }];
  });
  if (groups.length === 0) return null;
  return {
    groups,
    selection: tenth(mean(groups.map((g) => g.selection))),
    order: tenth(mean(groups.map((g) => g.order))),
  };
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((v) => v !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
};

/** Never -0, which JSON would make another number of. */
const rounded = (value: number, by: number): number => Math.round(value * by) / by + 0;
const tenth = (value: number | null): number | null => (value === null ? null : rounded(value, 10));
