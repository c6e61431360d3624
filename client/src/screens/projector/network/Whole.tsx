import type { ActivityView } from '@facet/shared/session/views.ts';
import { comparedBy } from '../../../boards/network/time/useSnapshot.ts';
import { useWholeBacking } from '../../../boards/network/useWholeBacking.ts';
import { useSession } from '../../../session/store.ts';
import type { WallSeat } from '../kinds.ts';
import { Compare } from './Compare.tsx';
import { GroupMap } from './GroupMap.tsx';

/** The map of the whole room, or how it has changed; and what was agreed. */
export function Whole({ activity, seat }: { activity: ActivityView; seat: WallSeat }) {
  const backing = useWholeBacking(useSession((s) => s.wholeDigests[activity.id]) ?? null);
  const title = useSession((s) => s.view?.title ?? '');
  const compared = comparedBy(activity.spot);
  const shown = { activity, seat, scope: 'whole', owner: '', title: <bdi>{title}</bdi> } as const;
  if (compared !== null) return <Compare key={activity.spot} {...shown} {...compared} />;
  return <GroupMap {...shown} backing={backing} agreed={activity.decision?.how || null} />;
}
