import type { Kind } from '@facet/shared/session/state.ts';
import { use, type ComponentType } from 'react';
import type { StageProps } from './stageProps.ts';
import type { STEPS } from './steps.ts';

export interface KindViews<K extends keyof typeof STEPS> {
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

/** Each kind's screens are fetched when a session needs them. A new kind is one entry here and one folder beside this file. */
const FETCH: { [K in Kind]: () => Promise<KindViews<K>> } = {
  diamond9: async () => (await import('./diamond9/views.ts')).VIEWS,
  network: async () => (await import('./network/views.ts')).VIEWS,
};

const fetched: { [K in Kind]?: ReturnType<(typeof FETCH)[K]> } = {};

/** What a participant sees of a kind of board. Suspends until that is here, once for each kind. */
export function useKindViews(kind: Kind): KindViews<'diamond9'> | KindViews<'network'> {
  if (kind === 'diamond9') return use((fetched.diamond9 ??= FETCH.diamond9()));
  return use((fetched.network ??= FETCH.network()));
}
