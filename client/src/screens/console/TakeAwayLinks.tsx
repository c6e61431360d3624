import { useState } from 'react';
import { dayOf } from '../../results/day.ts';
import { makeResults, revokeResults } from '../../session/api.ts';
import { resultsText } from '../../resultsText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import type { Lead } from './lead.ts';
import { ShownLink } from './LinkSheet.tsx';
import { Refused } from './Refused.tsx';
import styles from './TakeAway.module.css';
import { useCommand } from './useCommand.ts';

const words = resultsText.take;
type Days = keyof typeof words.dayChoices;
const DAYS: readonly Days[] = ['7', '30', '90', '365'];

/** Links with which others read the results: made, copied, taken back. */
export function TakeAwayLinks({ lead }: { lead: Lead }) {
  const [days, setDays] = useState<Days>('90');
  const [made, setMade] = useState<{ id: string; url: string; until: number } | null>(null);
  const [sure, setSure] = useState<string | null>(null);
  const [now] = useState(Date.now);
  const { ask, busy, refusal } = useCommand();
  const make = async (): Promise<void> => {
    const link = await ask(() => makeResults(lead.secret, Number(days)));
    if (link !== null && link !== true) setMade(link);
  };
  const revoke = async (id: string): Promise<void> => {
    if ((await ask(() => revokeResults(lead.secret, id))) === null) return;
    setSure(null);
    if (made?.id === id) setMade(null);
    announce(words.revoked);
  };
  const living = lead.facilitator.results
    .filter((l) => l.until > now)
    .toSorted((a, b) => b.madeAt - a.madeAt);
  return (
    <section className={styles['part']}>
      <h3>{words.linkTitle}</h3>
      <p className={styles['quiet']}>
        {words.linkMore} {lead.view.named ? words.named : words.anonymous}
      </p>
      {made === null ? (
        <>
          <Choice
            legend={words.days}
            value={days}
            options={DAYS.map((value) => ({ value, label: words.dayChoices[value] }))}
            onChange={setDays}
          />
          <div>
            <Button look="strong" icon="link" aria-disabled={busy} onTap={() => void make()}>
              {words.make}
            </Button>
          </div>
        </>
      ) : (
        <>
          <ShownLink url={made.url} qr={words.qr} />
          <p>{words.madeNow(dayOf(made.until))}</p>
        </>
      )}
      {living.length === 0 ? null : (
        <>
          <h4>{words.living}</h4>
          <ul className={styles['links']}>
            {living.map((link) => (
              <li key={link.id}>
                <span>{words.lives(dayOf(link.madeAt), dayOf(link.until))}</span>
                {sure === link.id ? (
                  <span className={styles['sure']}>
                    <span>{words.sure}</span>
                    <Button onTap={() => setSure(null)}>{text.common.cancel}</Button>
                    <Button look="danger" aria-disabled={busy} onTap={() => void revoke(link.id)}>
                      {words.revoke}
                    </Button>
                  </span>
                ) : (
                  <Button
                    icon="trash"
                    aria-label={words.revokeIt(dayOf(link.madeAt))}
                    onTap={() => setSure(link.id)}
                  >
                    {words.revoke}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Refused refusal={refusal} />
    </section>
  );
}
