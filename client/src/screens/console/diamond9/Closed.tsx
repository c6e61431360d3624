import type { ReactNode } from 'react';
import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import presenting from '../stages/Presenting.module.css';
import stage from '../stages/Stage.module.css';
import { AnswersNoted } from './AnswersNoted.tsx';
import { CommonChoices } from './CommonChoices.tsx';
import { DecisionForm } from './DecisionForm.tsx';

/** After the end: the one item agreed, what was answered, the groups' diamonds and what they have in common. */
export function Closed({ lead, groups: tiles }: { lead: Lead; groups: ReactNode }) {
  const { activity, deck, groups, facilitator } = lead;
  const digest = useSession((s) => s.wholeDigests[activity.id] ?? null);
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
        <h2>{text.presenting.notedAll}</h2>
        {answered.size === 0 ? <p className={stage['quiet']}>{text.presenting.notedNone}</p> : null}
        {groups
          .filter((g) => answered.has(g.id))
          .map((g) => (
            <div key={g.id} style={{ inlineSize: '100%' }}>
              <strong>{text.groups.name(g.name)}</strong>
              <AnswersNoted lead={lead} group={g.id} name={name} />
            </div>
          ))}
      </section>
      {tiles}
      <CommonChoices digest={digest} deck={deck} />
    </>
  );
}
