import { PLAN_LIMITS, type TieTypePlan } from '@facet/shared/boards/network/plan.ts';
import { NETWORK_LIMITS, READY_TIE_TYPES } from '@facet/shared/boards/network/shape.ts';
import { typeWord } from '../../../boards/network/sheets/names.ts';
import { leadText } from '../../../leadText.ts';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { OwnWord } from './OwnWord.tsx';
import styles from './Plan.module.css';

const words = leadText.networkLead.plan;
const more: Record<string, string> = words.typesMore;

interface TieTypesProps {
  types: readonly TieTypePlan[];
  onChange: (types: TieTypePlan[]) => void;
}

/** What ties can be about: ready ones with plain words beside them, own ones, and what is asked about each. */
export function TieTypes({ types, onChange }: TieTypesProps) {
  const own = types.filter(({ type }) => !READY_TIE_TYPES.some((t) => t === type)).map(({ type }) => type);
  const all = [...READY_TIE_TYPES, ...own];
  const turn = (type: string, on: boolean): void =>
    onChange(
      // Ready ones keep their order, whichever was chosen first.
      all.flatMap((t) => {
        const there = types.find((x) => x.type === t);
        if (t === type) return on ? [there ?? { type, question: '' }] : [];
        return there === undefined ? [] : [there];
      }),
    );
  return (
    <fieldset
      className={styles['part']}
      {...(types.length === 0 ? { 'data-part': 'types', tabIndex: -1 } : {})}
    >
      <legend>{words.types}</legend>
      <p className={styles['hint']}>{words.typesHint}</p>
      <ul className={styles['types']}>
        {all.map((type) => {
          const chosen = types.find((t) => t.type === type);
          return (
            <li key={type}>
              <CheckBox checked={chosen !== undefined} onChange={(on) => turn(type, on)}>
                <strong dir="auto">{typeWord(type)}</strong>
                {more[type] === undefined ? null : <span className={styles['hint']}> {more[type]}</span>}
              </CheckBox>
              {chosen === undefined ? null : (
                <input
                  className={styles['question']}
                  dir="auto"
                  aria-label={words.questionOf(typeWord(type))}
                  placeholder={words.questionExample}
                  value={chosen.question}
                  maxLength={PLAN_LIMITS.questionChars}
                  onChange={(event) =>
                    onChange(types.map((t) => (t.type === type ? { type, question: event.target.value } : t)))
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
      {types.length === 0 ? (
        <p className={styles['wrong']}>
          <Icon name="warningCircle" /> {words.problems.noTypes}
        </p>
      ) : null}
      <OwnWord
        label={words.ownType}
        maxLength={NETWORK_LIMITS.typeChars}
        full={types.length >= PLAN_LIMITS.tieTypes}
        there={all.map((t) => typeWord(t))}
        onAdd={(type) => onChange([...types, { type, question: '' }])}
      />
    </fieldset>
  );
}
