import type { DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { useLayoutEffect, useRef } from 'react';
import type { Point } from '../view.ts';
import styles from './NetworkMap.module.css';
import { NodeSymbol } from './NodeMark.tsx';
import { radiusAt } from './symbols.ts';
import { dashes } from './Ties.tsx';
import tieStyles from './Ties.module.css';
import type { TieLine } from './tieLine.ts';
import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';

/** The node in somebody's hand, and what hangs on it. */
export interface InHand {
  node: DrawnNode;
  at: Point;
}

interface LiftedProps {
  placeNow: () => Point | null;
  /** Is given what puts the picture where the hand is. */
  onFollow: (move: (() => void) | null) => void;
  node: DrawnNode;
  me: boolean;
  k: number;
  symbol: number;
  stroke: number;
  font: number;
  ties: readonly DrawnTie[];
  widthOf: (tie: DrawnTie) => number;
  /** The line of a tie of this node while the node is there. */
  lineOf: (tie: DrawnTie, at: Point) => TieLine | null;
}

/**
 * The node in the hand, on a layer of its own above the map: as it moves only it and its ties are drawn, at the pace of
 * the finger, and nothing of React runs.
 */
export function Lifted(props: LiftedProps) {
  const { node, me, k, symbol, stroke, font, ties, widthOf } = props;
  const mark = useRef<SVGGElement>(null);
  const lines = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const { placeNow, lineOf, onFollow } = props;
    const move = (): void => {
      const at = placeNow();
      if (at === null) return;
      mark.current?.setAttribute('transform', `translate(${at.x * k} ${at.y * k})`);
      ties.forEach((tie, i) => {
        const pair = lines.current?.children[i];
        const line = lineOf(tie, at);
        pair?.children[0]?.setAttribute('d', line?.line ?? '');
        pair?.children[1]?.setAttribute('d', line?.arrows ?? '');
      });
    };
    onFollow(move);
    move();
    return () => onFollow(null);
  });
  return (
    <svg className={`${styles['picture']} ${styles['lifted']}`} aria-hidden="true">
      <g ref={lines}>
        {ties.map((tie) => (
          <g key={`${tie.a}~${tie.b}`}>
            <path
              className={tieStyles['line']}
              strokeWidth={widthOf(tie)}
              strokeDasharray={tie.when === 'wanted' ? dashes(widthOf(tie)) : undefined}
            />
            <path className={tieStyles['arrow']} />
          </g>
        ))}
      </g>
      <g ref={mark} strokeWidth={stroke} style={{ '--symbol': symbol } as React.CSSProperties}>
        <NodeSymbol node={node} me={me} chosen end={false} lit={false} faded={false} />
        <text
          className={styles['name']}
          textAnchor="middle"
          y={radiusAt(node, me, symbol) + font * 1.5}
          style={{ fontSize: font }}
        >
          {node.name}
        </text>
      </g>
    </svg>
  );
}
