import { memo } from 'react';
import { text } from '../../../text.ts';
import type { Point } from '../view.ts';
import styles from './NetworkMap.module.css';

/** On a tie: how many drew it. */
export interface BackingMark {
  key: string;
  at: Point;
  by: number;
  of: number;
  faded: boolean;
}

const HIGH = 20;

/** "3/5" on the ties of a shared map. */
export const Backings = memo(function Backings({ marks }: { marks: readonly BackingMark[] }) {
  return (
    <g aria-hidden="true" className={styles['backings']}>
      {marks.map(({ key, at, by, of, faded }) => {
        const words = text.network.map.backing(by, of);
        const wide = words.length * 8.6 + 10;
        return (
          <g key={key} transform={`translate(${at.x} ${at.y})`} data-faded={faded || undefined}>
            <rect x={-wide / 2} y={-HIGH / 2} width={wide} height={HIGH} rx="2" />
            <text dy="0.35em">{words}</text>
          </g>
        );
      })}
    </g>
  );
});
