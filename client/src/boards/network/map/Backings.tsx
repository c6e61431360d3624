import { memo } from 'react';
import { networkText } from '../../../networkText.ts';
import { backingSize, type BackingMark } from './backingMarks.ts';
import styles from './NetworkMap.module.css';

/** "3/5" on the ties of a shared map. */
export const Backings = memo(function Backings({ marks }: { marks: readonly BackingMark[] }) {
  return (
    <g aria-hidden="true" className={styles['backings']}>
      {marks.map(({ key, at, by, of, faded }) => {
        const words = networkText.map.backing(by, of);
        const { w, h } = backingSize(words);
        return (
          <g key={key} transform={`translate(${at.x} ${at.y})`} data-faded={faded || undefined}>
            <rect x={-w / 2} y={-h / 2} width={w} height={h} rx="2" />
            <text dy="0.35em">{words}</text>
          </g>
        );
      })}
    </g>
  );
});
