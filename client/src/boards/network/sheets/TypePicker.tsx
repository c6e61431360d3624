import { NETWORK_LIMITS } from '@facet/shared/boards/network/shape.ts';
import type { TieTypePlan } from '@facet/shared/boards/network/plan.ts';
import { useId, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { typeWord } from './names.ts';
import { OwnWords } from './OwnWords.tsx';
import styles from './Sheets.module.css';

interface TypePickerProps {
  /** The activity's types, with what is asked about each. */
  types: readonly TieTypePlan[];
  value: readonly string[];
  onChange: (types: string[]) => void;
}

/** What a tie is about: one or several of the activity's types, and one's own words. The last one cannot be taken off. */
export function TypePicker({ types, value, onChange }: TypePickerProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const legend = useId();
  const words = networkText.sheets;
  const all = [
    ...types,
    ...value.filter((v) => types.every((t) => t.type !== v)).map((type) => ({ type, question: '' })),
  ];
  const change = (next: string[]): void => {
    const why =
      next.length === 0
        ? words.lastType
        : next.length > NETWORK_LIMITS.typesPerTie
          ? networkText.moves.refused.manyTypes
          : null;
    setProblem(why);
    if (why === null) onChange(next);
    else announce(why);
  };
  const toggle = (type: string): void =>
    change(value.includes(type) ? value.filter((v) => v !== type) : [...value, type]);
  return (
    <div className={styles['group']} role="group" aria-labelledby={legend}>
      <p id={legend} className={styles['legend']}>
        {words.about}
      </p>
      <ul className={styles['chips']} data-asked={all.some((t) => t.question !== '') || undefined}>
        {all.map(({ type, question }) => (
          <li key={type}>
            <button
              type="button"
              className={styles['chip']}
              aria-pressed={value.includes(type)}
              onClick={() => toggle(type)}
            >
              {value.includes(type) ? <Icon name="check" /> : null}
              <span className="theirs" dir="auto">
                {typeWord(type)}
                {question === '' ? null : <small>{question}</small>}
              </span>
            </button>
          </li>
        ))}
        <li>
          <OwnWords
            open={words.ownType}
            label={words.ownTypeLabel}
            add={words.ownTypeAdd}
            maxLength={NETWORK_LIMITS.typeChars}
            onAdd={(type) => {
              if (!value.includes(type)) change([...value, type]);
            }}
          />
        </li>
      </ul>
      {problem === null ? null : (
        <p className={styles['problem']}>
          <Icon name="warningCircle" /> {problem}
        </p>
      )}
    </div>
  );
}
