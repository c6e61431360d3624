import type { Kind } from '@facet/shared/session/state.ts';
import type { ComponentType } from 'react';
import { Agree } from './diamond9/Agree.tsx';
import { Individual } from './diamond9/Individual.tsx';
import { LateWork } from './diamond9/LateWork.tsx';
import { Present } from './diamond9/Present.tsx';
import { Share } from './diamond9/Share.tsx';
import { Whole } from './diamond9/Whole.tsx';
import type { StageProps } from './stageProps.ts';

interface KindViews {
  /** Alone and in private: read the list, then rank or draw. Also shown, to look at, once that has closed. */
  Individual: ComponentType<StageProps>;
  /** The members' boards side by side. */
  Share: ComponentType<StageProps>;
  /** The group's board. */
  Agree: ComponentType<StageProps>;
  /** Watching a group present. */
  Present: ComponentType<StageProps>;
  /** The whole room's board, while it is worked on and after the session has closed. */
  Whole: ComponentType<StageProps>;
  /** Over any of these: what came too late of one's own board, for its owner only. */
  LateWork: ComponentType<StageProps>;
}

/** What a participant sees of each kind of board. A new kind is one entry here and one folder beside this file. */
export const KIND_VIEWS: Record<Kind, KindViews> = {
  diamond9: { Individual, Share, Agree, Present, Whole, LateWork },
};
