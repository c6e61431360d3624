import { listAdvice } from '@facet/shared/decks/advice.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import type { ListNote } from '@facet/shared/decks/parse.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useMemo, useState } from 'react';
import { asDeck, editableDeck, type EditItem } from '../../../decks/editable.ts';
import { FileList } from '../../../decks/FileList.tsx';
import { ListEditor } from '../../../decks/ListEditor.tsx';
import styles from '../../../decks/ListSource.module.css';
import { ListNotes } from '../../../decks/ListNotes.tsx';
import { pendingPaste, readItems } from '../../../decks/pasted.ts';
import { PasteList } from '../../../decks/PasteList.tsx';
import { PasteWaiting } from '../../../decks/PasteWaiting.tsx';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';

type Source = 'now' | 'paste' | 'file';

/** Title, question and list, changed while people wait. Nothing changes for anyone until it is saved. */
export function Edit({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { activity, deck, view } = lead;
  const [title, setTitle] = useState(view.title);
  const [question, setQuestion] = useState(activity.question);
  const [items, setItems] = useState<EditItem[]>(() => editableDeck(deck));
  const [source, setSource] = useState<Source>('now');
  const [pasted, setPasted] = useState('');
  const [used, setUsed] = useState<string | null>(null);
  const [notes, setNotes] = useState<ListNote[]>([]);
  const [before, setBefore] = useState<EditItem[] | null>(null);
  const { run, busy, refusal } = useCommand();
  const words = leadText.console.edit;
  const pending = useMemo(() => pendingPaste(source, pasted, used), [source, pasted, used]);
  const usable = listAdvice(pending?.items ?? items).usable && title.trim() !== '' && question.trim() !== '';
  const ready = READY_LISTS.find((l) => deck.some((d) => l.items.some((i) => i.text === d.text)));
  const read = (read: string): number => {
    const found = readItems(read);
    if (found === null) return 0;
    setBefore(items);
    setItems(found.items);
    setNotes(found.notes);
    if (source === 'paste') setUsed(read);
    announce(leadText.list.count(found.items.length));
    return found.items.length;
  };
  const bringBack = (list: EditItem[]): void => {
    setItems(list);
    setNotes([]);
    setBefore(null);
  };
  const nothingYet =
    before !== null || source === 'now' ? null : source === 'paste' ? words.notPasted : words.notRead;
  const save = async (): Promise<void> => {
    if (!usable) return announce(leadText.create.kinds.diamond9.wrong, 'alert');
    if (title.trim() !== view.title && !(await run({ type: 'setTitle', title }))) return;
    if (
      !(await run({
        type: 'editActivity',
        activity: activity.id,
        question,
        deck: asDeck(pending?.items ?? items),
      }))
    )
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
            {words.save}
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
      <Choice
        legend={leadText.create.list}
        value={source}
        options={[
          { value: 'now', label: words.asItIs },
          { value: 'paste', label: leadText.create.sources.paste },
          { value: 'file', label: leadText.create.sources.file },
        ]}
        onChange={setSource}
      />
      {source === 'paste' ? <PasteList value={pasted} onChange={setPasted} onUse={read} /> : null}
      {source === 'file' ? <FileList onRead={read} /> : null}
      {before === null ? null : (
        <p role="status">
          {leadText.create.replaced}{' '}
          <Button look="plain" icon="undo" onTap={() => bringBack(before)}>
            {leadText.create.bringBack}
          </Button>
        </p>
      )}
      {pending === null ? (
        <div>
          {nothingYet === null ? null : <p className={styles['still']}>{nothingYet}</p>}
          <ListEditor
            key={before === null ? 'now' : 'read'}
            items={items}
            onChange={setItems}
            title={leadText.create.list}
            suggestions={before === null ? ready?.more : undefined}
            notes={<ListNotes notes={notes} />}
          />
        </div>
      ) : (
        <PasteWaiting count={pending.items.length} />
      )}
      <Refused refusal={refusal} {...(refusal === 'wrongStage' ? { words: words.begun } : {})} />
    </Sheet>
  );
}
