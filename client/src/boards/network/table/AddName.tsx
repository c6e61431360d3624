import { NETWORK_LIMITS, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { useMemo, useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { alike } from '../sheets/alike.ts';
import { AlikeList } from '../sheets/AlikeList.tsx';
import { sortWord } from '../sheets/names.ts';
import type { OnMap } from '../sheets/panelProps.ts';
import { usualKind } from '../sheets/usualKind.ts';
import { SelectField } from './SelectField.tsx';
import styles from './Table.module.css';

interface AddNameProps extends Pick<OnMap, 'view' | 'plan' | 'moves'> {
  /** Marks the button as the one next step, while nothing else is. */
  next: boolean;
  onShow: (id: NodeId) => void;
}

/** A name typed into the table; Enter adds it and the field is ready for the next. */
export function AddName({ view, plan, moves, next, onShow }: AddNameProps) {
  const [name, setName] = useState('');
  const [sort, setSort] = useState(plan.sorts[0] ?? '');
  const [problem, setProblem] = useState<{ words: string; there: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = networkText.sheets;
  const kind = usualKind(sort);
  const onMap = useMemo(() => new Set(view.nodes.flatMap((n) => n.stands)), [view.nodes]);
  const off = plan.given.nodes.filter((n) => !onMap.has(n.id));
  const clear = (): void => {
    setName('');
    setProblem(null);
    field.current?.focus();
  };
  const add = (another: boolean): void => {
    const done = moves.addNode({ name, sort, kind }, { another });
    if (done.id !== null) return clear();
    const { refused } = networkText.moves;
    setProblem(
      done.refused === 'nameThere'
        ? { words: refused.nameThere(moves.nameOf(done.there ?? '')), there: true }
        : { words: refused[done.refused], there: false },
    );
    field.current?.focus();
  };
  return (
    <form
      className={styles['add']}
      aria-label={networkText.table.addName}
      onSubmit={(event) => {
        event.preventDefault();
        add(false);
      }}
    >
      <div className={styles['addLine']}>
        <TextField
          ref={field}
          label={networkText.table.addName}
          value={name}
          maxLength={NETWORK_LIMITS.nameChars}
          autoComplete="off"
          autoCapitalize="words"
          enterKeyHint="done"
          aria-invalid={problem === null ? undefined : true}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(null);
          }}
        />
        <SelectField
          label={words.sort}
          value={sort}
          options={plan.sorts.map((value) => ({ value, label: sortWord(value) }))}
          onChange={setSort}
        />
        <Button type="submit" look={next ? 'next' : 'outline'} icon="plus">
          {words.add}
        </Button>
      </div>
      {problem === null ? null : (
        <p className={styles['problem']}>
          {problem.words}
          {problem.there ? <Button onClick={() => add(true)}>{words.addAnyway}</Button> : null}
        </p>
      )}
      <AlikeList
        found={alike(name, kind, view.nodes)}
        off={alike(name, kind, off)}
        tieTo={null}
        onShow={onShow}
        onTie={() => undefined}
        onPutBack={(node) => {
          if (moves.putBack(node) === null) clear();
        }}
      />
    </form>
  );
}
