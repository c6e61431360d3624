import { READY_PLAN, type NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { ActivityId } from '@facet/shared/session/state.ts';
import { useSession } from '../../session/store.ts';

/** What an activity gives and asks: the same object until the facilitator changes it. */
export const useNetworkPlan = (activity: ActivityId): NetworkPlan =>
  useSession((s) => s.networks[activity]) ?? READY_PLAN;
