import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { memo } from 'react';
import { iconLine } from '../../../ui/iconLine.ts';
import type { IconName } from '../../../ui/icons.ts';
import styles from './NodeMark.module.css';
import { letterOf, lookOf, sizeOf } from './symbols.ts';

/** How a node stands out: `chosen` is selected, `end` the first end of a tie, `lit` what a sentence is about. */
export interface NodeLook {
  me: boolean;
  chosen: boolean;
  end: boolean;
  lit: boolean;
  faded: boolean;
}

interface NodeMarkProps extends NodeLook {
  node: DrawnNode;
  x: number;
  y: number;
  /** What a screen reader says. */
  label: string;
  /** The one node of the map that Tab comes to. */
  current: boolean;
  /** Came while the map was being looked at. */
  fresh: boolean;
  /** Is in somebody's hand, who sees it above the map. */
  away: boolean;
  /** Its symbol is drawn with those of all others. */
  dot: boolean;
  /** Since an earlier map. */
  change?: 'new' | 'gone' | undefined;
}

/** Radii round a node of middle size: of the dots of what is lit, and of the ring of the focus. */
const RING = 38;
const FOCUS = 36;

/** A node on the map: an option of the map's list, drawn where it lies. */
export const NodeMark = memo(function NodeMark({
  node,
  x,
  y,
  label,
  current,
  fresh,
  away,
  dot,
  change,
  ...look
}: NodeMarkProps) {
  return (
    <g
      role="option"
      aria-label={label}
      aria-selected={look.chosen}
      tabIndex={current ? 0 : -1}
      data-node={node.id}
      data-faded={look.faded || undefined}
      data-away={away || undefined}
      data-change={change}
      className={fresh ? `${styles['node']} ${styles['fresh']}` : styles['node']}
      transform={`translate(${x} ${y})`}
    >
      {dot ? <Place /> : <NodeSymbol node={node} {...look} />}
    </g>
  );
});

/** Where a node is whose symbol is drawn with all others: there to be found, and to show the focus. */
function Place() {
  return (
    <g className={styles['symbol']}>
      <circle r={FOCUS} className={styles['nothing']} />
      <FocusRing />
    </g>
  );
}

function FocusRing() {
  return (
    <g className={styles['focus']}>
      <circle r={FOCUS} className={styles['focusIn']} />
      <circle r={FOCUS} className={styles['focusOut']} />
    </g>
  );
}

/** The symbol alone, round the middle of where it is put. */
export function NodeSymbol({ node, me, chosen, end, lit }: NodeLook & { node: DrawnNode }) {
  const shape = lookOf(node, me);
  const size = sizeOf(node, me);
  return (
    <g className={chosen || end || lit ? styles['standsOut'] : styles['symbol']}>
      <g transform={size === 1 ? undefined : `scale(${size})`}>
        {lit ? <circle className={styles['halo']} r={RING} /> : null}
        {chosen || end ? <Casing outline={shape.outline} /> : null}
        <FocusRing />
        <path
          d={shape.outline}
          className={`${styles['shape']} ${end ? styles['end'] : me ? styles['me'] : styles[shape.fill]}`}
        />
        {shape.icon === null ? (
          <text data-sign="" className={styles['letter']} dy="0.36em">
            {letterOf(node)}
          </text>
        ) : (
          <Sign icon={shape.icon} size={shape.iconSize} down={shape.iconDown} light={me && !end} />
        )}
      </g>
    </g>
  );
}

/** Marigold between two dark lines, as a chosen tie has it. */
function Casing({ outline }: { outline: string }) {
  return (
    <>
      <path d={outline} className={styles['casingEdge']} />
      <path d={outline} className={styles['casing']} />
    </>
  );
}

function Sign({ icon, size, down, light }: { icon: IconName; size: number; down: number; light: boolean }) {
  const scale = size / 256;
  return (
    <path
      data-sign=""
      className={light ? styles['signLight'] : styles['sign']}
      transform={`translate(${-size / 2} ${down - size / 2}) scale(${scale})`}
      d={iconLine(icon)}
    />
  );
}
