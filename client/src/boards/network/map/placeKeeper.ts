import type { Drawn } from '@facet/shared/boards/network/merge.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { arrange, arrangeGiven, arrangeSlowly } from '../layout/arrange.ts';
import type { Point } from '../view.ts';

export type Places = ReadonlyMap<NodeId, Point>;
/** More than so many without a place are placed a little at a time, so that the page goes on answering. */
const MANY = 60;

/**
 * The places of one map on one page. Where somebody put a node, there it is; what nobody put stands where it was on this
 * page before, and what was given where it stood before anything was tied. So nothing moves by itself, and the same map
 * opens the same on every screen.
 */
export class PlaceKeeper {
  #kept: Places;

  constructor(given: GivenMap) {
    this.#kept =
      given.nodes.length === 0
        ? new Map()
        : given.ties.length === 0
          ? arrangeGiven(given.nodes)
          : arrange(given.nodes, given.ties);
  }

  /** A place for every node; null where so many have none that `placeSlowly` is to be asked. */
  place(map: Drawn): Places | null {
    const loose = map.nodes.filter((n) => n.at === null && !this.#kept.has(n.id)).length;
    if (loose > MANY) return null;
    return this.#keep(map, loose === 0 ? this.#kept : arrange(map.nodes, map.ties, { keep: this.#kept }));
  }

  /** The same, a few milliseconds at a time. Throws when aborted. */
  async placeSlowly(map: Drawn, signal: AbortSignal): Promise<Places> {
    return this.#keep(map, await arrangeSlowly(map.nodes, map.ties, { keep: this.#kept }, signal));
  }

  /** What is taken off and comes back comes back to where it was. */
  #keep({ nodes }: Drawn, found: Places): Places {
    const at = new Map(
      nodes.map((n) => [n.id, n.at ?? found.get(n.id) ?? this.#kept.get(n.id) ?? { x: 0, y: 0 }] as const),
    );
    this.#kept = new Map([...this.#kept, ...at]);
    return at;
  }
}
