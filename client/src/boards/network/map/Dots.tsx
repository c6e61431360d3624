import { memo } from 'react';
import type { DotBatch } from './dots.ts';
import styles from './NodeMark.module.css';

/** The symbols of a large map seen from far away. Screen readers have the nodes' own. */
export const Dots = memo(function Dots({
  batches,
  stroke,
}: {
  batches: readonly DotBatch[];
  stroke: number;
}) {
  return (
    <g aria-hidden="true" strokeWidth={stroke}>
      {batches.map((b) => (
        <g key={b.key} className={styles['node']} data-faded={b.faded || undefined}>
          <path d={b.d} className={`${styles['shape']} ${styles[b.fill]}`} />
        </g>
      ))}
    </g>
  );
});
