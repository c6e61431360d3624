import { readTypedCode, type TypedCode } from '@facet/shared/session/joinCode.ts';
import { useRef, useState, type FormEvent } from 'react';
import { go } from '../../app/router.ts';
import { lookAtDoor } from '../../session/api.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import styles from './Join.module.css';

const words = text.join;

function problem(typed: string, read: Exclude<TypedCode, { ok: true }>): string {
  if (typed.trim() === '') return words.codeEmpty;
  if (read.why === 'length') return read.by < 0 ? words.codeShort(-read.by) : words.codeLong(read.by);
  const last = read.which[read.which.length - 1] ?? '';
  return words.codeStrange(read.which.length < 2 ? last : words.or(last, read.which.slice(0, -1).join(', ')));
}

/** The code from the screen at the front, read kindly; goes to the session's door once there is one. */
export function CodeForm() {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [going, setGoing] = useState(false);

  const fail = (why: string): void => {
    setError(why);
    field.current?.focus();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (going) return;
    const read = readTypedCode(typed);
    if (!read.ok) return fail(problem(typed, read));
    setGoing(true);
    const door = await lookAtDoor(read.code);
    setGoing(false);
    if (door.ok) go(`/join/${read.code}`);
    else fail(text.refusals[door.refusal]);
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        ref={field}
        label={words.code}
        hint={text.home.codeHint}
        error={error}
        look="code"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setError(null);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        inputMode="text"
      />
      <Button look="next" type="submit" iconAfter="arrowRight" wide aria-disabled={going}>
        {going ? words.going : text.home.join}
      </Button>
    </form>
  );
}
