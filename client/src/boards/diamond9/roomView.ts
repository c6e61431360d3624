import type { RoomInsights } from '@facet/shared/boards/diamond9/room.ts';
import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Tally } from './choiceRows.ts';

/** What the finished diamonds of the groups say, ready to be shown. */
export interface RoomView {
  /** Groups whose diamond is finished; no other is counted. */
  groups: number;
  forced: boolean;
  /** Where the list leaves nothing off, `chosenBy` is in how many groups' top two rows a card lies. */
  items: Tally[];
  room: RoomInsights;
}

/** Null until the server has counted. */
export function roomViewOf(digest: Pick<WholeDigest, 'room'> | null | undefined): RoomView | null {
  const room = digest?.room;
  if (room === undefined) return null;
  const { groups, forced } = room;
  return {
    groups,
    forced,
    room,
    items: room.items.map(({ item, chosenBy, top, points, contested }) => ({
      item,
      chosenBy: forced ? top : chosenBy,
      top,
      points,
      contested,
    })),
  };
}
