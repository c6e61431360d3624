import { LIMITS } from '@facet/shared/session/limits.ts';
import { CONSENT_WAYS, type ConsentWay, type Item } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { useState } from 'react';
import { Refused } from '../screens/console/Refused.tsx';
import { useCommand } from '../screens/console/useCommand.ts';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { useBusy } from '../ui/busy.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { TextArea } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './ConsentLead.module.css';
import { readProposals } from './proposals.ts';

const MOST = LIMITS.consentCandidates;
/** So many are on view at first; the likeliest stand first. */
const FIRST = 6;

/** Which candidates and which way, then one button. */
export function ConsentStart({ activity, items }: { activity: ActivityView; items: readonly Item[] | null }) {
  const words = text.consent.lead;
  const [way, setWay] = useState<ConsentWay>('fist');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { run, busy, refusal } = useCommand();
  useBusy(typed !== '');
  const still = picked.filter((id) => items?.some((i) => i.id === id));

  const start = async (): Promise<void> => {
    const read = items === null ? readProposals(typed) : { candidates: [...still], error: null };
    if (read.error !== null) return setError(read.error);
    if (read.candidates.length === 0) return setError(words.pickFirst);
    const { candidates } = read;
    if (await run({ type: 'openConsent', activity: activity.id, way, candidates })) announce(words.started);
  };
  const pick = (id: string, on: boolean): void => {
    setError(null);
    if (on && still.length >= MOST) return setError(words.tooMany(MOST));
    setPicked(on ? [...still, id] : still.filter((p) => p !== id));
  };
  const shown =
    items === null ? [] : all ? items : items.filter((i, at) => at < FIRST || still.includes(i.id));
  return (
    <section className={styles['round']}>
      <h2>
        <Icon name="handshake" /> {words.title}
      </h2>
      <p className={styles['quiet']}>{words.more}</p>
      {items === null ? (
        <TextArea
          label={words.proposals}
          hint={words.proposalsHint}
          rows={3}
          value={typed}
          error={error}
          onChange={(event) => {
            setError(null);
            setTyped(event.target.value);
          }}
        />
      ) : (
        <fieldset className={styles['pick']}>
          <legend>{words.pick(MOST)}</legend>
          <ul>
            {shown.map((item) => (
              <li key={item.id}>
                <CheckBox checked={still.includes(item.id)} onChange={(on) => pick(item.id, on)}>
                  <span dir="auto">{item.name ?? item.text}</span>
                </CheckBox>
              </li>
            ))}
          </ul>
          {items.length > FIRST ? (
            <Button look="plain" onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? words.showFew : words.showAll(items.length)}
            </Button>
          ) : null}
          <p className={styles['quiet']} role="status">
            {words.picked(still.length, MOST)}
          </p>
          {error === null ? null : (
            <p className={styles['error']} role="alert">
              {error}
            </p>
          )}
        </fieldset>
      )}
      <Choice
        legend={words.way}
        value={way}
        onChange={setWay}
        options={CONSENT_WAYS.map((value) => ({ value, label: text.consent.ways[value] }))}
      />
      <p className={styles['quiet']}>{text.consent.waysMore[way]}</p>
      <div className={styles['buttons']}>
        <Button look="strong" icon="handshake" aria-disabled={busy} onClick={() => void start()}>
          {words.start}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </section>
  );
}
