import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

interface Around {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
}

function FieldFrame({ id, label, hint, error, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className={styles['error']}>
          <Icon name="warningCircle" /> {error}
        </p>
      ) : null}
    </div>
  );
}

const described = (id: string, { hint, error }: Pick<Around, 'hint' | 'error'>): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

type InputProps = Around &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'> & {
    ref?: Ref<HTMLInputElement>;
    /** `code` is large and spaced, for a code copied from far away. */
    look?: 'line' | 'code';
  };

/** A labelled line of text with its hint and its error. */
export function TextField({ label, hint, error, ref, look = 'line', ...rest }: InputProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        ref={ref}
        dir="auto"
        {...rest}
        className={`${styles['input']} ${styles[look]}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, { hint, error })}
      />
    </FieldFrame>
  );
}

type AreaProps = Around &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'> & { ref?: Ref<HTMLTextAreaElement> };

/** A labelled text of several lines. */
export function TextArea({ label, hint, error, ref, ...rest }: AreaProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        ref={ref}
        dir="auto"
        {...rest}
        className={styles['input']}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(id, { hint, error })}
      />
    </FieldFrame>
  );
}
