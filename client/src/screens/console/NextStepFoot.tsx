import type { Stage } from '@facet/shared/session/state.ts';
import { useState } from 'react';
import { leadText } from '../../leadText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CloseSheet } from './CloseSheet.tsx';
import { unsavedDevices, type Lead } from './lead.ts';
import styles from './NextStepFoot.module.css';
import { stepsOf } from './nextStep.ts';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

interface Asking {
  stage: Stage;
  button: string;
  closing: boolean;
}

/** The foot: what comes next and what it does to whom, the way back, and the one next step. */
export function NextStepFoot({ lead, wish }: { lead: Lead; wish: readonly string[] }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const { run, ask, busy, refusal } = useCommand();
  const { activity, facilitator, you } = lead;
  const unsaved = unsavedDevices(lead);
  const { next, back, open } = stepsOf(lead, unsaved.length, wish);
  const other =
    facilitator.lead !== null && facilitator.lead !== you
      ? facilitator.seats.find((s) => s.id === facilitator.lead)
      : undefined;

  const go = async (stage: Stage): Promise<void> => {
    // Present takes no pair with it: the two cards are pointed at afterwards.
    const to = stage.at === 'present' ? { ...stage, pair: null } : stage;
    if (await run({ type: 'setStage', activity: activity.id, stage: to })) setAsking(null);
  };
  const press = (stage: Stage, button: string, closing: boolean): void => {
    if (busy) return;
    if (closing || (open !== null && unsaved.length > 0)) setAsking({ stage, button, closing });
    else void go(stage);
  };
  const forward = async (): Promise<void> => {
    if (next === null) return;
    if (next.cannot !== null) await ask(async () => ({ ok: false, refusal: next.cannot ?? 'wrongStage' }));
    else press(next.stage, next.button, next.confirm);
  };
  const tell = async (): Promise<void> => {
    if (await run({ type: 'sayClosingSoon', activity: activity.id })) announce(leadText.console.told);
  };

  return (
    <section className={styles['foot']} aria-label={leadText.console.nextLabel}>
      <div className={styles['words']}>
        {other === undefined ? null : (
          <p className={styles['other']}>
            <Icon name="users" /> {leadText.console.otherLeads(other.name)}
          </p>
        )}
        {next === null ? (
          <p className={styles['says']}>{leadText.console.next.over}</p>
        ) : (
          <>
            <h2>{next.title}</h2>
            <p className={styles['says']}>{next.says}</p>
          </>
        )}
        <Refused refusal={refusal} />
      </div>
      <div className={styles['buttons']}>
        {back === null ? null : (
          <span className={styles['back']}>
            <Button
              look={next === null ? 'outline' : 'plain'}
              icon="arrowLeft"
              onTap={() => press(back.stage, back.button, false)}
            >
              {back.button}
            </Button>
          </span>
        )}
        {open === null ? null : activity.closingSoon ? (
          <p className={styles['told']}>
            <Icon name="check" /> {leadText.console.told}
          </p>
        ) : (
          <Button icon="speaker" onTap={() => void tell()}>
            {leadText.console.tell}
          </Button>
        )}
        {next === null ? null : (
          <Button
            look="next"
            iconAfter="arrowRight"
            onTap={() => void forward()}
            aria-disabled={busy || next.cannot !== null}
          >
            {next.button}
          </Button>
        )}
      </div>
      {asking === null ? null : (
        <CloseSheet
          unsaved={open === null ? [] : unsaved}
          closing={asking.closing}
          decided={activity.decision !== null}
          boards={leadText.console.kinds[activity.kind].boards}
          button={asking.button}
          busy={busy}
          refusal={refusal}
          onGo={() => void go(asking.stage)}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
