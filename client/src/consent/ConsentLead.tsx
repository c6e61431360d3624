import type { ConsentView } from '@facet/shared/session/consent.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { useSession } from '../session/store.ts';
import { Refused } from '../screens/console/Refused.tsx';
import { useCommand } from '../screens/console/useCommand.ts';
import { text } from '../text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { candidateOf } from './candidate.ts';
import styles from './ConsentLead.module.css';
import { ConsentStart } from './ConsentStart.tsx';
import { Counts, mostOf } from './Counts.tsx';

interface ConsentLeadProps {
  activity: ActivityView;
  /** What one can pick from, the likeliest first; null for a kind without a list, where proposals are typed. */
  items: readonly Item[] | null;
}

/** The round of consent for those who lead: begin it, see how many have answered, show the counts, put it away. */
export function ConsentLead({ activity, items }: ConsentLeadProps) {
  const round = useSession((s) => s.consents[activity.id] ?? null);
  if (round === null) return <ConsentStart activity={activity} items={items} />;
  return <Going activity={activity} deck={items ?? []} round={round} />;
}

interface GoingProps {
  activity: ActivityView;
  deck: readonly Item[];
  round: ConsentView;
}

function Going({ activity, deck, round }: GoingProps) {
  const words = text.consent.lead;
  const { run, busy, refusal } = useCommand();
  const [asking, setAsking] = useState(false);
  const to = async (type: 'closeConsent' | 'showConsent' | 'clearConsent', said: string): Promise<void> => {
    if (await run({ type, activity: activity.id, round: round.id })) announce(said);
  };
  const { counts, answered, of } = round;
  const clear = (): void => {
    setAsking(false);
    void to('clearConsent', words.clearedSpoken);
  };
  return (
    <section className={styles['round']}>
      <h2>
        <Icon name="handshake" /> {counts !== null ? words.shown : round.open ? words.on : words.closed}
      </h2>
      {answered === null || of === null ? null : (
        <p className={styles['turnout']} role="status">
          {text.consent.answered(answered, of)}
        </p>
      )}
      {counts === null ? (
        <>
          <ul className={styles['candidates']}>
            {round.candidates.map((candidate) => (
              <li key={candidate} dir="auto">
                {candidateOf(candidate, deck).name}
              </li>
            ))}
          </ul>
          <p className={styles['quiet']}>
            {text.consent.ways[round.way]}. {words.privateYet}
          </p>
        </>
      ) : (
        round.candidates.map((candidate, i) => (
          <Counts
            key={candidate}
            candidate={candidateOf(candidate, deck)}
            way={round.way}
            counts={counts[i] ?? []}
            most={mostOf(counts)}
          />
        ))
      )}
      <div className={styles['buttons']}>
        {counts === null ? (
          <>
            <Button
              look="strong"
              icon="eye"
              aria-disabled={busy}
              onClick={() => void to('showConsent', words.shownSpoken)}
            >
              {round.open ? words.show : words.showClosed}
            </Button>
            {round.open ? (
              <Button aria-disabled={busy} onClick={() => void to('closeConsent', words.closedSpoken)}>
                {words.close}
              </Button>
            ) : null}
          </>
        ) : null}
        <Button
          aria-disabled={busy}
          onClick={() => (counts === null && (answered ?? 0) > 0 ? setAsking(true) : clear())}
        >
          {counts === null ? words.cancel : words.clear}
        </Button>
      </div>
      <p className={styles['quiet']}>{words.clearMore}</p>
      <Refused refusal={refusal} />
      {asking ? (
        <Sheet
          title={words.cancelTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{words.cancelNo}</Button>
              <Button look="danger" icon="close" onClick={clear}>
                {words.cancel}
              </Button>
            </>
          }
        >
          <p>{words.cancelMore(answered ?? 0)}</p>
        </Sheet>
      ) : null}
    </section>
  );
}
