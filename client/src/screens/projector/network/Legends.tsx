import { SortSign } from '../../../boards/network/reading/Legend.tsx';
import { sortWord } from '../../../boards/network/reading/sentences.ts';
import {
  LINE_WIDTHS,
  thicknessOf,
  thicknessSteps,
  type Thickness,
} from '../../../boards/network/map/thickness.ts';
import { dashes } from '../../../boards/network/map/Ties.tsx';
import type { Backing, MapView } from '../../../boards/network/view.ts';
import { leadText } from '../../../leadText.ts';
import { networkText } from '../../../networkText.ts';
import styles from './Legends.module.css';

const words = leadText.projector.kinds.network;
/** More sorts than these stand in no head. */
const MOST_SORTS = 8;

/** What the symbols on the map mean, those with most names first. */
export function SortsLegend({ nodes }: Pick<MapView, 'nodes'>) {
  const times = new Map<string, number>();
  for (const { sort } of nodes) if (sort !== '') times.set(sort, (times.get(sort) ?? 0) + 1);
  const sorts = [...times].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, MOST_SORTS);
  return (
    <ul className={`${styles['legend']} ${styles['sorts']}`} aria-label={networkText.reading.legend.label}>
      {sorts.map(([sort]) => (
        <li key={sort}>
          <span className={styles['sort']}>
            <SortSign sort={sort} />
          </span>
          <bdi>{sortWord(sort)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** What the lines on the map mean: in how many groups' maps they stand, or how strong they are, and what is only wished for. */
export function LinesLegend({ ties, backing }: Pick<MapView, 'ties'> & { backing: Backing | null }) {
  const now = ties.filter((t) => t.when === 'now');
  const inUse = new Set(now.map((t) => thicknessOf(t, backing)));
  const steps = stepsOf(backing).filter((s) => inUse.has(s.thickness));
  const arrows = ties.some((t) => t.direction === 'to' || t.direction === 'from');
  return (
    <ul className={styles['legend']} aria-label={networkText.reading.legend.label}>
      {backing !== null || steps.length > 1
        ? steps.map(({ thickness, means }) => (
            <li key={thickness}>
              <Line width={LINE_WIDTHS.projector[thickness]} />
              {means}
            </li>
          ))
        : null}
      {now.length < ties.length ? (
        <li>
          <Line width={4} dashed />
          {networkText.reading.legend.wanted}
        </li>
      ) : null}
      {arrows ? (
        <li>
          <Line width={4} arrow />
          {networkText.reading.legend.arrow}
        </li>
      ) : null}
    </ul>
  );
}

function stepsOf(backing: Backing | null): { thickness: Thickness; means: string }[] {
  if (backing === null)
    return ([3, 2, 1] as const).map((thickness) => ({
      thickness,
      means: networkText.reading.legend.strengths[thickness] ?? '',
    }));
  const steps = thicknessSteps(backing.of).reverse();
  return steps.map(({ thickness, from, to }, i) => ({
    thickness,
    means: i === 0 ? words.drewIt(from, to, backing.of) : words.drew(from, to),
  }));
}

function Line({
  width,
  dashed = false,
  arrow = false,
}: {
  width: number;
  dashed?: boolean;
  arrow?: boolean;
}) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 64 24" className={styles['line']}>
      <path
        d={arrow ? 'M0 12H50' : 'M0 12H64'}
        strokeWidth={width}
        strokeDasharray={dashed ? dashes(width) : undefined}
      />
      {arrow ? <path d="M64 12L46 4V20Z" className={styles['head']} /> : null}
    </svg>
  );
}
