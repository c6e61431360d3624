import type { Picture } from './graph.ts';
import { tieEnds, tieKey, type NetworkNode, type NodeId, type Tie } from './shape.ts';

/** A node of a picture; one drawn for several that are the same lists them in `stands`. */
type ComparedNode = NetworkNode & { stands?: readonly NodeId[] };
export type Compared = Picture<ComparedNode>;

/** A tie that is in both pictures, under the later picture's ends. */
export interface KeptTie {
  a: NodeId;
  b: NodeId;
  before: Tie;
  after: Tie;
}

export interface Comparison {
  nodes: {
    kept: { before: NodeId; after: NodeId }[];
    new: NodeId[];
    gone: NodeId[];
  };
  /** Ties there are (now), not those wished for; gone ones under the earlier picture's ends. */
  ties: { kept: KeptTie[]; new: Tie[]; gone: Tie[] };
  /** Of what was wanted: what came true, what is wanted still, and what is neither. */
  wanted: { cameTrue: KeptTie[]; still: KeptTie[]; dropped: Tie[] };
  /** Wanted in the later picture alone; a tie there was before and is only wished for now is gone as well. */
  newlyWanted: Tie[];
  /**
   * Kept ties over all ties of either picture between nodes that are in both, 0 to 1. Null where neither has such a tie:
   * there is nothing to compare, neither alike nor different. Source: Jaccard, Bull. Soc. Vaud. Sci. Nat. 37 (1901) 547-579; for networks
   * Snijders, van de Bunt & Steglich, Social Networks 32 (2010) 44-60.
   */
  jaccard: number | null;
}

/**
 * Two snapshots held against each other. `same` says which earlier node is which later one, where their ids do not; ids
 * that are in both, or in what a drawn node stands for, need no saying. What names a node that is not there counts for nothing.
 */
export function compare(
  before: Compared,
  after: Compared,
  same: ReadonlyMap<NodeId, NodeId> = new Map(),
): Comparison {
  const match = matchNodes(before, after, same);
  const met = new Set(match.values());
  const moved = tiesByKey(before, (id) => match.get(id));
  const later = tiesByKey(after, (id) => id);

  const kept: KeptTie[] = [];
  const wanted: Comparison['wanted'] = { cameTrue: [], still: [], dropped: [] };
  const gone: Tie[] = [];
  const answered = new Set<Tie>();
  for (const [key, { a, b, tie }] of moved) {
    const found = later.get(key)?.tie;
    const pair = found === undefined ? null : { a, b, before: tie, after: found };
    if (tie.when === 'now') {
      if (pair?.after.when === 'now') kept.push(pair);
      else gone.push(tie);
    } else if (pair === null) wanted.dropped.push(tie);
    else if (pair.after.when === 'now') wanted.cameTrue.push(pair);
    else wanted.still.push(pair);
    if (pair !== null && pair.before.when === pair.after.when) answered.add(pair.after);
  }
  const lost = before.ties.filter((tie) => !match.has(tie.a) || !match.has(tie.b));
  const fresh = after.ties.filter((tie) => !answered.has(tie));
  const isNow = (tie: Tie): boolean => tie.when === 'now';
  const freshNow = fresh.filter(isNow);
  const between = freshNow.filter((tie) => met.has(tie.a) && met.has(tie.b)).length;
  const all = kept.length + gone.length + between;
  return {
    nodes: {
      kept: [...match].map(([earlier, now]) => ({ before: earlier, after: now })),
      new: after.nodes.map((node) => node.id).filter((id) => !met.has(id)),
      gone: before.nodes.map((node) => node.id).filter((id) => !match.has(id)),
    },
    ties: { kept, new: freshNow, gone: [...gone, ...lost.filter(isNow)] },
    wanted: { ...wanted, dropped: [...wanted.dropped, ...lost.filter((tie) => !isNow(tie))] },
    newlyWanted: fresh.filter((tie) => !isNow(tie)),
    jaccard: all === 0 ? null : kept.length / all,
  };
}

/** Which later node each earlier one is: as was said, else by id, else by what was drawn as the same. */
function matchNodes(
  before: Compared,
  after: Compared,
  same: ReadonlyMap<NodeId, NodeId>,
): Map<NodeId, NodeId> {
  const home = new Map<NodeId, NodeId>();
  for (const node of after.nodes) for (const id of node.stands ?? []) home.set(id, node.id);
  for (const node of after.nodes) home.set(node.id, node.id);
  const match = new Map<NodeId, NodeId>();
  for (const { id, stands = [] } of before.nodes) {
    const said = same.get(id);
    const names = said === undefined ? [id, ...stands] : [said];
    const found = names.flatMap((name) => home.get(name) ?? [])[0];
    if (found !== undefined) match.set(id, found);
  }
  return match;
}

/** Ties by their ends in the later picture; where several fall together, one of now outweighs a wanted one. */
function tiesByKey(
  { ties }: Compared,
  place: (id: NodeId) => NodeId | undefined,
): Map<string, { a: NodeId; b: NodeId; tie: Tie }> {
  const found = new Map<string, { a: NodeId; b: NodeId; tie: Tie }>();
  for (const tie of ties) {
    const [one, other] = [place(tie.a), place(tie.b)];
    if (one === undefined || other === undefined || one === other) continue;
    const there = found.get(tieKey(one, other));
    if (there === undefined || (there.tie.when === 'wanted' && tie.when === 'now')) {
      found.set(tieKey(one, other), { ...tieEnds(one, other), tie });
    }
  }
  return found;
}
