import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { makeMoves } from './moves.ts';
import type { OnMap } from './sheets/panelProps.ts';

/** What a sheet needs of a map that can only be looked at: every gesture is refused. */
export const LOOK_ONLY: Pick<OnMap, 'plan' | 'moves' | 'canWrite' | 'backing'> = {
  plan: READY_PLAN,
  moves: makeMoves(null, READY_PLAN, { doing: () => undefined }, () => undefined),
  canWrite: false,
  backing: null,
};
