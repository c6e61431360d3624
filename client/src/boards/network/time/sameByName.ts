import type { Compared } from '@facet/shared/boards/network/compare.ts';
import { kindsAgree, suggestMatches } from '@facet/shared/boards/network/matchNames.ts';
import { normalName } from '@facet/shared/boards/network/nameWords.ts';
import type { NetworkNode, NodeId } from '@facet/shared/boards/network/shape.ts';

type Node = Compared['nodes'][number];

/**
 * Which earlier node is which later one where their ids do not say so, as between two sessions: by the very same name,
 * else by a name that is the same but for its wording. Only where one stands against one: what could be
 * two is left apart, for a comparison must not make up that something stayed.
 */
export function sameByName(before: Compared, after: Compared): Map<NodeId, NodeId> {
  const idsOf = (n: Node): readonly NodeId[] => [n.id, ...(n.stands ?? [])];
  const later = new Set(after.nodes.flatMap(idsOf));
  const earlier = new Set(before.nodes.flatMap(idsOf));
  const left = before.nodes.filter((n) => !idsOf(n).some((id) => later.has(id)));
  const right = after.nodes.filter((n) => !idsOf(n).some((id) => earlier.has(id)));
  const same = byNormalName(left, right);
  const met = new Set(same.values());
  for (const [one, other] of byWording(
    left.filter((n) => !same.has(n.id)),
    right.filter((n) => !met.has(n.id)),
  ))
    same.set(one, other);
  return same;
}

function byNormalName(left: readonly Node[], right: readonly Node[]): Map<NodeId, NodeId> {
  const named = Map.groupBy(right, (n) => normalName(n.name));
  const same = new Map<NodeId, NodeId>();
  for (const [name, all] of Map.groupBy(left, (n) => normalName(n.name))) {
    const [one, ...more] = all;
    const [other, ...others] = named.get(name) ?? [];
    if (one === undefined || other === undefined || more.length + others.length > 0 || name === '') continue;
    if (kindsAgree(one.kind, other.kind)) same.set(one.id, other.id);
  }
  return same;
}

/** Pairs that are the same but for how they are worded, each the only one for the other. */
function byWording(left: readonly NetworkNode[], right: readonly NetworkNode[]): [NodeId, NodeId][] {
  // Later ids sort before earlier ones, so that a pair's ends tell which is which.
  const marked = [
    ...left.map((n) => ({ ...n, id: `2${n.id}` })),
    ...right.map((n) => ({ ...n, id: `1${n.id}` })),
  ];
  const pairs = suggestMatches(marked)
    .filter(
      ({ a, b, reason }) =>
        a.startsWith('1') && b.startsWith('2') && (reason === 'wording' || reason === 'same'),
    )
    .map(({ a, b }): [NodeId, NodeId] => [b.slice(1), a.slice(1)]);
  const times = Map.groupBy(
    pairs.flatMap(([one, other]) => [`2${one}`, `1${other}`]),
    (id) => id,
  );
  return pairs.filter(
    ([one, other]) => times.get(`2${one}`)?.length === 1 && times.get(`1${other}`)?.length === 1,
  );
}
