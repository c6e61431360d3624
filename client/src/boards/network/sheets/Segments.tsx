import { useId, type ReactNode } from 'react';
import styles from './Segments.module.css';

interface SegmentsProps<T extends string | number> {
  legend: ReactNode;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  /** How many stand beside one another; fewer where words are long. */
  columns: 1 | 2 | 3;
  onChange: (value: T) => void;
}

/** One of a few, as equal buttons in columns: radio buttons that arrow keys go through. */
export function Segments<T extends string | number>({
  legend,
  value,
  options,
  columns,
  onChange,
}: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['segments']}>
      <legend>{legend}</legend>
      <div className={styles['grid']} data-columns={columns}>
        {options.map((option) => (
          <label key={option.value} className={styles['one']}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A tie's line as the map draws it. */
export function Line({ strength = 2, wanted = false }: { strength?: 1 | 2 | 3; wanted?: boolean }) {
  return (
    <svg aria-hidden="true" focusable="false" width="24" height="10" viewBox="0 0 24 10">
      <line
        x1="0"
        x2="24"
        y1="5"
        y2="5"
        stroke="currentColor"
        strokeWidth={{ 1: 2, 2: 4.5, 3: 8 }[strength]}
        strokeDasharray={wanted ? '5 4.5' : undefined}
      />
    </svg>
  );
}
