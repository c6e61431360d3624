import {
  NETWORK_LIMITS,
  NODE_KINDS,
  type NodeId,
  type NodeKind,
} from '@facet/shared/boards/network/shape.ts';
import { useMemo, useRef, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { alike } from './alike.ts';
import { AlikeList } from './AlikeList.tsx';
import type { Point } from '../view.ts';
import type { OnMap } from './panelProps.ts';
import { Segments } from './Segments.tsx';
import { SortPicker } from './SortPicker.tsx';
import styles from './Sheets.module.css';
import { usualKind } from './usualKind.ts';

interface AddFormProps extends Pick<OnMap, 'view' | 'plan' | 'moves' | 'onSelect'> {
  selected: NodeId | null;
  /** Where the first of them goes; the others find a place by themselves. */
  at?: Point | null | undefined;
  /** Where a sheet is opened to write. */
  beginHere?: boolean;
}

const SHOWN = 5;
/** A name to add, what it may already stand for, and what it is. Enter adds it and the field is ready for the next. */
export function AddForm({
  view,
  plan,
  moves,
  onSelect,
  selected,
  at = null,
  beginHere = false,
}: AddFormProps) {
  const [name, setName] = useState('');
  const [sort, setSort] = useState(plan.sorts[0] ?? '');
  const [chosenKind, setKind] = useState<NodeKind | null>(null);
  const [problem, setProblem] = useState<{ words: string; there: boolean } | null>(null);
  const [added, setAdded] = useState<NodeId[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const words = networkText.sheets;
  const { refused } = networkText.moves;
  const kind = chosenKind ?? usualKind(sort);
  const onMap = useMemo(() => new Set(view.nodes.flatMap((n) => n.stands)), [view.nodes]);
  const other = view.nodes.find((n) => selected !== null && n.stands.includes(selected));
  const off = useMemo(() => plan.given.nodes.filter((n) => !onMap.has(n.id)), [plan.given.nodes, onMap]);
  const found = useMemo(() => alike(name, kind, view.nodes), [name, kind, view.nodes]);
  const foundOff = useMemo(() => alike(name, kind, off), [name, kind, off]);

  const clear = (): void => {
    setName('');
    setProblem(null);
    field.current?.focus();
  };
  const add = (how: { another?: boolean; tie?: boolean } = {}): void => {
    const done = moves.addNode(
      { name, sort, kind, at: added.length === 0 ? at : null },
      { another: how.another ?? false, tieTo: how.tie ? (other?.id ?? null) : null },
    );
    if (done.id !== null) {
      setAdded((now) => [done.id, ...now]);
      clear();
      return;
    }
    setProblem(
      done.refused === 'nameThere'
        ? { words: refused.nameThere(moves.nameOf(done.there ?? '')), there: true }
        : { words: refused[done.refused], there: false },
    );
    field.current?.focus();
  };
  const recent = added.flatMap((id) => view.nodes.find((n) => n.id === id) ?? []).slice(0, SHOWN);

  return (
    <form
      className={styles['addForm']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        ref={field}
        {...(beginHere ? { 'data-begin-here': true } : {})}
        label={words.name}
        hint={words.addHint}
        error={problem?.words}
        value={name}
        maxLength={NETWORK_LIMITS.nameChars}
        autoComplete="off"
        autoCapitalize="words"
        enterKeyHint="done"
        onChange={(event) => {
          setName(event.target.value);
          setProblem(null);
        }}
      />
      <AlikeList
        found={found}
        off={foundOff}
        tieTo={other ?? null}
        onShow={(id) => onSelect({ what: 'node', id })}
        onTie={(id) => {
          if (other === undefined) return;
          moves.drawTie(other.id, id);
          clear();
        }}
        onPutBack={(node) => {
          if (moves.putBack(node) === null) clear();
        }}
      />
      <div className={styles['buttons']}>
        {problem?.there ? (
          <Button look="next" icon="plus" onClick={() => add({ another: true })}>
            {words.addAnyway}
          </Button>
        ) : (
          <Button type="submit" look="next" icon="plus">
            {words.add}
          </Button>
        )}
        {other === undefined ? null : (
          <Button icon="link" onClick={() => add({ tie: true, another: problem?.there ?? false })}>
            {words.addAndTie(other.name)}
          </Button>
        )}
      </div>
      {recent.length === 0 ? null : (
        <p className={styles['quiet']}>
          {words.justAdded}: {recent.map((n) => n.name).join(', ')}.{' '}
          {networkText.words.onMap(view.nodes.length)}.
        </p>
      )}
      <SortPicker sorts={plan.sorts} value={sort} onChange={setSort} />
      <Segments
        legend={words.kind}
        columns={2}
        value={kind}
        options={NODE_KINDS.map((value) => ({ value, label: networkText.words.kinds[value] }))}
        onChange={setKind}
      />
    </form>
  );
}
