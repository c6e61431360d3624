import { useState } from 'react';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { spacedCode, useJoinAddress } from '../Door.tsx';
import { CONSOLE_VIEWS } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import { GroupsCard } from './GroupsCard.tsx';
import styles from './Stage.module.css';
import { StageTitle } from './StageTitle.tsx';

/** Before it begins: how to join, who has, and what can still be changed. */
export function WaitingStage({ lead, onPlan }: { lead: Lead; onPlan: () => void }) {
  const [editing, setEditing] = useState(false);
  const { view, people, activity } = lead;
  const { About, Edit } = CONSOLE_VIEWS[activity.kind];
  const own = leadText.console.kinds[activity.kind];
  const { url, host } = useJoinAddress(view.code);
  const words = leadText.console.waiting;
  return (
    <div className={styles['stack']}>
      <StageTitle>{words.title(people.length)}</StageTitle>
      <div className={styles['join']}>
        <div>
          <p className={styles['quiet']}>{words.goTo(host)}</p>
          <p className={styles['code']}>{spacedCode(view.code)}</p>
        </div>
        <QrCode value={url} label={leadText.console.door.qr(spacedCode(view.code))} size="148px" />
      </div>
      {people.length === 0 ? (
        <p className={styles['quiet']}>{words.nobody}</p>
      ) : (
        <ul className={styles['people']} aria-label={words.who}>
          {people.map((p) => (
            <li key={p.id}>
              <bdi>{p.name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['cards']}>
        <section className={styles['card']}>
          <h2>{own.about}</h2>
          <p className={`${styles['question']} theirs`} dir="auto">
            {activity.question}
          </p>
          <About lead={lead} />
          <Button icon="pencil" onTap={() => setEditing(true)} aria-haspopup="dialog">
            {own.edit}
          </Button>
        </section>
        <GroupsCard lead={lead} onPlan={onPlan} />
      </div>
      {editing ? <Edit lead={lead} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
