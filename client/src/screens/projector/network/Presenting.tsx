import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import { leadText } from '../../../leadText.ts';
import type { WallSeat } from '../kinds.ts';
import { Names } from '../Names.tsx';
import { Compare } from './Compare.tsx';
import { GroupMap } from './GroupMap.tsx';
import { comparedBy } from '../../../boards/network/time/useSnapshot.ts';

interface PresentingProps {
  activity: ActivityView;
  group: GroupView;
  seat: WallSeat;
}

/** A group explains its map, or how it has changed. */
export function Presenting({ activity, group, seat }: PresentingProps) {
  const compared = comparedBy(activity.spot);
  const title = leadText.projector.presenting(group.name);
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  const shown = { activity, seat, scope: 'group', owner: group.id } as const;
  if (compared !== null) return <Compare key={activity.spot} {...shown} {...compared} title={title} />;
  return <GroupMap key={group.id} {...shown} title={title} who={<Names names={names} running />} />;
}
