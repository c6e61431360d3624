import { isComplete } from '@facet/shared/boards/diamond9/analyse.ts';
import { challengePairs } from '@facet/shared/boards/diamond9/measures/challenges.ts';
import { FEWEST_MEMBERS } from '@facet/shared/boards/diamond9/measures/movement.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ChallengeList } from '@facet/shared/protocol/sessionWire.ts';
import type { Activity, GroupId, SeatId } from '@facet/shared/session/state.ts';

/** How many questions a facilitator is offered for a group. */
const MOST = 5;

type Line = ChallengeList['groups'][number];

/** The questions to put to an activity's groups; what was made of the same boards is not made again. */
export interface ChallengeLists {
  list: (
    activity: Activity,
    group: (id: GroupId) => Placement | undefined,
    nine: (seat: SeatId) => Placement | undefined,
  ) => ChallengeList;
}

/** The lists of one session. */
export function createChallengeLists(): ChallengeLists {
  const known = new Map<string, { of: string; line: Line }>();
  return {
    list: (activity, group, nine) => ({
      activity: activity.id,
      groups: activity.groups.map(({ id, members }) => {
        const deck = activity.deck.map((i) => i.id);
        // Only what its owner has shared with the group, and from three on: of fewer, counts tell what one of them did.
        const shared = members
          .filter((seat) => activity.shared.includes(seat))
          .map(nine)
          .filter((placed) => placed !== undefined);
        const ours = group(id) ?? {};
        const of = JSON.stringify([deck, shared, ours]);
        const before = known.get(`${activity.id}/${id}`);
        if (before?.of === of) return before.line;
        const asked = shared.length >= FEWEST_MEMBERS && isComplete(ours, deck);
        const pairs = asked ? challengePairs(shared, ours, deck).slice(0, MOST) : [];
        const line = { group: id, of: shared.length, pairs };
        known.set(`${activity.id}/${id}`, { of, line });
        return line;
      }),
    }),
  };
}
