import { useState, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { toggled, type Counted, type Showing } from './filter.ts';
import styles from './Filters.module.css';
import { sortWord, typeWord } from './sentences.ts';
import type { Filter } from './useFilter.ts';

const words = networkText.reading.filters;

interface FiltersProps {
  filter: Filter;
  /** How many drew on their own, where the map is merged. */
  drawers?: number;
}

/** One line: the way to the filter, and what it hides just now. */
export function Filters({ filter, drawers = 0 }: FiltersProps) {
  const [open, setOpen] = useState(false);
  const { of, shown, active } = filter;
  return (
    <div className={styles['bar']}>
      <Button icon="list" aria-pressed={active} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {active ? (
        <>
          <p role="status">
            <span>{words.ties(shown.ties.length, of.ties)}</span>{' '}
            {filter.hidden.names > 0 ? <span>{words.names(shown.nodes.length, of.names)}</span> : null}
          </p>
          <Button look="plain" onClick={filter.showAll}>
            {words.all}
          </Button>
        </>
      ) : null}
      {open ? <FilterSheet filter={filter} drawers={drawers} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** All choices, each with what it has; what is hidden is said. */
export function FilterSheet({ filter, drawers, onClose }: Required<FiltersProps> & { onClose: () => void }) {
  const { showing, choices, change, hidden, of, active } = filter;
  return (
    <Sheet
      title={words.title}
      place="side"
      onClose={onClose}
      actions={
        <>
          <Button onClick={filter.showAll} aria-disabled={!active}>
            {words.all}
          </Button>
          <Button look="strong" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p role="status">
        {hidden.names + hidden.ties === 0
          ? words.everything(of.names, of.ties)
          : words.hidden(hidden.names, hidden.ties)}{' '}
        <span className={styles['quiet']}>{words.yours}</span>
      </p>
      <Ticks
        legend={words.sort}
        all={choices.sorts}
        chosen={showing.sorts}
        word={(sort) => sortWord(sort)}
        onChange={(sorts) => change({ sorts })}
      />
      <Ticks
        legend={words.part}
        all={choices.parts}
        chosen={showing.parts}
        word={(part) => part || networkText.reading.noPart}
        onChange={(parts) => change({ parts })}
      />
      <Ticks
        legend={words.type}
        all={choices.types}
        chosen={showing.types}
        word={typeWord}
        onChange={(types) => change({ types })}
      />
      {choices.strengths.length > 0 ? (
        <Choice
          legend={words.strength}
          value={`${showing.strength}`}
          options={choices.strengths.map(({ value, count }) => ({
            value: `${value}` as const,
            label: <Counts word={words.strengths[value]} count={count} />,
          }))}
          onChange={(value) => change({ strength: Number(value) as Showing['strength'] })}
        />
      ) : null}
      {choices.whens.length > 0 ? (
        <Choice
          legend={words.when}
          value={showing.when}
          options={[
            { value: 'all' as const, label: <Counts word={words.whens.all} count={of.ties} /> },
            ...choices.whens.map(({ value, count }) => ({
              value,
              label: <Counts word={words.whens[value]} count={count} />,
            })),
          ]}
          onChange={(when) => change({ when })}
        />
      ) : null}
      {choices.atLeast.length > 0 ? (
        <Choice
          legend={words.support}
          value={`${showing.atLeast}`}
          options={[
            { value: '0', label: <Counts word={words.supportAll} count={of.ties} /> },
            ...choices.atLeast.map(({ value, count }) => ({
              value: `${value}`,
              label: <Counts word={words.supportAtLeast(value, drawers)} count={count} />,
            })),
          ]}
          onChange={(value) => change({ atLeast: Number(value) })}
        />
      ) : null}
    </Sheet>
  );
}

function Counts({ word, count }: { word: ReactNode; count: number }) {
  return (
    <>
      {word} <small className={styles['count']}>{count}</small>
    </>
  );
}

interface TicksProps {
  legend: string;
  all: readonly Counted<string>[];
  chosen: readonly string[] | null;
  word: (value: string) => string;
  onChange: (chosen: readonly string[] | null) => void;
}

function Ticks({ legend, all, chosen, word, onChange }: TicksProps) {
  if (all.length === 0) return null;
  return (
    <fieldset className={styles['ticks']}>
      <legend>{legend}</legend>
      {all.map(({ value, count }) => (
        <CheckBox
          key={value}
          checked={chosen === null || chosen.includes(value)}
          onChange={() => onChange(toggled(chosen, value, all))}
        >
          <bdi>{word(value)}</bdi> <small className={styles['count']}>{count}</small>
        </CheckBox>
      ))}
    </fieldset>
  );
}
