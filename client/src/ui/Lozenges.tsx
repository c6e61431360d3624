import { ROWS, type Slot } from '@facet/shared/boards/diamond9/shape.ts';
import { memo } from 'react';
import styles from './Lozenges.module.css';

interface MiniDiamondProps {
  filled: ReadonlySet<Slot>;
  /** Places drawn in marigold: the card in question. */
  marked?: ReadonlySet<Slot>;
  /** CSS length of the whole picture. */
  size?: string;
  /** What it says; left out where words beside it say the same. */
  label?: string;
}

const DX = 22;

/** Nine lozenges, 1-2-3-2-1: the mini-map of a board. */
export function MiniDiamond({ filled, marked, size = '56px', label }: MiniDiamondProps) {
  return (
    <svg
      className={styles['mini']}
      viewBox="-68 -2 136 136"
      style={{ inlineSize: size, blockSize: size }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {ROWS.map(({ row, slots }) =>
        slots.map((slot, i) => {
          const x = (i - (slots.length - 1) / 2) * 2 * DX;
          const y = row * DX;
          const kind = marked?.has(slot) ? 'marked' : filled.has(slot) ? 'filled' : 'free';
          return (
            <path
              key={slot}
              className={styles[kind]}
              d={`M${x} ${y - DX}l${DX - 2} ${DX}l${2 - DX} ${DX}l${2 - DX} ${-DX}z`}
            />
          );
        }),
      )}
    </svg>
  );
}

/** One lozenge, full, half or empty: a person, a group, a step. */
export const Lozenge = memo(function Lozenge({
  fill,
  size = '24px',
}: {
  fill: 'full' | 'half' | 'empty' | 'now';
  size?: string;
}) {
  return (
    <svg
      className={styles['one']}
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={{ inlineSize: size, blockSize: size }}
    >
      <path
        className={styles[fill === 'full' ? 'filled' : fill === 'now' ? 'marked' : 'free']}
        d="M12 2l10 10-10 10L2 12z"
      />
      {fill === 'half' ? <path className={styles['filled']} d="M12 2v20L2 12z" /> : null}
    </svg>
  );
});
