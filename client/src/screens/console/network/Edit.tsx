import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useState } from 'react';
import { useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';

/** Title, question and what the map gives and asks, changed while people wait. */
export function Edit({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { activity, view } = lead;
  const plan = useSession((s) => s.networks[activity.id] ?? READY_PLAN);
  const [title, setTitle] = useState(view.title);
  const [question, setQuestion] = useState(activity.question);
  const { run, busy, refusal } = useCommand();
  const words = text.networkLead.edit;
  const usable = title.trim() !== '' && question.trim() !== '';
  const save = async (): Promise<void> => {
    if (!usable) return;
    if (title.trim() !== view.title && !(await run({ type: 'setTitle', title }))) return;
    if (!(await run({ type: 'editNetwork', activity: activity.id, question, network: plan }))) return;
    announce(words.saved);
    onClose();
  };
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="strong" icon="check" onClick={() => void save()} aria-disabled={busy || !usable}>
            {text.console.edit.save}
          </Button>
        </>
      }
    >
      <TextField
        label={text.create.name}
        value={title}
        maxLength={LIMITS.titleChars}
        error={title.trim() === '' ? text.create.errors.title : null}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={text.create.question}
        value={question}
        maxLength={LIMITS.questionChars}
        error={question.trim() === '' ? text.create.errors.question : null}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <Refused refusal={refusal} {...(refusal === 'wrongStage' ? { words: words.begun } : {})} />
    </Sheet>
  );
}
