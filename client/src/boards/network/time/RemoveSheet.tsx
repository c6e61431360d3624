import type { Refusal } from '@facet/shared/session/refusals.ts';
import { networkText } from '../../../networkText.ts';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import styles from './Time.module.css';

const words = networkText.time;

interface RemoveSheetProps {
  name: string;
  refusal: Refusal | 'offline' | null;
  onRemove: () => void;
  onClose: () => void;
}

/** Asked before a copy goes: it cannot be had back. */
export function RemoveSheet({ name, refusal, onRemove, onClose }: RemoveSheetProps) {
  return (
    <Sheet
      title={words.removeTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="danger" icon="trash" onClick={onRemove}>
            {words.removeYes}
          </Button>
        </>
      }
    >
      <p>{words.removeMore}</p>
      {refusal === null ? null : <p className={styles['refused']}>{text.refusals[refusal]}</p>}
    </Sheet>
  );
}
