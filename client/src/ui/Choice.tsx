import { useId, type ReactNode } from 'react';
import styles from './Choice.module.css';
import { Icon } from './Icon.tsx';

interface ChoiceProps<T extends string> {
  legend: ReactNode;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  disabled?: boolean;
}

/** One of a few: radio buttons that look like a row of buttons. */
export function Choice<T extends string>({ legend, value, options, onChange, disabled }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['choice']} disabled={disabled}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles['one']}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.value === value ? <Icon name="check" /> : null}
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
