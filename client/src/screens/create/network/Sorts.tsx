import { PLAN_LIMITS } from '@facet/shared/boards/network/plan.ts';
import { NETWORK_LIMITS, READY_SORTS } from '@facet/shared/boards/network/shape.ts';
import { sortWord } from '../../../boards/network/sheets/names.ts';
import { SortMark } from '../../../boards/network/sheets/SortMark.tsx';
import { leadText } from '../../../leadText.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { OwnWord } from './OwnWord.tsx';
import styles from './Plan.module.css';

const words = leadText.networkLead.plan;

interface SortsProps {
  sorts: readonly string[];
  onChange: (sorts: string[]) => void;
}

/** Who and what can be on the map: ready sorts with their signs, and own ones. */
export function Sorts({ sorts, onChange }: SortsProps) {
  const all = [...READY_SORTS, ...sorts.filter((s) => !READY_SORTS.some((r) => r === s))];
  return (
    <fieldset
      className={styles['part']}
      {...(sorts.length === 0 ? { 'data-part': 'sorts', tabIndex: -1 } : {})}
    >
      <legend>{words.sorts}</legend>
      <p className={styles['hint']}>{words.sortsHint}</p>
      <div className={styles['sorts']}>
        {all.map((sort) => (
          <CheckBox
            key={sort}
            checked={sorts.includes(sort)}
            onChange={(on) => onChange(all.filter((s) => (s === sort ? on : sorts.includes(s))))}
          >
            <span className={styles['sort']}>
              <SortMark sort={sort} size={28} />
              <bdi>{sortWord(sort)}</bdi>
            </span>
          </CheckBox>
        ))}
      </div>
      {sorts.length === 0 ? (
        <p className={styles['wrong']}>
          <Icon name="warningCircle" /> {words.problems.noSorts}
        </p>
      ) : null}
      <OwnWord
        label={words.ownSort}
        maxLength={NETWORK_LIMITS.sortChars}
        full={sorts.length >= PLAN_LIMITS.sorts}
        there={all.map(sortWord)}
        onAdd={(sort) => onChange([...sorts, sort])}
      />
    </fieldset>
  );
}
