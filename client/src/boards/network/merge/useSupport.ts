import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { support, type Support } from '@facet/shared/boards/network/support.ts';
import { useMemo } from 'react';
import type { Backing } from '../view.ts';
import { backingOf, standsFor, type MemberMap } from './backing.ts';

export interface SharedSupport {
  support: Support;
  backing: Backing;
  /** Whose maps count: those who drew anything. */
  drawers: readonly string[];
  /** Who drew a node, by the id it is drawn under. */
  drawnBy: (node: NodeId) => readonly string[];
}

/** Who drew what of a shared map, from the maps its members have shared; null while nobody has. */
export function useSupport(
  shared: SettledNetwork,
  maps: readonly MemberMap[],
  plan: Pick<NetworkPlan, 'given'>,
): SharedSupport | null {
  return useMemo(() => {
    const drawers = maps.filter((m) => m.network.nodes.length > 0).map((m) => m.drawer);
    if (drawers.length === 0) return null;
    const given = new Set(plan.given.nodes.map((n) => n.id));
    const found = support(shared, maps, given, standsFor(shared, maps, given));
    const byNode = new Map(found.nodes.map((n) => [n.node, n.drawnBy]));
    return {
      support: found,
      backing: backingOf(found),
      drawers,
      drawnBy: (node) => byNode.get(node) ?? [],
    };
  }, [shared, maps, plan.given]);
}
