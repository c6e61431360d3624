import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { tieEnds } from '@facet/shared/boards/network/shape.ts';
import { useMemo, useState } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { directionWords, nameIn, typeWord } from './names.ts';
import { NodePicker } from './NodePicker.tsx';
import type { OnMap } from './panelProps.ts';
import { Line } from './Segments.tsx';
import styles from './Sheets.module.css';

const MOST = 12;

/** The ties of one name: open one, take one off, draw another. */
export function NodeTies({ node, view, moves, canWrite, onSelect }: OnMap & { node: DrawnNode }) {
  const [all, setAll] = useState(false);
  const words = networkText.sheets;
  const name = useMemo(() => nameIn(view.nodes), [view.nodes]);
  const ties = view.ties.filter((t) => t.a === node.id || t.b === node.id);
  const tied = new Set(ties.map((t) => (t.a === node.id ? t.b : t.a)));
  return (
    <section className={styles['group']} aria-label={words.ties(ties.length)}>
      <h3>{words.ties(ties.length)}</h3>
      <ul className={styles['rows']} style={{ inlineSize: '100%' }}>
        {ties.slice(0, all ? ties.length : MOST).map((tie) => {
          const other = name(tie.a === node.id ? tie.b : tie.a);
          const about = tie.types.map(typeWord).join(', ');
          return (
            <li key={`${tie.a}~${tie.b}`}>
              <button
                type="button"
                className={styles['rowButton']}
                onClick={() => onSelect({ what: 'tie', a: tie.a, b: tie.b })}
              >
                <Line strength={tie.strength} wanted={tie.when === 'wanted'} />
                <span>
                  <span className="visually-hidden">{words.openTie(node.name, other)}: </span>
                  <bdi>{other}</bdi>
                  <small>
                    {[
                      about,
                      tie.direction === 'none' ? '' : directionWords(tie.direction, name(tie.a), name(tie.b)),
                      tie.when === 'wanted' ? networkText.words.when.wanted : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
              </button>
              {canWrite ? (
                <Button
                  look="quiet"
                  icon="close"
                  label={words.removeTieOf(node.name, other)}
                  onClick={() => moves.removeTie(tie.a, tie.b)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {!all && ties.length > MOST ? (
        <Button onClick={() => setAll(true)}>{networkText.table.showAll(ties.length)}</Button>
      ) : null}
      {canWrite ? (
        <NodePicker
          open={words.tieTo}
          icon="link"
          title={words.tieToTitle(node.name)}
          choices={() => view.nodes.filter((n) => n.id !== node.id && !tied.has(n.id))}
          onChoose={(id) => {
            if (moves.drawTie(node.id, id) === null) onSelect({ what: 'tie', ...tieEnds(node.id, id) });
          }}
        />
      ) : null}
    </section>
  );
}
