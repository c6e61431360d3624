import { LIMITS } from '@facet/shared/session/limits.ts';
import { useState, type FormEvent } from 'react';
import { send } from '../../session/connection.ts';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const words = text.seat;

/** Another name for the same seat. What groups are mixed by stays as it was said at the door. */
export function RenameSheet({ name, onClose }: { name: string; onClose: () => void }) {
  const [typed, setTyped] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const about = useSession((s) => s.hello?.you.about) ?? {};
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const next = typed.trim();
    if (next === '') return setError(text.join.nameEmpty);
    if (next === name) return onClose();
    setBusy(true);
    const answer = await send({ type: 'describeSeat', name: next, about });
    setBusy(false);
    if (!answer.ok) {
      setError(text.refusals[answer.refusal]);
      announce(text.refusals[answer.refusal], 'alert');
      return;
    }
    announce(words.renamed(next));
    onClose();
  };
  return (
    <Sheet
      title={words.renameTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button look="strong" type="submit" form="rename" aria-disabled={busy}>
            {words.renameYes}
          </Button>
        </>
      }
    >
      <form id="rename" noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
        <TextField
          data-begin-here
          label={text.join.name}
          hint={words.renameMore}
          error={error}
          value={typed}
          maxLength={LIMITS.nameChars}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(null);
          }}
          required
          autoComplete="off"
          autoCapitalize="words"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
        />
      </form>
    </Sheet>
  );
}
