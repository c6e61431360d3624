import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { CSSProperties, ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { NodeSymbol } from '../map/NodeMark.tsx';
import { LINE_WIDTHS, thicknessOf, thicknessSteps, type Thickness } from '../map/thickness.ts';
import { dashes } from '../map/Ties.tsx';
import type { Backing, MapView } from '../view.ts';
import styles from './Legend.module.css';
import { sortWord } from './sentences.ts';

const words = networkText.reading.legend;

interface LegendProps {
  view: Pick<MapView, 'nodes' | 'ties'>;
  /** Of a map made of several: lines are as thick as many drew them. */
  backing?: Backing | null;
  scale?: keyof typeof LINE_WIDTHS;
}

/** What the signs of this map mean; only those that are on it. */
export function Legend({ view, backing = null, scale = 'tablet' }: LegendProps) {
  const sorts = [...new Set(view.nodes.map((n) => n.sort))].filter((sort) => sort !== '').sort();
  const now = view.ties.filter((t) => t.when === 'now');
  const inUse = new Set(now.map((t) => thicknessOf(t, backing)));
  const widths = LINE_WIDTHS[scale];
  const lines = thicknesses(backing).filter((one) => inUse.has(one.thickness));
  const directed = (which: 'one' | 'both'): boolean =>
    view.ties.some((t) =>
      which === 'both' ? t.direction === 'both' : t.direction === 'to' || t.direction === 'from',
    );
  return (
    <ul className={`${styles['legend']} ${styles[scale]}`} aria-label={words.label}>
      {sorts.map((sort) => (
        <One key={sort} sign={<SortSign sort={sort} />}>
          <bdi>{sortWord(sort)}</bdi>
        </One>
      ))}
      {(lines.length > 1 || backing !== null ? lines : []).map((one) => (
        <One key={one.thickness} sign={<Line width={widths[one.thickness]} />}>
          {one.means}
        </One>
      ))}
      {view.ties.length > now.length ? (
        <One sign={<Line width={widths[1]} dashed />}>{words.wanted}</One>
      ) : null}
      {directed('one') ? <One sign={<Line width={widths[1]} heads={1} />}>{words.arrow}</One> : null}
      {directed('both') ? <One sign={<Line width={widths[1]} heads={2} />}>{words.both}</One> : null}
    </ul>
  );
}

function thicknesses(backing: Backing | null): { thickness: Thickness; means: string }[] {
  if (backing !== null)
    return thicknessSteps(backing.of)
      .map(({ thickness, from, to }) => ({ thickness, means: words.drawnBy(from, to, backing.of) }))
      .reverse();
  return ([3, 2, 1] as const).map((thickness) => ({ thickness, means: words.strengths[thickness] ?? '' }));
}

function One({ sign, children }: { sign: ReactNode; children: ReactNode }) {
  return (
    <li>
      {sign}
      <span>{children}</span>
    </li>
  );
}

/** How a sort looks on the map, small; hidden from screen readers, as the word stands beside it. */
export function SortSign({ sort }: { sort: string }) {
  const node: DrawnNode = {
    id: sort,
    name: sort,
    kind: 'organisation',
    sort,
    part: '',
    size: 2,
    note: '',
    at: null,
    names: [],
    stands: [],
  };
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="-30 -30 60 60"
      className={styles['sort']}
      style={{ '--symbol': 1 } as CSSProperties}
    >
      <NodeSymbol node={node} me={false} chosen={false} end={false} lit={false} faded={false} />
    </svg>
  );
}

function Line({ width, dashed = false, heads = 0 }: { width: number; dashed?: boolean; heads?: 0 | 1 | 2 }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 48 16" className={styles['line']}>
      <path
        d={`M${heads === 2 ? 10 : 0} 8H${heads === 0 ? 48 : 38}`}
        strokeWidth={width}
        strokeDasharray={dashed ? dashes(width) : undefined}
      />
      {heads > 0 ? <path d="M48 8L35 2.5V13.5Z" className={styles['head']} /> : null}
      {heads === 2 ? <path d="M0 8L13 2.5V13.5Z" className={styles['head']} /> : null}
    </svg>
  );
}
