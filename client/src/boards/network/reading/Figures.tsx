import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { useKeyScroll } from '../../../ui/useKeyScroll.ts';
import type { MapView } from '../view.ts';
import { figuresOf, type MapFigures } from './figures.ts';
import styles from './Figures.module.css';
import { namesOf } from './reading.ts';
import { useLater } from './useLater.ts';
import { contentOf } from './useReading.ts';

const words = networkText.reading.figures;
const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The map's figures behind a disclosure; nothing is worked out before somebody opens it. */
export function Figures({ view }: { view: Pick<MapView, 'nodes' | 'ties'> }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['figures']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open ? <FiguresOpen view={view} /> : null}
    </details>
  );
}

function FiguresOpen({ view }: { view: Pick<MapView, 'nodes' | 'ties'> }) {
  const content = useMemo(() => contentOf(view), [view]);
  const { value } = useLater('figures', content, () => figuresOf(view));
  if (value === null) return <p className={styles['quiet']}>{networkText.reading.busy}</p>;
  return (
    <>
      <p className={styles['quiet']}>{value.few ? `${words.more} ${words.few}` : words.more}</p>
      <WholeFigures figures={value} names={view.nodes.length} />
      <NodeTable figures={value} view={view} />
    </>
  );
}

function WholeFigures({ figures, names }: { figures: MapFigures; names: number }) {
  const { ties, possible, density, returned, parts } = figures;
  return (
    <dl className={styles['whole']}>
      <Figure name={words.names} value={names} means={words.namesMore} />
      <Figure name={words.ties} value={ties} means={words.tiesMore} />
      <Figure name={words.possible} value={possible} means={words.possibleMore} />
      {density === null ? null : (
        <Figure
          name={words.density}
          value={decimal.format(density)}
          means={words.densityMore}
          source={words.densitySource}
        />
      )}
      <Figure
        name={words.reciprocity}
        value={
          returned === null
            ? words.none
            : `${words.returned(returned.arrows, returned.of)}${returned.share === null ? '' : ` (${decimal.format(returned.share)})`}`
        }
        means={words.reciprocityMore}
        source={words.reciprocitySource}
      />
      <Figure name={words.parts} value={parts.length} means={words.partsMore} />
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: ReactNode;
  means: string;
  source?: string;
}

function Figure({ name, value, means, source }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles['value']}>{value}</dd>
      <dd className={styles['means']}>
        {means} {source === undefined ? null : words.source(source)}
      </dd>
    </div>
  );
}

function NodeTable({ figures, view }: { figures: MapFigures; view: Pick<MapView, 'nodes'> }) {
  const caption = useId();
  const table = useRef<HTMLDivElement>(null);
  useKeyScroll(table);
  const names = namesOf(view);
  return (
    <>
      <h3 id={caption}>{words.each}</h3>
      {/* A table wider than its place scrolls by itself, and by keys. */}
      <div className={styles['scroll']} role="region" aria-label={words.scroll} ref={table}>
        <table aria-labelledby={caption}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {[words.middle, words.tied, words.in, words.out, words.strength].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.nodes.map((n) => (
              <tr key={n.node}>
                <th scope="row" dir="auto">
                  {names.get(n.node)}
                </th>
                <td>
                  {n.rank ?? '–'}
                  {n.rank === null || n.between === null ? '' : ` (${decimal.format(n.between)})`}
                </td>
                <td>{n.all}</td>
                <td>{n.in}</td>
                <td>{n.out}</td>
                <td>{n.strength}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles['means']}>
        <li>
          {words.middleMore} {words.source(words.middleSource)}
        </li>
        <li>{words.tiedMore}</li>
        <li>
          {words.strengthMore} {words.source(words.strengthSource)}
        </li>
      </ul>
    </>
  );
}
