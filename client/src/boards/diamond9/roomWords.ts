import type { RoomInsights, RoomMovement } from '@facet/shared/boards/diamond9/room.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { choiceRows, type Tally } from './choiceRows.ts';
import type { RoomView } from './roomView.ts';

const words = text.choices;

/** What a card is called in a sentence. */
export type NameOf = (item: ItemId) => string;

/** As many names as a sentence of one line takes. */
const NAMED = 4;
const LETTERS = 44;

/** "Purpose, Time and 3 more": the first of them, as many as can be taken in. */
export function namesOf(items: readonly ItemId[], name: NameOf, letters = LETTERS): string {
  const named: string[] = [];
  for (const item of items.slice(0, NAMED)) {
    const next = name(item);
    if (named.length > 0 && named.join(', ').length + next.length > letters) break;
    named.push(next);
  }
  const rest = items.length - named.length;
  return listNames(rest > 0 ? [...named, text.common.more(rest)] : named);
}

/** What all groups chose, or else most; with as many names as take so many letters. */
export function commonSentence(view: RoomView, name: NameOf, letters = LETTERS): string {
  const { groups, forced } = view;
  const found = (share: 'all' | 'most'): ItemId[] =>
    choiceRows(view)
      .filter((row) => row.share === share)
      .flatMap((row) => row.tallies.map((t) => t.item));
  const { all, most, mixed, highAll, highMost, highMixed } = words.common;
  const [byAll, byMost] = [found('all'), found('most')];
  if (byAll.length > 0) return (forced ? highAll : all)(namesOf(byAll, name, letters), groups);
  if (byMost.length > 0) return (forced ? highMost : most)(namesOf(byMost, name, letters));
  return forced ? highMixed : mixed;
}

/** What no group chose, or else what most left off; null where a list leaves nothing off, or nothing was. */
export function rejectedSentence({ forced, groups, items }: RoomView, name: NameOf): string | null {
  if (forced || groups < 2) return null;
  const rows = choiceRows({ items, groups });
  const off = (share: 'few' | 'none'): ItemId[] =>
    rows.find((row) => row.share === share)?.tallies.map((t) => t.item) ?? [];
  if (off('none').length > 0) return words.rejected.none(namesOf(off('none'), name));
  return off('few').length > 0 ? words.rejected.most(namesOf(off('few').toReversed(), name)) : null;
}

/** The card or cards that stand high for some and were left off by others, the most divided first; null where none is. */
export function contestedSentence(
  { room: { items, groups } }: RoomView,
  name: NameOf,
  letters = LETTERS,
): string | null {
  const divided = (t: Pick<Tally, 'top' | 'chosenBy'>): number => Math.min(t.top, groups - t.chosenBy);
  const found = items.filter((t) => t.contested).toSorted((a, b) => divided(b) - divided(a));
  const [first] = found;
  if (first === undefined) return null;
  if (found.length === 1) return words.contestedOne(name(first.item), first.top, groups - first.chosenBy);
  return words.contestedMany(
    namesOf(
      found.map((t) => t.item),
      name,
      letters,
    ),
  );
}

/** How far groups agree, in one honest sentence; nothing is claimed of fewer than three. */
export function agreementSentence({ agreement, groups }: Pick<RoomInsights, 'agreement' | 'groups'>): string {
  const { few, chance, more, strong, about } = words.agree;
  if (agreement === null) return few(groups);
  const mostly = agreement.about === null ? '' : about[agreement.about];
  switch (agreement.sure) {
    case 'chance':
      return chance;
    case 'more':
      return more(mostly);
    case 'strong':
      return strong(mostly);
    default:
      return agreement.sure satisfies never;
  }
}

export type Near = 'near' | 'part' | 'far';
/** From here up a mean kappa or tau-b is said to be near, or partly so. Conventions of ours. */
const NEAR = { near: 0.75, part: 0.4 } as const;

/** How near to first thoughts, in a word; null where it cannot be told. */
export const nearness = (value: number | null): Near | null =>
  value === null ? null : value >= NEAR.near ? 'near' : value >= NEAR.part ? 'part' : 'far';

/** How far groups went from what their members first thought; null where it can be told of no group. */
export function movementSentence(movement: RoomMovement | null): string | null {
  if (movement === null) return null;
  const { kept, order, orderOnly, groups } = words.moved;
  const [which, how] = [nearness(movement.selection), nearness(movement.order)];
  if (which === null && how === null) return null;
  const what =
    which === null
      ? orderOnly[how ?? 'far']
      : [kept[which], how === null ? '' : order[how]].filter(Boolean).join(', ');
  return groups(movement.groups.length, what);
}

/** A difference of group-aware consensus smaller than this changes no order that is worth a word. A convention of ours. */
const APART = 0.1;

/**
 * Where the order by people's own choices, every group weighing the same, is another than by how many groups chose a card:
 * the pair it turns round furthest. Null where it turns nothing round.
 */
export function weightSentence({ items }: Pick<RoomInsights, 'items'>, name: NameOf): string | null {
  let found: { by: number; higher: ItemId; lower: ItemId } | null = null;
  for (const one of items)
    for (const other of items) {
      if (one.gac === null || other.gac === null || one.chosenBy >= other.chosenBy) continue;
      const by = one.gac - other.gac;
      if (by >= APART && by > (found?.by ?? 0)) found = { by, higher: one.item, lower: other.item };
    }
  return found === null ? null : words.weight(name(found.higher), name(found.lower));
}
