import { memo } from 'react';
import { iconLine } from './iconLine.ts';
import type { IconName } from './icons.ts';

interface IconProps {
  name: IconName;
  /** CSS length; 1.25em where nothing is said. */
  size?: string;
}

/** A picture beside words, hidden from screen readers: whoever uses it alone gives the control an aria-label. */
export const Icon = memo(function Icon({ name, size = '1.25em' }: IconProps) {
  // What points along the line turns with it in a script that runs from right to left.
  const turns = name === 'arrowRight' || name === 'arrowLeft' || name === 'leave' || name === 'undo';
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 256 256"
      fill="currentColor"
      data-turns={turns || undefined}
      style={{ inlineSize: size, blockSize: size }}
    >
      <path d={iconLine(name)} />
    </svg>
  );
});
