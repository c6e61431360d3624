import { memo } from 'react';
import styles from './Ties.module.css';
import type { TieBatch } from './tieStyles.ts';
import type { TieLine } from './tieLine.ts';

interface TiesProps {
  batches: readonly TieBatch[];
  widths: Record<1 | 2 | 3, number>;
}

/** The ties of a map: one path for each look. */
export const Ties = memo(function Ties({ batches, widths }: TiesProps) {
  const some = batches.some((b) => b.faded);
  return (
    <g className={styles['ties']}>
      {batches.map((b) => (
        <g
          key={b.key}
          data-faded={b.faded || undefined}
          data-lit={(some && !b.faded) || undefined}
          data-look={b.look ?? undefined}
          className={styles['batch']}
        >
          <path
            d={b.lines}
            className={styles['line']}
            strokeWidth={b.look === 'cameTrue' ? widths[b.thickness] + 6 : widths[b.thickness]}
            strokeDasharray={b.wanted ? dashes(widths[b.thickness]) : undefined}
          />
          {/* A double line: what was wished for and came true. */}
          {b.look === 'cameTrue' ? (
            <path d={b.lines} className={styles['inner']} strokeWidth={widths[b.thickness] + 1} />
          ) : null}
          {b.arrows === '' ? null : <path d={b.arrows} className={styles['arrow']} />}
        </g>
      ))}
    </g>
  );
});

export const dashes = (width: number): string => `${6 + width * 1.6} ${4 + width * 1.4}`;

/** A chosen tie: marigold between two dark lines, with the tie itself in the middle. */
export function ChosenTie({ line, width, wanted }: { line: TieLine; width: number; wanted: boolean }) {
  return (
    <g>
      <path d={line.line} className={styles['casingEdge']} strokeWidth={width + 13} />
      <path d={line.line} className={styles['casing']} strokeWidth={width + 9} />
      <path
        d={line.line}
        className={styles['core']}
        strokeWidth={width}
        strokeDasharray={wanted ? dashes(width) : undefined}
      />
      {line.arrows === '' ? null : <path d={line.arrows} className={styles['coreArrow']} />}
    </g>
  );
}
