import {
  isComplete,
  talkingList,
  type Standing,
  type TalkPoint,
} from '@facet/shared/boards/diamond9/analyse.ts';
import { placedCount, rowOf, slotOfCard, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, SeatId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import type { MemberDiamond } from './useSharedDiamonds.ts';

const words = text.share;

/** A member whose diamond the group can see and that holds at least one card. */
export interface Sharer {
  seat: SeatId;
  name: string;
  slots: Placement;
}

export const sharersOf = (members: readonly MemberDiamond[]): Sharer[] =>
  members.flatMap(({ seat, name, shared, diamond }) =>
    shared && diamond !== null && placedCount(diamond.slots) > 0
      ? [{ seat, name, slots: diamond.slots }]
      : [],
  );

/** What is worth talking about, and which cards everyone chose. */
export function talkOf(sharers: readonly Sharer[], ids: readonly ItemId[]) {
  const points = talkingList(
    sharers.map((s) => s.slots),
    ids,
  );
  const chosenBy = (item: ItemId): number => sharers.filter((s) => slotOfCard(s.slots, item) !== null).length;
  return {
    sharers: sharers.length,
    points,
    clashes: new Set(points.filter((p) => p.kind === 'clash').map((p) => p.item)),
    byAll: new Set(sharers.length < 2 ? [] : ids.filter((id) => chosenBy(id) === sharers.length)),
    chosen: new Set(ids.filter((id) => chosenBy(id) > 0)),
  };
}

/** Who explains next: those who have shared first, in the group's order; null where everyone has had a turn. */
export function nextTurn(
  members: readonly MemberDiamond[],
  talk: { turn: SeatId | null; spoken: readonly SeatId[] },
): MemberDiamond | null {
  const waiting = members.filter((m) => !m.left && m.seat !== talk.turn && !talk.spoken.includes(m.seat));
  return waiting.find((m) => m.shared) ?? waiting[0] ?? null;
}

/** "top for Joe, left off by Priya": where a card's places differ most. */
export function pointWords({ kind, standings }: TalkPoint, sharers: readonly Sharer[]): string {
  const namesAt = (where: Standing): string =>
    listNames(standings.flatMap((s, i) => (s === where ? [sharers[i]?.name ?? ''] : [])));
  const placed = standings.filter((s) => typeof s === 'number').sort((a, b) => a - b);
  const [best = 1] = placed;
  const worst = placed.at(-1) ?? best;
  if (kind === 'nearly') return words.nearly(sharers.length, best, worst);
  if (kind === 'shared') return words.row(best, listNames(sharers.map((s) => s.name)));
  const high = best === 1 ? words.top(namesAt(1)) : words.row(best, namesAt(best));
  const low = standings.includes('off') ? words.off(namesAt('off')) : words.row(worst, namesAt(worst));
  return `${high}, ${low}`;
}

/** "why did you leave Visits off?" */
export function whyQuestion(slots: Placement, ids: readonly ItemId[], item: ItemId, card: string): string {
  const slot = slotOfCard(slots, item);
  if (slot === null) return isComplete(slots, ids) ? words.why.off(card) : words.why.notPlaced(card);
  const row = rowOf(slot);
  if (row === 1) return words.why.top(card);
  return row === 5 ? words.why.foot(card) : words.why.row(card, row);
}
