import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { Roster } from './Roster.tsx';
import { RosterSource } from './RosterSource.tsx';
import { Sorts } from './Sorts.tsx';
import { TieTypes } from './TieTypes.tsx';
import { withGiven } from './plan.ts';

interface PlanEditorProps {
  plan: NetworkPlan;
  onPlan: (plan: NetworkPlan) => void;
  /** Names that are typed and not on the map yet. */
  typed: string;
  onTyped: (typed: string) => void;
}

/** What a network activity gives and asks: its ties, its sorts, and who is on every map from the start. */
export function PlanEditor({ plan, onPlan, typed, onTyped }: PlanEditorProps) {
  return (
    <>
      <TieTypes types={plan.tieTypes} onChange={(tieTypes) => onPlan({ ...plan, tieTypes })} />
      <Sorts sorts={plan.sorts} onChange={(sorts) => onPlan({ ...plan, sorts })} />
      <RosterSource typed={typed} onTyped={onTyped} onGiven={(more) => onPlan(withGiven(plan, more))} />
      <Roster plan={plan} onPlan={onPlan} />
    </>
  );
}
