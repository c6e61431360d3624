import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import type { Scene } from '../../boards/steps.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';

export const groupOf = (activity: ActivityView, seat: SeatId): GroupView | undefined =>
  activity.groups.find((g) => g.members.some((m) => m.seat === seat));

/** The sentence that is spoken when the facilitator goes on to another step. */
export function spokenScene(activity: ActivityView, scene: Scene, you: SeatId, saved: boolean): string {
  const words = text.seat;
  const own = words.kinds[activity.kind];
  const group = groupOf(activity, you);
  const others = group?.members.filter((m) => m.seat !== you && !m.left).map((m) => m.name) ?? [];
  const withWhom =
    group && others.length > 0 ? words.spokenGroup(group.name, listNames(others)) : words.noGroup;
  return [
    scene === 'closed'
      ? words.spokenEnd
      : scene === 'waiting'
        ? words.spokenWaiting
        : words.spoken({ ...words.stage, ...own.stage }[scene]),
    scene === 'share' ? withWhom : '',
    scene === 'share' && saved ? own.spokenSaved : '',
  ]
    .filter(Boolean)
    .join(' ');
}
