import type { Claim } from './merge.ts';
import { tieKey, type NodeId } from './shape.ts';
import type { Support } from './support.ts';

/** In how many maps what is on a shared one was drawn: counts alone, without who. */
export interface WholeSupport {
  of: number;
  nodes: Record<NodeId, number>;
  /** By `tieKey`. `differ`: what those who drew it do not agree about. */
  ties: Record<string, { by: number; differ: Claim[] }>;
}

/** The counts of a support. What nobody drew is in it with 0. */
export const supportCounts = ({ of, nodes, ties }: Support): WholeSupport => ({
  of,
  nodes: Object.fromEntries(nodes.map(({ node, drawnBy }) => [node, drawnBy.length])),
  ties: Object.fromEntries(
    ties.map(({ a, b, drawnBy, differ }) => [tieKey(a, b), { by: drawnBy.length, differ }]),
  ),
});
