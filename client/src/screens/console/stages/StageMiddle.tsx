import { useState } from 'react';
import { CONSOLE_VIEWS } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import type { Wish } from '../useWish.ts';
import { Agreeing } from './Agreeing.tsx';
import { Alone } from './Alone.tsx';
import { ClosedStage } from './ClosedStage.tsx';
import { GroupsPlan } from './GroupsPlan.tsx';
import { Sharing } from './Sharing.tsx';
import { Shown } from './Shown.tsx';
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
      <Shown lead={lead} />
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
  const { stage, kind } = lead.activity;
  const { Presenting, Deciding } = CONSOLE_VIEWS[kind];
  switch (stage.at) {
    case 'waiting':
      return <WaitingStage lead={lead} onPlan={onPlan} />;
    case 'individual':
      return <Alone lead={lead} onPlan={onPlan} />;
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
