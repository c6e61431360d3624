import { LIMITS } from '@facet/shared/session/limits.ts';
import { useId, useState } from 'react';
import { ConsentOffers } from '../../../consent/ConsentOffers.tsx';
import { shortName } from '../../../boards/diamond9/names.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useBusy } from '../../../ui/busy.ts';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import styles from '../stages/Deciding.module.css';

/** The one item and how it was agreed: recorded, changed, or taken back. */
export function DecisionForm({ lead }: { lead: Lead }) {
  const { activity, deck } = lead;
  const { decision } = activity;
  const [editing, setEditing] = useState(decision === null);
  const [item, setItem] = useState(decision?.item ?? '');
  const [how, setHow] = useState(decision?.how ?? '');
  const [error, setError] = useState<string | null>(null);
  const { run, busy, refusal } = useCommand();
  const id = useId();
  const words = leadText.deciding;
  useBusy(editing && how !== (decision?.how ?? ''));
  const chosen = deck.find((i) => i.id === decision?.item);

  const record = async (): Promise<void> => {
    if (item === '') return setError(words.chooseFirst);
    if (await run({ type: 'setDecision', activity: activity.id, decision: { item, how: how.trim() } })) {
      announce(words.recorded);
      setEditing(false);
    }
  };
  const clear = async (): Promise<void> => {
    if (await run({ type: 'setDecision', activity: activity.id, decision: null })) announce(words.cleared);
  };

  if (decision !== null && chosen !== undefined && !editing)
    return (
      <section className={styles['decision']}>
        <h2>
          <Icon name="everyone" /> {words.one}
        </h2>
        <p className={`${styles['chosen']} theirs`} dir="auto">
          {shortName(chosen)}
        </p>
        {chosen.name === undefined ? null : (
          <p className="theirs" dir="auto">
            {chosen.text}
          </p>
        )}
        {decision.how === '' ? null : (
          <p className="theirs" dir="auto">
            <strong>{words.howShort}</strong> {decision.how}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button icon="pencil" onTap={() => setEditing(true)}>
            {words.change}
          </Button>
          <Button icon="undo" aria-disabled={busy} onTap={() => void clear()}>
            {words.clear}
          </Button>
        </div>
        <Refused refusal={refusal} />
      </section>
    );
  return (
    <section className={styles['decision']}>
      <h2>
        <Icon name="everyone" /> {words.record}
      </h2>
      <div className={styles['field']}>
        <label htmlFor={id}>{words.item}</label>
        <select
          id={id}
          value={item}
          aria-invalid={error === null ? undefined : true}
          onChange={(event) => {
            setError(null);
            setItem(event.target.value);
          }}
        >
          <option value="">{words.choose}</option>
          {deck.map((i) => (
            <option key={i.id} value={i.id}>
              {shortName(i)}
            </option>
          ))}
        </select>
        {error === null ? null : <p className={styles['error']}>{error}</p>}
      </div>
      <TextArea
        label={words.how}
        hint={words.howHint}
        value={how}
        rows={3}
        maxLength={LIMITS.noteChars}
        onChange={(event) => setHow(event.target.value)}
      />
      <ConsentOffers
        activity={activity.id}
        deck={deck}
        onUse={(candidate, agreed) => {
          setError(null);
          setItem(candidate);
          setHow(agreed);
        }}
      />
      <div className={styles['buttons']}>
        <Button look="strong" icon="check" aria-disabled={busy} onTap={() => void record()}>
          {words.recordIt}
        </Button>
        {decision === null ? null : <Button onTap={() => setEditing(false)}>{text.common.cancel}</Button>}
      </div>
      <Refused refusal={refusal} />
    </section>
  );
}
