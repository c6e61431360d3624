import { LIMITS } from '@facet/shared/session/limits.ts';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { leadText } from '../leadText.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea, TextField } from '../ui/Field.tsx';
import styles from './ListEditor.module.css';
import type { RowProps } from './ListRow.tsx';

/** One item being edited, in its place. Every letter counts at once; Escape brings back what stood there. */
export function ListRowFields({
  item,
  at,
  count,
  wordsOnly,
  onChange,
  onMove,
  onRemove,
  onDone,
}: RowProps & { onDone: () => void }) {
  const before = useRef(item);
  const sentence = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    sentence.current?.focus();
    sentence.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onChange(before.current);
      onDone();
    } else if (
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
    ) {
      event.preventDefault();
      onDone();
    }
  };
  const over = item.text.length - LIMITS.itemChars;
  return (
    <div className={styles['fields']} role="group" aria-label={leadText.list.editItem(at + 1)}>
      <div className={styles['two']}>
        <TextField
          label={leadText.list.name}
          value={item.name}
          maxLength={LIMITS.itemNameChars}
          onKeyDown={onKeyDown}
          onChange={(event) => onChange({ ...item, name: event.target.value })}
        />
        <TextArea
          ref={sentence}
          label={leadText.list.sentence}
          value={item.text}
          rows={2}
          onKeyDown={onKeyDown}
          error={over > 0 ? leadText.list.overBy(over) : null}
          onChange={(event) => onChange({ ...item, text: event.target.value.replaceAll('\n', ' ') })}
        />
      </div>
      <div className={styles['buttons']}>
        <Button look="strong" icon="check" onClick={onDone}>
          {leadText.list.done}
        </Button>
        {wordsOnly ? null : (
          <>
            <Button icon="arrowUp" onClick={() => onMove(at - 1)} disabled={at === 0}>
              {leadText.list.moveUp}
            </Button>
            <Button icon="arrowDown" onClick={() => onMove(at + 1)} disabled={at === count - 1}>
              {leadText.list.moveDown}
            </Button>
            <Button icon="trash" onClick={onRemove}>
              {leadText.list.remove}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
