import { LIMITS } from '@facet/shared/session/limits.ts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { go } from '../../app/router.ts';
import { redeemInvite } from '../../session/api.ts';
import { holdSeat, sitInTab } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Page, StatePage } from '../../ui/Page.tsx';
import { ToStart } from '../join/Join.tsx';
import styles from '../join/Join.module.css';

const words = text.join;

/** A link for a second facilitator (or an observer): works once, then this device holds the seat. */
export function Invite({ invite }: { invite: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [over, setOver] = useState<'used' | 'bad' | null>(invite === '' ? 'bad' : null);
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
    const made = await redeemInvite(invite, name);
    setGoing(false);
    if (!made.ok) {
      if (made.refusal === 'inviteUsed') setOver('used');
      else if (
        made.refusal === 'unauthorised' ||
        made.refusal === 'badInput' ||
        made.refusal === 'unknownSession'
      )
        setOver('bad');
      else setFailed(text.refusals[made.refusal]);
      return;
    }
    const { session, seat, role, secret } = made.value;
    holdSeat({ session, seat, role, secret, title: '', name: name.trim(), at: Date.now() });
    sitInTab(session, seat);
    const page = { facilitator: 'host', participant: 's', projector: 'projector', observer: 'watch' }[role];
    go(`/${page}/${session}`, 'replace');
  };

  if (over !== null) {
    const used = over === 'used';
    return (
      <StatePage icon="link" title={used ? words.inviteUsed : words.inviteBad} actions={<ToStart />}>
        <p>{used ? words.inviteUsedMore : words.inviteBadMore}</p>
      </StatePage>
    );
  }
  return (
    <Page
      title={words.inviteTitle}
      foot={
        <>
          {failed === null ? null : (
            <p className={styles['failed']} role="alert">
              <Icon name="warningCircle" /> {failed}
            </p>
          )}
          <Button look="next" type="submit" form="invite" iconAfter="arrowRight" wide aria-disabled={going}>
            {going ? words.going : words.inviteGo}
          </Button>
        </>
      }
    >
      <h1>{words.inviteHeading}</h1>
      <p>{words.inviteMore}</p>
      <form id="invite" className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
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
          spellCheck={false}
          enterKeyHint="go"
        />
      </form>
    </Page>
  );
}
