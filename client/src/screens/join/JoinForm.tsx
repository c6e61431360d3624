import type { Door } from '@facet/shared/protocol/http.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { spokenCode } from '@facet/shared/session/joinCode.ts';
import type { Trait } from '@facet/shared/session/state.ts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { go } from '../../app/router.ts';
import { takeSeat } from '../../session/api.ts';
import { holdSeat, seatIn, sitInTab } from '../../session/seats.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './Join.module.css';

const words = text.join;

interface JoinFormProps {
  code: string;
  door: Door;
  onFull: () => void;
  /** The door has been locked, or the session ended, since it was looked at. */
  onShut: () => void;
}

/** A name and, where the session asks for them, what groups are mixed by. */
export function JoinForm({ code, door, onFull, onShut }: JoinFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [about, setAbout] = useState<Partial<Record<Trait, string>>>({});
  const [error, setError] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (going) return;
    if (name.trim() === '') {
      setError(words.nameEmpty);
      field.current?.focus();
      return;
    }
    setGoing(true);
    setFailed(null);
    const taken = await takeSeat(code, { name, about });
    setGoing(false);
    if (taken.ok) {
      const { session, seat, role, secret } = taken.value;
      holdSeat({ session, seat, role, secret, title: door.title, name: name.trim(), at: Date.now() });
      sitInTab(session, seat);
      go(`/s/${session}`, 'replace');
    } else if (taken.refusal === 'sessionFull') onFull();
    else if (
      taken.refusal === 'doorLocked' ||
      taken.refusal === 'sessionEnded' ||
      taken.refusal === 'wrongCode'
    )
      onShut();
    else setFailed(text.refusals[taken.refusal]);
  };

  return (
    <Page
      title={words.title(door.title)}
      foot={
        <>
          <p className={styles['private']}>
            <Icon name="lock" /> {words.private}
          </p>
          {door.named ? (
            <p className={styles['private']}>
              <Icon name="user" /> {resultsText.names.told}
            </p>
          ) : null}
          {door.admit ? <p className={styles['why']}>{text.admission.told}</p> : null}
          {failed === null ? null : (
            <p className={styles['failed']} role="alert">
              <Icon name="warningCircle" /> {failed}
            </p>
          )}
          <Button look="next" type="submit" form="join" iconAfter="arrowRight" wide aria-disabled={going}>
            {going ? words.going : words.go}
          </Button>
        </>
      }
    >
      <div className={styles['door']}>
        <Icon name="saved" size="28px" />
        <div>
          <h1 dir="auto">{door.title}</h1>
          <p>
            {words.code} <span className={styles['code']}>{spokenCode(code)}</span>
          </p>
        </div>
      </div>
      {seatIn(door.session, 'facilitator') === null ? null : (
        <p>
          {words.lead} <a href={`/host/${door.session}`}>{words.toConsole}</a>
        </p>
      )}
      <form
        id="join"
        className={styles['form']}
        noValidate
        autoComplete="off"
        onSubmit={(event) => void submit(event)}
      >
        <TextField
          ref={field}
          label={words.name}
          hint={words.nameHint}
          error={error}
          value={name}
          maxLength={LIMITS.nameChars}
          onChange={(event) => {
            setName(event.target.value);
            setError(null);
          }}
          required
          autoComplete="off"
          autoCapitalize="words"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint={door.ask.length > 0 ? 'next' : 'go'}
        />
        {door.ask.length > 0 ? (
          <div className={styles['traits']}>
            {door.ask.map((trait) => (
              <TextField
                key={trait}
                label={
                  <>
                    {words.ask[trait]} <small>{words.optional}</small>
                  </>
                }
                value={about[trait] ?? ''}
                maxLength={LIMITS.nameChars}
                onChange={(event) => setAbout({ ...about, [trait]: event.target.value })}
                autoComplete="off"
                autoCapitalize="words"
                enterKeyHint="go"
              />
            ))}
            <p className={styles['why']}>{words.why}</p>
          </div>
        ) : null}
      </form>
    </Page>
  );
}
