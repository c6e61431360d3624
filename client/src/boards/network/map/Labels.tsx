import { memo } from 'react';
import styles from './NetworkMap.module.css';

/** A name where it stands, in pixels of the drawn map. */
export interface PlacedName {
  id: string;
  lines: readonly string[];
  x: number;
  /** Of the first line's foot. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  faded: boolean;
}

/** The names on the map, with a rim of the ground so that they can be read over a tie. Screen readers have the nodes' own. */
export const Labels = memo(function Labels({
  labels,
  font,
}: {
  labels: readonly PlacedName[];
  font: number;
}) {
  return (
    <g aria-hidden="true" className={styles['names']} style={{ fontSize: font, strokeWidth: font / 2.4 }}>
      {labels.map((l) => (
        <text
          key={l.id}
          className={styles['name']}
          x={l.x}
          y={l.y}
          textAnchor={l.anchor}
          data-faded={l.faded || undefined}
        >
          {l.lines.length === 1
            ? l.lines[0]
            : l.lines.map((line, i) => (
                <tspan key={line} x={l.x} dy={i === 0 ? 0 : font * 1.15}>
                  {line}
                </tspan>
              ))}
        </text>
      ))}
    </g>
  );
});
