import { useState } from 'react';
import type { Lead } from '../lead.ts';
import type { Wish } from '../useWish.ts';
import { Agreeing } from './Agreeing.tsx';
import { ClosedStage } from './ClosedStage.tsx';
import { Deciding } from './Deciding.tsx';
import { GroupsPlan } from './GroupsPlan.tsx';
import { Presenting } from './Presenting.tsx';
import { Ranking } from './Ranking.tsx';
import { Sharing } from './Sharing.tsx';
import { ShownDiamonds } from './ShownDiamonds.tsx';
import { WaitingStage } from './WaitingStage.tsx';

/** What a facilitator sees of the stage that is open, or the groups while they are being put right. */
export function StageMiddle({ lead, wish, onBoard }: { lead: Lead; wish: Wish; onBoard: () => void }) {
  // Opened at one step, it does not stand before the next one.
  const [planAt, setPlanAt] = useState<string | null>(null);
  const { stage } = lead.activity;
  const step = stage.at === 'groups' ? stage.step : stage.at;
  if (planAt === step) return <GroupsPlan lead={lead} onBack={() => setPlanAt(null)} />;
  return (
    <>
      <One lead={lead} wish={wish} onPlan={() => setPlanAt(step)} onBoard={onBoard} />
      <ShownDiamonds lead={lead} />
    </>
  );
}

interface OneProps {
  lead: Lead;
  wish: Wish;
  onPlan: () => void;
  onBoard: () => void;
}

function One({ lead, wish, onPlan, onBoard }: OneProps) {
  const { stage } = lead.activity;
  switch (stage.at) {
    case 'waiting':
      return <WaitingStage lead={lead} onPlan={onPlan} />;
    case 'individual':
      return <Ranking lead={lead} onPlan={onPlan} />;
    case 'groups':
      return stage.step === 'share' ? (
        <Sharing lead={lead} onPlan={onPlan} />
      ) : (
        <Agreeing lead={lead} onPlan={onPlan} />
      );
    case 'present':
      return <Presenting lead={lead} group={stage.group} pair={stage.pair} wish={wish} />;
    case 'whole':
      return <Deciding lead={lead} onBoard={onBoard} />;
    case 'closed':
      return <ClosedStage lead={lead} />;
    default:
      return stage satisfies never;
  }
}
