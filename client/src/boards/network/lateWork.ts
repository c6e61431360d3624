import type { Network, NetworkNode, Tie } from '@facet/shared/boards/network/shape.ts';
import { tieKey } from '@facet/shared/boards/network/shape.ts';

/** One change that came too late: something drawn, changed or taken off. */
export interface LateChange {
  what: 'added' | 'changed' | 'removed';
  /** The name of a node, or the names of a tie's two ends. */
  names: readonly string[];
  put: { node: NetworkNode } | { tie: Tie } | { goneNode: string } | { goneTie: Tie };
}

/** What a page held that the board does not have, or has otherwise. */
export function lateChanges(kept: Network, now: Network): LateChange[] {
  const nameIn = (id: string): string =>
    (kept.nodes.find((n) => n.id === id) ?? now.nodes.find((n) => n.id === id))?.name ?? '';
  const nodes = differences(kept.nodes, now.nodes, (n) => n.id);
  const ties = differences(kept.ties, now.ties, (t) => tieKey(t.a, t.b));
  return [
    ...nodes.map(([what, node]): LateChange => ({
      what,
      names: [node.name],
      put: what === 'removed' ? { goneNode: node.id } : { node },
    })),
    ...ties.map(([what, tie]): LateChange => ({
      what,
      names: [nameIn(tie.a), nameIn(tie.b)],
      put: what === 'removed' ? { goneTie: tie } : { tie },
    })),
  ];
}

function differences<T>(
  kept: readonly T[],
  now: readonly T[],
  keyOf: (one: T) => string,
): [LateChange['what'], T][] {
  const here = new Map(now.map((one) => [keyOf(one), one]));
  const there = new Set(kept.map(keyOf));
  const changed = kept.flatMap((one): [LateChange['what'], T][] => {
    const other = here.get(keyOf(one));
    if (other === undefined) return [['added', one]];
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [['changed', one]];
  });
  return [
    ...changed,
    ...now.filter((one) => !there.has(keyOf(one))).map((one): [LateChange['what'], T] => ['removed', one]),
  ];
}
