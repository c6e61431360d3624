import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { useImperativeHandle, useRef, type RefObject } from 'react';
import type { Point } from '../view.ts';
import styles from './NodeMark.module.css';
import { lookOf, sizeOf } from './symbols.ts';

/** Shows at once, without React, that a tap was heard. */
export interface Answers {
  /** Marks a name as chosen instead of what was. */
  chosen: (node: DrawnNode, at: Point) => void;
  /** Marks nothing as chosen. */
  none: () => void;
  /** From now on what React has drawn counts. */
  done: () => void;
}

/**
 * The marigold under a name that was just tapped, until it is drawn as chosen: a slow tablet shows this at the next paint,
 * and the panel with all that belongs to the name some frames later.
 */
export function Answer({ ref, me }: { ref: RefObject<Answers | null>; me: string | null }) {
  const mark = useRef<SVGGElement>(null);
  const left = useRef<Element | null>(null);
  useImperativeHandle(ref, () => {
    const leave = (): void => {
      left.current ??=
        mark.current?.parentElement?.querySelector('[data-node][aria-selected="true"]') ?? null;
      left.current?.toggleAttribute('data-left', true);
    };
    const show = (outline: string): void => {
      for (const path of mark.current?.querySelectorAll('path') ?? []) path.setAttribute('d', outline);
    };
    return {
      chosen: (node, { x, y }) => {
        leave();
        const is = node.id === me;
        mark.current?.setAttribute('transform', `translate(${x} ${y})`);
        mark.current?.firstElementChild?.firstElementChild?.setAttribute(
          'transform',
          `scale(${sizeOf(node, is)})`,
        );
        show(lookOf(node, is).outline);
      },
      none: () => {
        leave();
        show('');
      },
      done: () => {
        left.current?.removeAttribute('data-left');
        left.current = null;
        show('');
      },
    };
  }, [me]);
  return (
    <g ref={mark} aria-hidden="true" className={styles['node']}>
      <g className={styles['standsOut']}>
        <g>
          <path className={styles['casingEdge']} />
          <path className={styles['casing']} />
        </g>
      </g>
    </g>
  );
}
