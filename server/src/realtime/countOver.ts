import type { Contribution } from '@facet/shared/boards/network/combine.ts';
import { differences } from '@facet/shared/boards/network/merge.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import { tieKey, type Network, type Tie } from '@facet/shared/boards/network/shape.ts';
import { support } from '@facet/shared/boards/network/support.ts';
import type { WholeSupport } from '@facet/shared/boards/network/wholeSupport.ts';

/** What is counted over: the room's map, the groups' maps, and what all were given. Compared by identity. */
export interface Maps {
  whole: Network;
  given: GivenMap;
  groups: readonly { group: string; map: Network }[];
}

/** What one group has drawn of the room's map. */
interface Part {
  of: 0 | 1;
  nodes: readonly string[];
  claims: readonly (readonly [string, Tie])[];
}

/**
 * In how many groups' maps stands what the room's map shows: what `supportCounts` of all of them says, but one group in
 * one turn of the event loop, so that boards are served between, and a group that did not change is not asked again.
 */
export class CountOver {
  readonly #known = new Map<string, { on: Pick<Maps, 'whole' | 'given'>; map: Network; part: Part }>();

  async count(maps: Maps, turn: () => Promise<void> = nextTurn): Promise<WholeSupport> {
    const parts: Part[] = [];
    for (const { group, map } of maps.groups) {
      const known = this.#known.get(group);
      if (known?.map === map && known.on.whole === maps.whole && known.on.given === maps.given) {
        parts.push(known.part);
        continue;
      }
      await turn();
      const part = partOf(maps, { drawer: group, network: map });
      this.#known.set(group, { on: maps, map, part });
      parts.push(part);
    }
    await turn();
    return added(maps, parts);
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function partOf({ whole, given }: Maps, contribution: Contribution): Part {
  const { of, nodes, ties } = support(whole, [contribution], given);
  return {
    of: of === 0 ? 0 : 1,
    nodes: nodes.flatMap((n) => (n.drawnBy.length > 0 ? [n.node] : [])),
    claims: ties.flatMap((t) => t.claims.map(({ tie }) => [tieKey(t.a, t.b), tie] as const)),
  };
}

function added({ whole, given }: Maps, parts: readonly Part[]): WholeSupport {
  const empty = support(whole, [], given);
  const nodes = new Map(empty.nodes.map((n) => [n.node, 0]));
  const ties = new Map(empty.ties.map((t) => [tieKey(t.a, t.b), { by: 0, claims: [] as Tie[] }]));
  for (const part of parts) {
    for (const node of part.nodes) nodes.set(node, (nodes.get(node) ?? 0) + 1);
    for (const key of new Set(part.claims.map(([k]) => k))) (ties.get(key) ?? { by: 0 }).by += 1;
    for (const [key, tie] of part.claims) ties.get(key)?.claims.push(tie);
  }
  return {
    of: parts.reduce((sum, part) => sum + part.of, 0),
    nodes: Object.fromEntries(nodes),
    ties: Object.fromEntries(
      [...ties].map(([key, { by, claims }]) => [key, { by, differ: differences(claims) }]),
    ),
  };
}
