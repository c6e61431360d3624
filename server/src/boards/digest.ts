import type * as Y from 'yjs';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import { BOARD_KINDS, type BoardDigest, type OwnProgress } from '@facet/shared/boards/kindsDoc.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { activityOf, type SessionState } from '@facet/shared/session/state.ts';

/** A board in short: what lies where for a group's or the whole room's, only how far its owner is for an own one. */
export type Settled = { movedAt: number } & (
  | { scope: 'group' | 'whole'; digest: BoardDigest; map: SettledNetwork | null }
  | { scope: 'individual'; progress: OwnProgress }
);

/** Settles a document as its session's list of items, or given map, stands now; null where the session has no such activity. */
export function settleBoard(
  doc: Y.Doc,
  address: BoardAddress,
  state: SessionState,
  movedAt: number,
): Settled | null {
  const activity = activityOf(state, address.activity);
  if (activity === undefined) return null;
  const kind = BOARD_KINDS[activity.kind];
  const { scope } = address;
  if (scope === 'individual') return { scope, movedAt, progress: kind.progress(doc, activity) };
  return { scope, movedAt, ...kind.inShort(doc, activity) };
}
