import { LIMITS } from '@facet/shared/session/limits.ts';
import type { GroupId, Pair } from '@facet/shared/session/state.ts';
import { useEffect, useRef, useState } from 'react';
import { send } from '../../../session/connection.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import { TextArea } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import type { No } from '../useCommand.ts';
import styles from '../stages/Presenting.module.css';

const PAUSE_MS = 700;
const AGAIN_MS = 3000;

/** The answer to one question, saved as one types and once more when one turns to something else. */
export function Answer({ lead, group, pair }: { lead: Lead; group: GroupId; pair: Pair }) {
  const noted = lead.facilitator.challenges[lead.activity.id]?.find(
    (c) => c.group === group && c.pair.above === pair.above && c.pair.below === pair.below,
  )?.answer;
  const [words, setWords] = useState(noted ?? '');
  const [kept, setKept] = useState(noted ?? '');
  const [refusal, setRefusal] = useState<No | null>(null);
  const [failed, setFailed] = useState(0);
  const dirty = words !== kept;
  // The other facilitator may be writing too; as long as this one has not typed, what is known is shown.
  if (!dirty && noted !== undefined && noted !== kept) {
    setKept(noted);
    setWords(noted);
  }

  const activity = lead.activity.id;
  const save = async (answer: string): Promise<void> => {
    const done = await send({ type: 'noteAnswer', activity, group, pair, answer });
    if (done.ok) {
      setKept(answer);
      setFailed(0);
    }
    setRefusal(done.ok ? null : done.refusal);
    if (!done.ok) setFailed((n) => n + 1);
  };
  const latest = useRef({ words, kept, save });
  useEffect(() => {
    latest.current = { words, kept, save };
  });
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => void latest.current.save(words), failed === 0 ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [words, dirty, failed, kept]);
  useEffect(
    () => () => {
      const { words: last, kept: known, save: now } = latest.current;
      if (last !== known) void now(last);
    },
    [],
  );

  return (
    <div className={styles['answer']}>
      <TextArea
        label={leadText.presenting.answer}
        value={words}
        rows={4}
        maxLength={LIMITS.noteChars}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className={styles['saved']}>
        {dirty ? (
          failed > 0 ? null : (
            text.band.saving
          )
        ) : words === '' ? (
          leadText.presenting.answerHint
        ) : (
          <>
            <Icon name="saved" /> {text.band.saved}
          </>
        )}
      </p>
      <Refused
        refusal={dirty ? refusal : null}
        {...(refusal === 'offline' ? { words: leadText.presenting.answerWaits } : {})}
      />
    </div>
  );
}
