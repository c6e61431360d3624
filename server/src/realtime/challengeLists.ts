import { isComplete } from '@facet/shared/boards/diamond9/analyse.ts';
import { challengePairs } from '@facet/shared/boards/diamond9/measures/challenges.ts';
import { FEWEST_MEMBERS } from '@facet/shared/boards/diamond9/measures/movement.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { ChallengeList } from '@facet/shared/protocol/sessionWire.ts';
import type { Activity, GroupId, SeatId } from '@facet/shared/session/state.ts';

/** How many questions a facilitator is offered for a group. */
const MOST = 5;

interface Known {
  /** What it was made from: the very objects, and what they held. */
  made: readonly object[];
  of: string;
  line: Line;
}

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
  const known = new Map<string, Known>();
  return {
    list: (activity, group, nine) => {
      const deck = activity.deck.map((i) => i.id);
      const lineOf = ({ id, members }: Activity['groups'][number]): Line => {
        // Only what its owner has shared with the group, and from three on: of fewer, counts tell what one of them did.
        const shared = members
          .filter((seat) => activity.shared.includes(seat))
          .map(nine)
          .filter((placed) => placed !== undefined);
        const ours = group(id) ?? NOTHING;
        const at = `${activity.id}/${id}`;
        const made = [activity.deck, ours, ...shared];
        const before = known.get(at);
        // Of thirty boards one has changed; the others are not even compared.
        if (before !== undefined && isSame(before.made, made)) return before.line;
        const asked = shared.length >= FEWEST_MEMBERS && isComplete(ours, deck);
        const of = asked ? JSON.stringify([deck, shared, ours]) : `${shared.length}`;
        if (before?.of === of) {
          known.set(at, { ...before, made });
          return before.line;
        }
        const pairs = asked ? challengePairs(shared, ours, deck).slice(0, MOST) : [];
        const line = { group: id, of: shared.length, pairs };
        known.set(at, { made, of, line });
        return line;
      };
      return { activity: activity.id, groups: activity.groups.map(lineOf) };
    },
  };
}

const isSame = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Nobody has placed anything. */
const NOTHING: Placement = {};
