import type { NetworkPlan } from '@facet/shared/boards/network/plan.ts';
import { NETWORK_LIMITS } from '@facet/shared/boards/network/shape.ts';
import { useMemo, useState } from 'react';
import { sortWord } from '../../../boards/network/sheets/names.ts';
import { SortMark } from '../../../boards/network/sheets/SortMark.tsx';
import { newId } from '../../../session/newId.ts';
import { leadText } from '../../../leadText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { planProblems, sameNames, withNode, withoutNode } from './plan.ts';
import styles from './Plan.module.css';

const words = leadText.networkLead.plan;

/** Who is on every map from the start, each to be changed or taken off. */
export function Roster({ plan, onPlan }: { plan: NetworkPlan; onPlan: (plan: NetworkPlan) => void }) {
  const [removed, setRemoved] = useState<{ name: string; before: NetworkPlan } | null>(null);
  const { nodes, ties } = plan.given;
  const twice = useMemo(() => sameNames(nodes), [nodes]);
  const problems = planProblems(plan).filter((p) => p !== 'noSorts' && p !== 'noTypes');
  const sorts = ['', ...plan.sorts];
  const add = (): void =>
    onPlan({
      ...plan,
      given: {
        nodes: [
          ...nodes,
          {
            id: newId(),
            name: '',
            kind: 'organisation',
            sort: plan.sorts[0] ?? '',
            part: '',
            size: 2,
            note: '',
            at: null,
          },
        ],
        ties,
      },
    });
  const remove = (before: NetworkPlan, next: NetworkPlan, name: string): void => {
    setRemoved({ name, before });
    onPlan(next);
    announce(leadText.list.removed(name));
  };
  return (
    <section
      className={styles['roster']}
      aria-label={words.onMap(nodes.length)}
      {...(problems.length === 0 ? {} : { 'data-part': 'roster', tabIndex: -1 })}
    >
      <div className={styles['head']}>
        <strong>{words.onMap(nodes.length)}</strong>
        <span className={styles['tools']}>
          {nodes.length < 2 ? null : (
            <Button
              look="plain"
              icon="trash"
              onClick={() => remove(plan, { ...plan, given: { nodes: [], ties: [] } }, words.allOfThem)}
            >
              {words.removeAll}
            </Button>
          )}
          <Button look="plain" icon="plus" onClick={add}>
            {words.addOne}
          </Button>
        </span>
      </div>
      {ties.length === 0 ? null : <p className={styles['hint']}>{words.withTies(ties.length)}</p>}
      {nodes.length === 0 ? <p className={styles['hint']}>{words.noNames}</p> : null}
      {removed === null ? null : (
        <p role="status" className={styles['head']}>
          <span>{leadText.list.removed(removed.name)}</span>
          <Button
            look="plain"
            icon="undo"
            onClick={() => {
              onPlan(removed.before);
              setRemoved(null);
            }}
          >
            {leadText.list.undo}
          </Button>
        </p>
      )}
      {problems.length === 0 ? null : (
        <ul className={styles['wrongs']}>
          {problems.map((p) => (
            <li key={p}>
              <Icon name="warningCircle" /> <span>{words.problems[p]}</span>
            </li>
          ))}
        </ul>
      )}
      {nodes.length === 0 ? null : (
        <ul className={styles['rows']}>
          {nodes.map((node, i) => {
            const called = node.name.trim() === '' ? words.nameless(i + 1) : node.name;
            const options = sorts.includes(node.sort) ? sorts : [...sorts, node.sort];
            return (
              <li key={node.id}>
                <SortMark sort={node.sort} size={28} />
                <input
                  dir="auto"
                  aria-label={words.nameOf(i + 1)}
                  placeholder={words.name}
                  value={node.name}
                  maxLength={NETWORK_LIMITS.nameChars}
                  aria-invalid={node.name.trim() === '' || twice.has(node.id) || undefined}
                  onChange={(event) => onPlan(withNode(plan, node.id, { name: event.target.value }))}
                />
                <select
                  aria-label={words.sortOf(called)}
                  value={node.sort}
                  onChange={(event) => onPlan(withNode(plan, node.id, { sort: event.target.value }))}
                >
                  {options.map((sort) => (
                    <option key={sort} value={sort}>
                      {sortWord(sort)}
                    </option>
                  ))}
                </select>
                <input
                  dir="auto"
                  aria-label={words.partOf(called)}
                  placeholder={words.part}
                  value={node.part}
                  maxLength={NETWORK_LIMITS.partChars}
                  onChange={(event) => onPlan(withNode(plan, node.id, { part: event.target.value }))}
                />
                <Button
                  look="plain"
                  icon="close"
                  label={leadText.list.removeIt(called)}
                  onClick={() => remove(plan, withoutNode(plan, node.id), called)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
