import type { Kind } from '@facet/shared/session/state.ts';
import type { ComponentType } from 'react';
import { Agree } from './diamond9/Agree.tsx';
import { Individual } from './diamond9/Individual.tsx';
import { LateWork } from './diamond9/LateWork.tsx';
import { Present } from './diamond9/Present.tsx';
import { Share } from './diamond9/Share.tsx';
import { Whole } from './diamond9/Whole.tsx';
import { Agree as MergeMaps } from './network/Agree.tsx';
import { Individual as OwnMap } from './network/Individual.tsx';
import { LateWork as LateMap } from './network/LateWork.tsx';
import { Present as PresentMap } from './network/Present.tsx';
import { Share as ShareMaps } from './network/Share.tsx';
import { Whole as WholeMap } from './network/Whole.tsx';
import type { StageProps } from './stageProps.ts';
import type { STEPS } from './steps.ts';

interface KindViews<K extends keyof typeof STEPS> {
  /** Alone and in private: read the list, then rank or draw. Also shown, to look at, once that has closed. */
  Individual: ComponentType<StageProps<K>>;
  /** The members' boards side by side. */
  Share: ComponentType<StageProps<K>>;
  /** The group's board. */
  Agree: ComponentType<StageProps<K>>;
  /** Watching a group present. */
  Present: ComponentType<StageProps<K>>;
  /** The whole room's board, while it is worked on and after the session has closed. */
  Whole: ComponentType<StageProps<K>>;
  /** Over any of these: what came too late of one's own board, for its owner only. */
  LateWork: ComponentType<StageProps<K>>;
}

/** What a participant sees of each kind of board. A new kind is one entry here and one folder beside this file. */
export const KIND_VIEWS: { [K in Kind]: KindViews<K> } = {
  diamond9: { Individual, Share, Agree, Present, Whole, LateWork },
  network: {
    Individual: OwnMap,
    Share: ShareMaps,
    Agree: MergeMaps,
    Present: PresentMap,
    Whole: WholeMap,
    LateWork: LateMap,
  },
};
