import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { support, type Support } from '@facet/shared/boards/network/support.ts';
import { useMemo } from 'react';
import type { Backing } from '../view.ts';
import { backingOf, drawersOf, standsFor, type OwnMap } from './backing.ts';

export interface SharedSupport {
  support: Support;
  backing: Backing;
  /** Whose maps count: those who drew anything. */
  drawers: readonly string[];
  /** What the group has agreed on of what their maps say otherwise. */
  agreed: readonly string[];
  /** Who drew a node, by the id it is drawn under. */
  drawnBy: (node: NodeId) => readonly string[];
}

/** Who drew what of a shared map, from the maps its members have shared; null while nobody has. */
export function useSupport(
  shared: SettledNetwork,
  maps: readonly OwnMap[],
  plan: Pick<NetworkPlan, 'given'>,
): SharedSupport | null {
  return useMemo(() => {
    const drawers = drawersOf(maps, plan.given);
    if (drawers.length === 0) return null;
    const found = support(shared, maps, plan.given, standsFor(shared, maps, plan.given));
    const byNode = new Map(found.nodes.map((n) => [n.node, n.drawnBy]));
    return {
      support: found,
      backing: backingOf(found),
      drawers,
      agreed: shared.agreed,
      drawnBy: (node) => byNode.get(node) ?? [],
    };
  }, [shared, maps, plan.given]);
}
