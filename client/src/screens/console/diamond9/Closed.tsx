import type { ReactNode } from 'react';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import presenting from '../stages/Presenting.module.css';
import stage from '../stages/Stage.module.css';
import { AnswersNoted } from './AnswersNoted.tsx';
import styles from './Closed.module.css';
import { CommonChoices } from './CommonChoices.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { TextDiamond } from './TextDiamond.tsx';

/** After the end: the one item agreed, what was answered, the groups' diamonds and what they have in common. */
export function Closed({ lead, groups: tiles }: { lead: Lead; groups: ReactNode }) {
  const { activity, deck, groups, facilitator } = lead;
  const digest = useSession((s) => s.wholeDigests[activity.id] ?? null);
  const digests = useSession((s) => s.groupDigests);
  const items = itemsById(deck);
  const answered = new Set(
    (facilitator.challenges[activity.id] ?? []).filter((c) => c.answer.trim() !== '').map((c) => c.group),
  );
  const name = (id: string): string => {
    const item = items.get(id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <>
      <DecisionForm key={activity.decision?.at ?? 0} lead={lead} />
      <section className={presenting['ask']}>
        <h2>{leadText.presenting.notedAll}</h2>
        {answered.size === 0 ? <p className={stage['quiet']}>{leadText.presenting.notedNone}</p> : null}
        {groups
          .filter((g) => answered.has(g.id))
          .map((g) => (
            <div key={g.id} className={styles['answered']}>
              <div>
                <h3>{leadText.groups.name(g.name)}</h3>
                <TextDiamond
                  slots={diamondOf(digests[digestKey(activity.id, g.id)])?.slots ?? {}}
                  deck={deck}
                  label={leadText.groups.diamondOf(g.name)}
                />
              </div>
              <AnswersNoted lead={lead} group={g.id} name={name} />
            </div>
          ))}
      </section>
      {tiles}
      <CommonChoices lead={lead} digest={digest} deck={deck} />
    </>
  );
}
