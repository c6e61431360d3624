import { noteReason, placeCard, takeBack } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { slotOfCard, SLOTS, type Diamond, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId } from '@facet/shared/session/state.ts';
import type * as Y from 'yjs';

/** One change that came too late: where the card was to go (null: off the board), or another reason. */
export type LateChange = { card: ItemId; to: Slot | null } | { card: ItemId; reason: string };

/** What a page held that the board does not have. */
export function lateChanges(kept: Diamond, now: Diamond, ids: readonly ItemId[]): LateChange[] {
  const moved = ids.flatMap((card): LateChange[] => {
    const to = slotOfCard(kept.slots, card);
    return to === slotOfCard(now.slots, card) ? [] : [{ card, to }];
  });
  const reasons = ids.flatMap((card): LateChange[] => {
    const reason = kept.reasons[card] ?? '';
    return reason === (now.reasons[card] ?? '') ? [] : [{ card, reason }];
  });
  return [...moved, ...reasons];
}

/** Makes the changes after all, now that the stage is open again. */
export function putIn(doc: Y.Doc, changes: readonly LateChange[], ids: readonly ItemId[]): void {
  const moves = changes.filter((c) => 'to' in c);
  for (const { card, to } of moves) if (to === null) takeBack(doc, card);
  const order = (slot: Slot | null): number => (slot === null ? -1 : SLOTS.indexOf(slot));
  // Top to foot: a place once right is left alone by what follows.
  for (const { card, to } of moves.toSorted((a, b) => order(a.to) - order(b.to)))
    if (to !== null) placeCard(doc, ids, card, to);
  for (const change of changes) if ('reason' in change) noteReason(doc, change.card, change.reason);
}
