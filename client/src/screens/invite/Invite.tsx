import type { Refusal } from '@facet/shared/session/refusals.ts';
import { LIMITS } from '@facet/shared/session/limits.ts';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { go } from '../../app/router.ts';
import { readInvite, redeemInvite } from '../../session/api.ts';
import { holdSeat, sitInTab } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Page, StatePage } from '../../ui/Page.tsx';
import { Loading } from '../Loading.tsx';
import { ToStart } from '../join/Join.tsx';
import styles from '../join/Join.module.css';

const words = text.join;

type No = Refusal | 'offline';

/** Why an invitation opens nothing; null where trying again may help. */
function overFor(refusal: No): 'used' | 'bad' | null {
  if (refusal === 'inviteUsed') return 'used';
  const bad = refusal === 'unauthorised' || refusal === 'badInput' || refusal === 'unknownSession';
  return bad ? 'bad' : null;
}

/** A link for a second facilitator (or an observer): works once, then this device holds the seat. */
export function Invite({ invite }: { invite: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [over, setOver] = useState<'used' | 'bad' | null>(invite === '' ? 'bad' : null);
  const [title, setTitle] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const looked = title !== null;
  useEffect(() => {
    if (invite === '') return undefined;
    let gone = false;
    // Nobody types a name for an invitation that is used up.
    void readInvite(invite).then((read) => {
      if (gone) return;
      const why = read.ok ? null : overFor(read.refusal);
      if (why === null) setTitle(read.ok ? read.value.title : '');
      else setOver(why);
    });
    return () => {
      gone = true;
    };
  }, [invite]);
  useEffect(() => {
    if (looked) field.current?.focus();
  }, [looked]);

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
      const why = overFor(made.refusal);
      if (why === null) setFailed(text.refusals[made.refusal]);
      else setOver(why);
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
  if (title === null) return <Loading />;
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
      {title === '' ? null : (
        <p dir="auto">
          <strong className="theirs">{title}</strong>
        </p>
      )}
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
