import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import { AnswersNoted } from './AnswersNoted.tsx';
import { CommonChoices } from './CommonChoices.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import board from './Groups.module.css';
import presenting from './Presenting.module.css';
import stage from './Stage.module.css';
import { StageTitle } from './StageTitle.tsx';
import { TextDiamond } from './TextDiamond.tsx';

/** After the end: what was agreed, what was answered, the groups' diamonds and what they have in common. */
export function ClosedStage({ lead }: { lead: Lead }) {
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
    <div className={stage['stack']}>
      <StageTitle>{text.deciding.over}</StageTitle>
      <p className={stage['quiet']}>{text.deciding.overMore}</p>
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
      {groups.length === 0 ? null : (
        <section className={stage['stack']}>
          <h2>{text.made.groups}</h2>
          <ul className={board['boards']}>
            {groups.map((g) => (
              <li key={g.id} className={board['tile']}>
                <h3>{text.groups.name(g.name)}</h3>
                <p className={board['members']} dir="auto">
                  {g.members.map((m) => m.name).join(', ')}
                </p>
                <TextDiamond
                  slots={digests[digestKey(activity.id, g.id)]?.board.slots ?? {}}
                  deck={deck}
                  label={text.groups.diamondOf(g.name)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <CommonChoices digest={digest} deck={deck} />
    </div>
  );
}
