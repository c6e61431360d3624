import type { ReadyList } from '@facet/shared/decks/readyList.ts';
import { READY_LISTS } from '@facet/shared/decks/readyLists.ts';
import { useMemo, useState } from 'react';
import { editable, type EditItem } from '../../../decks/editable.ts';
import { FileList } from '../../../decks/FileList.tsx';
import { ListEditor } from '../../../decks/ListEditor.tsx';
import { ListNotes } from '../../../decks/ListNotes.tsx';
import { pendingPaste, readItems } from '../../../decks/pasted.ts';
import { PasteList } from '../../../decks/PasteList.tsx';
import { PasteWaiting } from '../../../decks/PasteWaiting.tsx';
import { leadText } from '../../../leadText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import source from '../../../decks/ListSource.module.css';
import styles from '../Create.module.css';
import type { DiamondDraft, Source } from './draft.ts';
import { ReadyLists } from './ReadyLists.tsx';

const SOURCES: readonly { value: Source; label: string }[] = [
  { value: 'ready', label: leadText.create.sources.ready },
  { value: 'paste', label: leadText.create.sources.paste },
  { value: 'file', label: leadText.create.sources.file },
];

/** The list: where it comes from, and the list itself to edit. Another list never wipes an edited one without a way back. */
export function ListPart({
  draft,
  change,
}: {
  draft: DiamondDraft;
  change: (part: Partial<DiamondDraft>) => void;
}) {
  const [choosing, setChoosing] = useState(false);
  const [before, setBefore] = useState<Pick<DiamondDraft, 'items' | 'list' | 'notes' | 'question'> | null>(
    null,
  );
  const ready = READY_LISTS.find((l) => l.id === draft.list);

  const replace = (part: Partial<DiamondDraft> & { items: EditItem[] }): void => {
    const { items, list, notes, question } = draft;
    if (items.length > 0) setBefore({ items, list, notes, question });
    change(part);
    announce(leadText.list.count(part.items.length));
  };
  const choose = (list: ReadyList): void => {
    setChoosing(false);
    replace({
      list: list.id,
      items: editable(list.items),
      notes: [],
      ...(draft.ownQuestion ? {} : { question: list.question }),
    });
  };
  const read = (words: string): number => {
    const found = readItems(words);
    if (found !== null)
      replace({ ...found, list: null, ...(draft.source === 'paste' ? { used: words } : {}) });
    return found?.items.length ?? 0;
  };
  const pending = useMemo(
    () => pendingPaste(draft.source, draft.pasted, draft.used),
    [draft.source, draft.pasted, draft.used],
  );
  const nothingYet =
    ready === undefined
      ? null
      : draft.source === 'paste'
        ? leadText.create.notPasted
        : draft.source === 'file'
          ? leadText.create.notRead
          : null;

  return (
    <div className={styles['part']}>
      <Choice
        legend={leadText.create.list}
        value={draft.source}
        options={SOURCES}
        onChange={(from) => change({ source: from })}
      />
      {draft.source === 'paste' ? (
        <PasteList value={draft.pasted} onChange={(pasted) => change({ pasted })} onUse={read} />
      ) : null}
      {draft.source === 'file' ? <FileList onRead={read} /> : null}
      {before === null ? null : (
        <p className={styles['before']} role="status">
          <span>{leadText.create.replaced}</span>
          <Button
            look="plain"
            icon="undo"
            onClick={() => {
              change(before);
              setBefore(null);
            }}
          >
            {leadText.create.bringBack}
          </Button>
        </p>
      )}
      <div data-part="list" tabIndex={-1}>
        {pending === null && nothingYet !== null ? <p className={source['still']}>{nothingYet}</p> : null}
        {pending !== null ? (
          <PasteWaiting count={pending.items.length} />
        ) : (
          <ListEditor
            key={`${draft.list}`}
            items={draft.items}
            onChange={(items) => change({ items })}
            title={ready?.title ?? leadText.create.ownList}
            source={ready === undefined ? null : leadText.create.from(ready.source)}
            suggestions={ready?.more}
            action={
              draft.source === 'ready' ? (
                <Button look="plain" icon="list" onClick={() => setChoosing(true)}>
                  {leadText.create.chooseAnother}
                </Button>
              ) : null
            }
            notes={<ListNotes notes={draft.notes} />}
          />
        )}
      </div>
      {choosing ? (
        <ReadyLists chosen={draft.list} onChoose={choose} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}
