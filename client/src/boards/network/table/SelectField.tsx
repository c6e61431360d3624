import { useId, type Ref } from 'react';
import styles from './Table.module.css';

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  ref?: Ref<HTMLSelectElement>;
}

/** One of many, by the system's own list: it works the same with every finger, key and screen reader. */
export function SelectField({ label, value, options, onChange, ref }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        ref={ref}
        className={styles['select']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
