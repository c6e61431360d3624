import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Count } from '../Count.tsx';

const words = leadText.projector.kinds.network;

/** How many have drawn anything at all: a map has no end that could be counted. */
export function Counts({ activity, tight }: { activity: ActivityView; tight: boolean }) {
  const progress = useSession((s) => s.progress[activity.id]);
  if (progress === undefined) return null;
  const drawn = progress.people - (progress.placed[0] ?? 0);
  return <Count count={Math.max(0, drawn)} of={progress.people} what={words.haveDrawn} tight={tight} />;
}
