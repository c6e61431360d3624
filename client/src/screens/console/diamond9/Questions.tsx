import { FEWEST_MEMBERS } from '@facet/shared/boards/diamond9/measures/movement.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { GroupId, ItemId, Pair } from '@facet/shared/session/state.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { leadText } from '../../../leadText.ts';
import { heard } from '../../../ui/heard.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useDigestsInTurn } from '../digests.ts';
import type { Lead } from '../lead.ts';
import presenting from '../stages/Presenting.module.css';
import stage from '../stages/Stage.module.css';
import { spreadOut, worthAsking } from './pairs.ts';
import styles from './Questions.module.css';

interface QuestionsProps {
  lead: Lead;
  group: GroupId;
  slots: Placement;
  name: (item: ItemId) => string;
  /** Puts the pair up for everyone; left out where nobody presents yet. */
  onPoint?: (pair: Pair) => void;
}

const words = leadText.presenting;
const FROM_OTHERS = 3;

/** What to ask a group, for facilitators only: what its own members disagreed on, then what other groups have otherwise. */
export function Questions({ lead, group, slots, name, onPoint }: QuestionsProps) {
  const { activity, groups, facilitator } = lead;
  const found = useSession((s) => s.challenges[activity.id]?.groups.find((g) => g.group === group));
  const digests = useDigestsInTurn();
  const own = spreadOut(found?.pairs ?? []);
  const used = new Set(own.map((q) => `${q.above} ${q.below}`));
  const others = worthAsking(
    slots,
    groups
      .filter((g) => g.id !== group)
      .map((g) => diamondOf(digests[digestKey(activity.id, g.id)])?.slots ?? {}),
    FROM_OTHERS,
  ).filter(({ pair }) => !used.has(`${pair.above} ${pair.below}`));
  const asked = (pair: Pair): boolean =>
    (facilitator.challenges[activity.id] ?? []).some(
      (c) =>
        c.group === group &&
        c.pair.above === pair.above &&
        c.pair.below === pair.below &&
        c.answer.trim() !== '',
    );
  if (found === undefined && others.length === 0) return null;
  const one = (pair: Pair, why: string) => {
    const inside = (
      <>
        <strong>{words.why(name(pair.above), name(pair.below))}</strong>
        <span>
          {why}
          {asked(pair) ? (
            <span className={styles['asked']}>
              <Icon name="check" size="1em" /> {words.asked}
            </span>
          ) : null}
        </span>
      </>
    );
    return (
      <li key={`${pair.above} ${pair.below}`}>
        {onPoint === undefined ? (
          <div>{inside}</div>
        ) : (
          <button type="button" onClick={({ currentTarget }) => heard(currentTarget, () => onPoint(pair))}>
            {inside}
          </button>
        )}
      </li>
    );
  };
  return (
    <>
      <h3>{words.worth}</h3>
      {found === undefined ? null : (
        <p className={stage['quiet']}>
          <strong>{words.private}</strong>{' '}
          {found.of < FEWEST_MEMBERS
            ? words.ownFew(found.of, FEWEST_MEMBERS)
            : own.length === 0
              ? words.ownNone
              : words.ownMore}
        </p>
      )}
      {own.length === 0 ? null : (
        <ul className={presenting['questions']}>
          {own.map((q) => one(q, words.ownSplit(name(q.above), name(q.below), q.with, q.against)))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <>
          <p className={stage['quiet']}>{words.othersMore}</p>
          <ul className={presenting['questions']}>
            {others.map((q) => one(q.pair, words.against(q.against, q.of)))}
          </ul>
        </>
      )}
    </>
  );
}
