import { LIMITS } from '@facet/shared/session/limits.ts';
import type { Refusal } from '@facet/shared/session/refusals.ts';
import { useId, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';

const words = networkText.time;

interface KeepSheetProps {
  title: string;
  action: string;
  /** The name it has, or would have. */
  first: string;
  refusal: Refusal | 'offline' | null;
  onName: (name: string) => void;
  onClose: () => void;
}

/** A name for a copy, whether it is new or was kept before. */
export function KeepSheet({ title, action, first, refusal, onName, onClose }: KeepSheetProps) {
  const form = useId();
  const [name, setName] = useState(first.slice(0, LIMITS.snapshotNameChars));
  const [tried, setTried] = useState(false);
  const error =
    tried && name.trim() === '' ? words.needName : refusal === null ? null : text.refusals[refusal];
  return (
    <Sheet
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="strong" type="submit" form={form}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        <TextField
          label={words.name}
          value={name}
          maxLength={LIMITS.snapshotNameChars}
          error={error}
          data-begin-here
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
    </Sheet>
  );
}
