import { placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Count } from '../Count.tsx';

const words = leadText.projector.kinds.diamond9;

/** How many have read the list, and how many have placed all they can. */
export function Counts({ activity, tight }: { activity: ActivityView; tight: boolean }) {
  const progress = useSession((s) => s.progress[activity.id]);
  const places = placesToFill(activity.items);
  if (progress === undefined) return null;
  return (
    <>
      <Count count={progress.read} of={progress.people} what={words.haveRead} tight={tight} />
      <Count
        count={progress.placed[places] ?? 0}
        of={progress.people}
        what={words.havePlaced(places)}
        tight={tight}
      />
    </>
  );
}
