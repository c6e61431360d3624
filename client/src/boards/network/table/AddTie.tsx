import type { TieChange } from '@facet/shared/boards/network/networkTiesDoc.ts';
import type { Direction, Tie } from '@facet/shared/boards/network/shape.ts';
import { memo, useMemo, useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { directionWords, nameIn, typeWord } from '../sheets/names.ts';
import type { OnMap } from '../sheets/panelProps.ts';
import { register } from './rows.ts';
import { SelectField } from './SelectField.tsx';
import styles from './Table.module.css';

interface AddTieProps extends Pick<OnMap, 'view' | 'plan' | 'moves'> {
  next: boolean;
}

/** A tie drawn in the table: its two ends, what it is about, which way, how strong. */
export const AddTie = memo(function AddTie({ view, plan, moves, next }: AddTieProps) {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const [type, setType] = useState(plan.tieTypes[0]?.type ?? '');
  const [direction, setDirection] = useState<Direction>('none');
  const [strength, setStrength] = useState<Tie['strength']>(2);
  const [when, setWhen] = useState<Tie['when']>('now');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  const second = useRef<HTMLSelectElement>(null);
  const words = networkText.table;
  const shared = networkText.words;
  const { refused } = networkText.moves;
  const { nodes } = view;
  const name = useMemo(() => nameIn(nodes), [nodes]);
  const byName = useMemo(() => register(nodes).map((n) => ({ value: n.id, label: n.name })), [nodes]);
  const nobody = { value: '', label: words.choose };
  const known = (id: string): boolean => nodes.some((n) => n.id === id);
  const asked = plan.tieTypes.find((t) => t.type === type)?.question ?? '';

  const draw = (): void => {
    if (!known(one) || !known(other) || one === other) {
      setProblem(refused.oneEnd);
      announce(refused.oneEnd);
      (known(one) ? second : first).current?.focus();
      return;
    }
    const tie: TieChange = { types: [type], direction, strength, when };
    const why = moves.drawTie(one, other, tie);
    setProblem(
      why === null
        ? null
        : why === 'tiedAlready'
          ? refused.tiedAlready(name(one), name(other))
          : refused[why],
    );
    if (why !== null) return;
    // The first end stays: most people draw all the ties of one after another.
    setOther('');
    second.current?.focus();
  };
  return (
    <form
      className={styles['add']}
      aria-label={words.addTie}
      onSubmit={(event) => {
        event.preventDefault();
        draw();
      }}
    >
      <div className={styles['addLine']}>
        <SelectField
          ref={first}
          label={words.one}
          value={known(one) ? one : ''}
          options={[nobody, ...byName.filter((n) => n.value !== other)]}
          onChange={setOne}
        />
        <SelectField
          ref={second}
          label={words.other}
          value={known(other) ? other : ''}
          options={[nobody, ...byName.filter((n) => n.value !== one)]}
          onChange={setOther}
        />
        <SelectField
          label={words.columns.about}
          value={type}
          options={plan.tieTypes.map((t) => ({ value: t.type, label: typeWord(t.type) }))}
          onChange={setType}
        />
        <SelectField
          label={words.columns.strength}
          value={String(strength)}
          options={([1, 2, 3] as const).map((s) => ({ value: String(s), label: shared.strengths[s] }))}
          onChange={(s) => setStrength(s === '1' ? 1 : s === '3' ? 3 : 2)}
        />
        <SelectField
          label={words.columns.direction}
          value={direction}
          options={(['none', 'to', 'from', 'both'] as const).map((d) => ({
            value: d,
            label: directionWords(
              d,
              known(one) ? name(one) : words.firstName,
              known(other) ? name(other) : words.secondName,
            ),
          }))}
          onChange={(d) => setDirection(d as Direction)}
        />
        <SelectField
          label={words.columns.when}
          value={when}
          options={(['now', 'wanted'] as const).map((w) => ({ value: w, label: shared.when[w] }))}
          onChange={(w) => setWhen(w === 'wanted' ? 'wanted' : 'now')}
        />
        <Button type="submit" look={next ? 'next' : 'outline'} icon="link">
          {words.draw}
        </Button>
      </div>
      {asked === '' ? null : <p className={styles['quiet']}>{asked}</p>}
      {problem === null ? null : <p className={styles['problem']}>{problem}</p>}
    </form>
  );
});
