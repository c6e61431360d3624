import type { ReactNode } from 'react';
import styles from './CheckBox.module.css';

interface CheckBoxProps {
  checked: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

/** Yes or no, with its words as part of the target. */
export function CheckBox({ checked, onChange, children }: CheckBoxProps) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
