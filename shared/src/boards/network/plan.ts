import { READY_SORTS, READY_TIE_TYPES, type NetworkNode, type Tie } from './shape.ts';

/** What lies on every map of an activity from the start, under what is drawn: a roster, or a map kept a term ago. */
export interface GivenMap {
  nodes: NetworkNode[];
  ties: Tie[];
}

export interface TieTypePlan {
  type: string;
  /** What people are asked about it ("Who gives whom new ideas?"); empty for none. */
  question: string;
}

/** What a network activity gives and asks. It belongs to the session; no board's document holds it. */
export interface NetworkPlan {
  /** What nodes can be: ready sorts or words of the facilitator's own. The first is that of a new node. */
  sorts: string[];
  /** What ties can be about. The first is that of a new tie. */
  tieTypes: TieTypePlan[];
  given: GivenMap;
}

export const PLAN_LIMITS = { sorts: 20, tieTypes: 12, questionChars: 200 } as const;

/** All ready sorts and types, and an empty map. */
export const READY_PLAN: NetworkPlan = {
  sorts: [...READY_SORTS],
  tieTypes: READY_TIE_TYPES.map((type) => ({ type, question: '' })),
  given: { nodes: [], ties: [] },
};
