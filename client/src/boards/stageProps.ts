import type { Item, SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { ReactNode } from 'react';
import type { STEPS, Step } from './steps.ts';

/**
 * What a kind's screen for one stage is given. It draws the whole screen with Shell, the bar on top being `top(step)` with
 * one of the kind's own steps.
 */
export interface StageProps<K extends keyof typeof STEPS> {
  session: SessionId;
  activity: ActivityView;
  /** The list of items; empty for a kind that has none. */
  deck: readonly Item[];
  /** This person's seat. */
  you: SeatId;
  secret: string;
  /** A facilitator's seat: may write on the whole board whatever the others may. */
  leads?: boolean;
  /** A facilitator types in for this person, who works on paper. */
  typedFor?: string;
  top: (step: Step<K>) => ReactNode;
  /** A notice for Shell (no network, the step closes soon), or null. */
  notice: ReactNode;
  /** While groups work, each goes between the members' boards side by side and the group's own at their own speed. */
  goTo: (step: 'share' | 'agree') => void;
}
