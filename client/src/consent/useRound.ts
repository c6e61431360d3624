import type { ConsentView } from '@facet/shared/session/consent.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useSession } from '../session/store.ts';

/** The round that stands before everything else now; null while there is none, and once the room has decided after it. */
export function useRound(activity: ActivityView): ConsentView | null {
  const round = useSession((s) => s.consents[activity.id] ?? null);
  return round !== null && standsInFront(round, activity) ? round : null;
}

/** While the whole room decides, until something is recorded as agreed that is newer than the round. */
export const standsInFront = (
  round: Pick<ConsentView, 'at'>,
  { stage, decision }: Pick<ActivityView, 'stage' | 'decision'>,
): boolean => stage.at === 'whole' && (decision === null || decision.at < round.at);
