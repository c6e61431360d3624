import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import { listNames, text } from '../../text.ts';

/** What a participant looks at: the stage, with the two steps of group work apart. */
export type Scene = 'waiting' | 'individual' | 'share' | 'agree' | 'present' | 'whole' | 'closed';

/** Where the facilitator is with an activity. */
export const sceneOf = ({ stage }: ActivityView): Scene => (stage.at === 'groups' ? stage.step : stage.at);

export const groupOf = (activity: ActivityView, seat: SeatId): GroupView | undefined =>
  activity.groups.find((g) => g.members.some((m) => m.seat === seat));

/** The sentence that is spoken when the facilitator goes on to another step. */
export function spokenScene(activity: ActivityView, scene: Scene, you: SeatId, saved: boolean): string {
  const words = text.seat;
  const group = groupOf(activity, you);
  const others = group?.members.filter((m) => m.seat !== you && !m.left).map((m) => m.name) ?? [];
  const withWhom =
    group && others.length > 0 ? words.spokenGroup(group.name, listNames(others)) : words.noGroup;
  return [
    scene === 'closed'
      ? words.spokenEnd
      : scene === 'waiting'
        ? words.spokenWaiting
        : words.spoken(words.stage[scene]),
    scene === 'share' ? withWhom : '',
    scene === 'share' && saved ? words.spokenSaved : '',
  ]
    .filter(Boolean)
    .join(' ');
}
