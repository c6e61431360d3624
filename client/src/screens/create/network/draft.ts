import { PLAN_LIMITS, READY_PLAN, type NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { readRosterText } from '../../../boards/network/files/roster.ts';
import { leadText } from '../../../leadText.ts';
import type { DraftKind } from '../draftKind.ts';
import { asPlan, isPlan, planProblems, withGiven } from './plan.ts';

/** The question of a network session that is being made, what its map gives and asks, and names not yet taken over. */
export interface NetworkDraft {
  question: string;
  ownQuestion: boolean;
  plan: NetworkPlan;
  typed: string;
}

export const NETWORK_DRAFT: DraftKind<NetworkDraft> = {
  begin: () => ({
    question: leadText.networkLead.plan.starters[0]?.question ?? '',
    ownQuestion: false,
    plan: READY_PLAN,
    typed: '',
  }),
  read(kept) {
    if (typeof kept !== 'object' || kept === null) return null;
    const { question, ownQuestion, plan, typed } = kept as Record<keyof NetworkDraft, unknown>;
    if (typeof question !== 'string' || typeof typed !== 'string' || !isPlan(plan)) return null;
    return { question, ownQuestion: ownQuestion === true, plan, typed };
  },
  /** Names that were typed count even where nobody pressed their button. */
  finished(d) {
    if (d.typed.trim() === '') return d;
    const read = readRosterText(d.typed);
    return read.ok ? { ...d, plan: withGiven(d.plan, read.given), typed: '' } : d;
  },
  usable: (d) => d.typed.trim() === '' && planProblems(d.plan).length === 0,
  activity: (d, wholeWrite) => ({
    kind: 'network',
    question: d.question.slice(0, PLAN_LIMITS.questionChars),
    network: asPlan(d.plan),
    wholeWrite,
  }),
};
