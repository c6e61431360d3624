import { listAdvice } from '@facet/shared/decks/advice.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useState } from 'react';
import { asDeck, editableDeck } from '../../decks/editable.ts';
import { ListEditor } from '../../decks/ListEditor.tsx';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Lead } from './lead.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

/** Title, question and list, changed while people wait. Nothing changes for anyone until it is saved. */
export function EditSheet({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { activity, deck, view } = lead;
  const [title, setTitle] = useState(view.title);
  const [question, setQuestion] = useState(activity.question);
  const [items, setItems] = useState(() => editableDeck(deck));
  const { run, busy, refusal } = useCommand();
  const words = text.console.edit;
  const usable = listAdvice(items).usable && title.trim() !== '' && question.trim() !== '';
  const ready = READY_LISTS.find((l) => deck.some((d) => l.items.some((i) => i.text === d.text)));
  const save = async (): Promise<void> => {
    if (!usable) return announce(text.create.errors.list, 'alert');
    if (title.trim() !== view.title && !(await run({ type: 'setTitle', title }))) return;
    if (!(await run({ type: 'editActivity', activity: activity.id, question, deck: asDeck(items) }))) return;
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
            {words.save}
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
      <ListEditor items={items} onChange={setItems} title={text.create.list} suggestions={ready?.more} />
      <Refused refusal={refusal} {...(refusal === 'wrongStage' ? { words: words.begun } : {})} />
    </Sheet>
  );
}
