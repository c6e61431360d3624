import type { Drawn } from '@facet/shared/boards/network/merge.ts';
import type { ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import type { BenchState } from './useBenchState.ts';

/** What a stage says at the foot of its map; what it leaves out, every map says. */
export interface FootWords {
  done?: ReactNode;
  next?: ReactNode;
  /** The stage's own buttons, the main one last. */
  actions?: ReactNode;
  /** The one marigold step is to add to the map, whatever is said. */
  addIsNext?: boolean;
}

/** How much is on the map, and what to do next: what the hand is in the middle of goes first. */
export function benchFoot(
  foot: FootWords,
  { mode, tieFrom, view, table }: BenchState,
  { nodes, ties }: Drawn,
  canWrite: boolean,
): { done: ReactNode; next: ReactNode } {
  const words = networkText.bench;
  const done = foot.done ?? words.count(nodes.length, ties.length);
  if (mode === 'tie') {
    const from = view.nodes.find((n) => n.id === tieFrom)?.name;
    return { done: from === undefined ? words.tieFirst : words.tieOther(from), next: words.tieEscape };
  }
  if (foot.next !== undefined) return { done, next: foot.next };
  if (!canWrite) return { done, next: words.look };
  if (table) return { done, next: words.tableHint };
  return { done, next: nodes.length < 2 ? words.hintFirst : ties.length === 0 ? words.hintTie : words.hint };
}
