import { useEffect, useId, useRef, type ReactNode } from 'react';
import { text } from '../text.ts';
import { Button } from './Button.tsx';
import styles from './Sheet.module.css';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot. */
  actions?: ReactNode;
  /** `side` opens beside the board on wide screens, `middle` in the middle. On phones both rise from below. */
  place?: 'side' | 'middle';
}

/**
 * A native modal dialog: the browser keeps focus inside, gives it back afterwards and closes it on Escape.
 * Mount it to open it, unmount it to close it.
 */
export function Sheet({ title, onClose, children, actions, place = 'middle' }: SheetProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${styles['sheet']} ${styles[place]}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={styles['inside']}>
        <header className={styles['head']}>
          <h2 id={heading}>{title}</h2>
          <Button look="plain" icon="close" label={text.common.close} onClick={onClose} />
        </header>
        <div className={styles['body']}>{children}</div>
        {actions ? <footer className={styles['actions']}>{actions}</footer> : null}
      </div>
    </dialog>
  );
}
