import type { GroupId, ItemId, Pair } from '@facet/shared/session/state.ts';
import { leadText } from '../../../leadText.ts';
import { heard } from '../../../ui/heard.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Presenting.module.css';

interface AnswersNotedProps {
  lead: Lead;
  group: GroupId;
  name: (item: ItemId) => string;
  /** Puts the question up again. */
  onPoint?: (pair: Pair) => void;
  /** Left out where a heading stands above already. */
  heading?: string;
}

/** What a group has answered so far. */
export function AnswersNoted({ lead, group, name, onPoint, heading }: AnswersNotedProps) {
  const noted = (lead.facilitator.challenges[lead.activity.id] ?? []).filter(
    (c) => c.group === group && c.answer.trim() !== '',
  );
  if (noted.length === 0) return null;
  return (
    <>
      {heading === undefined ? null : <h3>{heading}</h3>}
      <ul className={styles['questions']}>
        {noted.map((c) => {
          const inside = (
            <>
              <strong>{leadText.presenting.why(name(c.pair.above), name(c.pair.below))}</strong>
              <span className="theirs" dir="auto">
                {c.answer}
              </span>
            </>
          );
          return (
            <li key={c.id}>
              {onPoint === undefined ? (
                <div>{inside}</div>
              ) : (
                <button
                  type="button"
                  onClick={({ currentTarget }) => heard(currentTarget, () => onPoint(c.pair))}
                >
                  {inside}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
