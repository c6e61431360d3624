import { LIMITS } from '@facet/shared/session/limits.ts';
import { useState } from 'react';
import { ConsentOffers } from '../../../consent/ConsentOffers.tsx';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { announce } from '../../../ui/announcer.ts';
import { useBusy } from '../../../ui/busy.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import styles from '../stages/Deciding.module.css';
import { useCommand } from '../useCommand.ts';

/** What the room agreed on, in words: recorded, changed, or taken back. */
export function WordsAgreed({ lead: { activity } }: { lead: Lead }) {
  const { decision } = activity;
  const [editing, setEditing] = useState(decision === null);
  const [how, setHow] = useState(decision?.how ?? '');
  const [error, setError] = useState<string | null>(null);
  const { run, busy, refusal } = useCommand();
  const words = leadText.networkLead.deciding;
  const common = leadText.deciding;
  useBusy(editing && how !== (decision?.how ?? ''));

  const record = async (): Promise<void> => {
    if (how.trim() === '') return setError(words.wordsFirst);
    if (await run({ type: 'setDecision', activity: activity.id, decision: { how: how.trim() } })) {
      announce(common.recorded);
      setEditing(false);
    }
  };
  const clear = async (): Promise<void> => {
    if (await run({ type: 'setDecision', activity: activity.id, decision: null })) announce(common.cleared);
  };

  if (decision !== null && !editing)
    return (
      <section className={styles['decision']}>
        <h2>
          <Icon name="everyone" /> {words.decided}
        </h2>
        <p className="theirs" dir="auto">
          {decision.how}
        </p>
        <div className={styles['buttons']}>
          <Button icon="pencil" onTap={() => setEditing(true)}>
            {common.change}
          </Button>
          <Button icon="undo" aria-disabled={busy} onTap={() => void clear()}>
            {common.clear}
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
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        value={how}
        rows={4}
        maxLength={LIMITS.noteChars}
        error={error}
        onChange={(event) => {
          setError(null);
          setHow(event.target.value);
        }}
      />
      <ConsentOffers
        activity={activity.id}
        deck={[]}
        onUse={(proposal, agreed) => {
          setError(null);
          setHow(`${proposal}\n${agreed}`);
        }}
      />
      <div className={styles['buttons']}>
        <Button look="strong" icon="check" aria-disabled={busy} onTap={() => void record()}>
          {common.recordIt}
        </Button>
        {decision === null ? null : <Button onTap={() => setEditing(false)}>{text.common.cancel}</Button>}
      </div>
      <Refused refusal={refusal} />
    </section>
  );
}
