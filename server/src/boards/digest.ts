import type * as Y from 'yjs';
import type { BoardAddress } from '@facet/shared/boards/address.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import {
  BOARD_KINDS,
  type BoardContents,
  type BoardDigest,
  type OwnProgress,
} from '@facet/shared/boards/kindsDoc.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { activityOf, type SessionState } from '@facet/shared/session/state.ts';

/**
 * A board in short: what lies where for a group's or the whole room's, only how far its owner is for an own one. What
 * lies on an own one that is finished (`nine`) is for counts over several, and is never told as it is.
 */
export type Settled = { movedAt: number } & (
  | { scope: 'group' | 'whole'; digest: BoardDigest; map: SettledNetwork | null }
  | { scope: 'individual'; progress: OwnProgress; nine: Placement | null }
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
  if (scope === 'individual')
    return {
      scope,
      movedAt,
      progress: kind.progress(doc, activity),
      nine: kind.finished(doc, activity),
    };
  return { scope, movedAt, ...kind.inShort(doc, activity) };
}

/** All that lies on a board, likewise. */
export function boardContents(
  doc: Y.Doc,
  { activity: id }: BoardAddress,
  state: SessionState,
): BoardContents | null {
  const activity = activityOf(state, id);
  return activity === undefined ? null : BOARD_KINDS[activity.kind].contents(doc, activity);
}
