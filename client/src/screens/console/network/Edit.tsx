import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useMemo, useState } from 'react';
import { useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { NETWORK_DRAFT } from '../../create/network/draft.ts';
import { asPlan } from '../../create/network/plan.ts';
import { PlanEditor } from '../../create/network/PlanEditor.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';

/** Title, question and what the map gives and asks, changed while people wait. */
export function Edit({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { activity, view } = lead;
  const now = useSession((s) => s.networks[activity.id] ?? READY_PLAN);
  const [plan, setPlan] = useState(now);
  const [typed, setTyped] = useState('');
  const [title, setTitle] = useState(view.title);
  const [question, setQuestion] = useState(activity.question);
  const { run, busy, refusal } = useCommand();
  const words = leadText.networkLead.edit;
  const final = useMemo(
    () => NETWORK_DRAFT.finished({ question, ownQuestion: true, plan, typed }),
    [question, plan, typed],
  );
  const usable = title.trim() !== '' && question.trim() !== '' && NETWORK_DRAFT.usable(final);
  const save = async (): Promise<void> => {
    if (!usable) return announce(leadText.create.kinds.network.wrong, 'alert');
    if (title.trim() !== view.title && !(await run({ type: 'setTitle', title }))) return;
    if (!(await run({ type: 'editNetwork', activity: activity.id, question, network: asPlan(final.plan) })))
      return;
    announce(words.saved);
    onClose();
  };
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose}>{text.common.cancel}</Button>
          <Button look="strong" icon="check" onTap={() => void save()} aria-disabled={busy || !usable}>
            {leadText.console.edit.save}
          </Button>
        </>
      }
    >
      <TextField
        label={leadText.create.name}
        value={title}
        maxLength={LIMITS.titleChars}
        error={title.trim() === '' ? leadText.create.errors.title : null}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={leadText.create.question}
        value={question}
        maxLength={LIMITS.questionChars}
        error={question.trim() === '' ? leadText.create.errors.question : null}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <PlanEditor plan={plan} onPlan={setPlan} typed={typed} onTyped={setTyped} />
      <Refused refusal={refusal} {...(refusal === 'wrongStage' ? { words: words.begun } : {})} />
    </Sheet>
  );
}
