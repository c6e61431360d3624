import type { Item, SeatId, SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { ReactNode } from 'react';
import type { Step } from '../ui/Shell.tsx';

/** What a kind's screen for one stage is given. It draws the whole screen with Shell, the bar on top being `top(step)`. */
export interface StageProps {
  session: SessionId;
  activity: ActivityView;
  deck: readonly Item[];
  /** This person's seat. */
  you: SeatId;
  secret: string;
  /** A facilitator's seat: may write on the whole board whatever the others may. */
  leads?: boolean;
  top: (step: Step) => ReactNode;
  /** A notice for Shell (no network, ranking closes soon), or null. */
  notice: ReactNode;
  /** While groups work, each person goes between the diamonds side by side and the group's board at their own speed. */
  goTo: (step: 'share' | 'agree') => void;
}
