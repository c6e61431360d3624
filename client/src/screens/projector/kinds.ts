import type { Kind, Pair, SessionId } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import type { ComponentType } from 'react';
import { Closed as DiamondClosed } from './diamond9/Closed.tsx';
import { Counts as DiamondCounts } from './diamond9/Counts.tsx';
import { Presenting as DiamondPresenting } from './diamond9/Presenting.tsx';
import { Whole as DiamondWhole } from './diamond9/Whole.tsx';
import { Closed as NetworkClosed } from './network/Closed.tsx';
import { Counts as NetworkCounts } from './network/Counts.tsx';
import { Presenting as NetworkPresenting } from './network/Presenting.tsx';
import { Whole as NetworkWhole } from './network/Whole.tsx';

/** With what a view opens a board. */
export interface WallSeat {
  session: SessionId;
  secret: string;
}

interface ProjectorViews {
  /** The private step: how far people are, as counts. `tight`: there is little room. */
  Counts: ComponentType<{ activity: ActivityView; tight: boolean }>;
  Presenting: ComponentType<{ activity: ActivityView; group: GroupView; pair: Pair | null; seat: WallSeat }>;
  Whole: ComponentType<{ activity: ActivityView; seat: WallSeat }>;
  /** The end: the decision, or NothingAgreed. */
  Closed: ComponentType<{ activity: ActivityView; seat: WallSeat }>;
}

/** What the projector shows of each kind of board. A new kind is one entry here and one folder beside this file. */
export const PROJECTOR_VIEWS: Record<Kind, ProjectorViews> = {
  diamond9: {
    Counts: DiamondCounts,
    Presenting: DiamondPresenting,
    Whole: DiamondWhole,
    Closed: DiamondClosed,
  },
  network: {
    Counts: NetworkCounts,
    Presenting: NetworkPresenting,
    Whole: NetworkWhole,
    Closed: NetworkClosed,
  },
};
