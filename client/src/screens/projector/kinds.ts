import type { Kind, Pair } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import type { ComponentType } from 'react';
import { Presenting } from './diamond9/Presenting.tsx';
import { Whole } from './diamond9/Whole.tsx';

interface ProjectorViews {
  Presenting: ComponentType<{ activity: ActivityView; group: GroupView; pair: Pair | null }>;
  Whole: ComponentType<{ activity: ActivityView }>;
}

/** What the projector shows of each kind of board. A new kind is one entry here and one folder beside this file. */
export const PROJECTOR_VIEWS: Record<Kind, ProjectorViews> = { diamond9: { Presenting, Whole } };
