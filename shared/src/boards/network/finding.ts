import { tieKey, type NodeId } from './shape.ts';

/** Below so many nodes a figure would say more than the map does: who comes first is told, and by how much is not. */
export const FEW_NODES = 8;

export interface Ends {
  a: NodeId;
  b: NodeId;
}

/** Up to a tenth, a quarter, a half of all possible ties, more, and all: a convention of ours, for the words alone. */
export type DensityBand = 'thin' | 'loose' | 'middling' | 'close' | 'full';

/** What can be said of a map, as data; figures are null where there are too few nodes for them. All lists are sorted by id. */
export type Finding =
  | { kind: 'tooFewToSay'; nodes: number }
  | { kind: 'noTies'; nodes: number }
  /** Every tie has this node at one end. */
  | { kind: 'allThroughOne'; node: NodeId; ties: number }
  /** The parts of two nodes or more between which there is no way, largest first. */
  | { kind: 'parts'; parts: NodeId[][] }
  /** Those on most shortest ways between others, several if they are equal; `share` of these ways. */
  | { kind: 'middle'; nodes: NodeId[]; share: number | null }
  /** More than half are equally in the middle. */
  | { kind: 'noMiddle'; nodes: number }
  /** Those tied to most others, where these are not those in the middle. */
  | { kind: 'mostTies'; nodes: NodeId[]; ties: number; of: number }
  | { kind: 'holdsTogether'; node: NodeId; parts: NodeId[][] }
  /** A tie without which two or more would come off on either side. */
  | { kind: 'oneTie'; a: NodeId; b: NodeId; parts: NodeId[][] }
  | { kind: 'alone'; nodes: NodeId[] }
  /** Those that hang on one tie, in parts of three or more. */
  | { kind: 'edge'; nodes: NodeId[] }
  /** `each`: to how many others a node is tied on average. */
  | {
      kind: 'dense';
      ties: number;
      possible: number;
      band: DensityBand;
      share: number | null;
      each: number | null;
    }
  | { kind: 'mutual'; mutual: number; oneWay: number; undirected: number; share: number | null }
  /** Ties between nodes of different sorts, of all ties whose ends both have one; none across is worth saying too. */
  | { kind: 'acrossSorts'; across: Ends[]; of: number; pairs: { sorts: [string, string]; ties: number }[] }
  /** Likewise between nodes that are part of different schools, phases or clusters, by their names. */
  | { kind: 'acrossParts'; across: Ends[]; of: number; pairs: { parts: [string, string]; ties: number }[] }
  /** Ties only wished for; those that would join parts, and the alone who would be tied. */
  | { kind: 'wished'; ties: Ends[]; joins: Ends[]; alone: NodeId[] };

/**
 * How much a finding is worth saying, a convention of ours: first what would change how a network is led (all hangs on one, it
 * is in parts, who is in the middle), then what would break, the more comes off the sooner, then the counts. Equals stay in
 * the order they were found in: of kinds as above, then by id.
 */
export function worth(finding: Finding, n: number): number {
  const off = (parts: readonly NodeId[][]): number =>
    parts.slice(1).reduce((sum, part) => sum + part.length, 0) / n;
  switch (finding.kind) {
    case 'tooFewToSay':
    case 'noTies':
      return 100;
    case 'allThroughOne':
      return 95;
    case 'parts':
      return 90;
    case 'middle':
    case 'noMiddle':
      return 80;
    case 'mostTies':
      return 75;
    case 'holdsTogether':
      return 40 + 60 * off(finding.parts);
    case 'oneTie':
      return 38 + 60 * off(finding.parts);
    case 'alone':
      return 45 + (40 * finding.nodes.length) / n;
    case 'dense':
      return 44;
    case 'mutual':
      return 43;
    case 'acrossSorts':
      return 42;
    case 'acrossParts':
      return 41.5;
    case 'wished':
      return finding.joins.length > 0 ? 50 : 41;
    case 'edge':
      return 30;
  }
}

/**
 * A finding's name on its map, the same on every device: short, made of ids alone, and no two findings of one map have it.
 * It holds as long as the map can still be said to have that kind of finding, about that node or tie where there may be several.
 */
export function findingKey(finding: Finding): string {
  if (finding.kind === 'holdsTogether') return `${finding.kind}:${finding.node}`;
  if (finding.kind === 'oneTie') return `${finding.kind}:${tieKey(finding.a, finding.b)}`;
  return finding.kind;
}
