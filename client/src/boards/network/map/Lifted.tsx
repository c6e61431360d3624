import type { DrawnNode, DrawnTie } from '@facet/shared/boards/network/merge.ts';
import { useLayoutEffect, useRef } from 'react';
import type { Point } from '../view.ts';
import { LiftedTie, putTie } from './LiftedTie.tsx';
import styles from './NetworkMap.module.css';
import { NodeSymbol } from './NodeMark.tsx';
import { radiusAt } from './symbols.ts';
import type { TieLine } from './tieLine.ts';

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

/** With more ties than this, they are drawn at each move: layers take memory. */
const MOST_LAYERS = 16;

/**
 * The node in the hand and its ties, on layers of their own above the map: as they move their finished pictures are only
 * put elsewhere, at the pace of the finger; nothing is drawn, and nothing of React runs.
 */
export function Lifted(props: LiftedProps) {
  const { node, me, k, symbol, stroke, font, ties, widthOf } = props;
  const mark = useRef<SVGSVGElement>(null);
  const all = useRef<HTMLDivElement>(null);
  const layers = ties.length <= MOST_LAYERS;
  useLayoutEffect(() => {
    const { placeNow, lineOf, onFollow } = props;
    const drawn = [...(all.current?.children ?? [])];
    const move = (): void => {
      const at = placeNow();
      if (at === null) return;
      mark.current?.style.setProperty('transform', `translate(${at.x * k}px, ${at.y * k}px)`);
      ties.forEach((tie, i) => {
        const element = drawn[i];
        if (element) putTie(element, lineOf(tie, at), widthOf(tie));
      });
    };
    onFollow(move);
    move();
    return () => onFollow(null);
  });
  return (
    <div aria-hidden="true">
      <div ref={all}>
        {ties.map((tie) => (
          <LiftedTie
            key={`${tie.a}~${tie.b}`}
            width={widthOf(tie)}
            wanted={tie.when === 'wanted'}
            layer={layers}
          />
        ))}
      </div>
      <svg ref={mark} className={`${styles['picture']} ${styles['lifted']}`}>
        <g strokeWidth={stroke} style={{ '--symbol': symbol } as React.CSSProperties}>
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
    </div>
  );
}
