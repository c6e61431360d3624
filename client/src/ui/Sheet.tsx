import { use, useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { text } from '../text.ts';
import { Button } from './Button.tsx';
import { useCovering } from './covered.ts';
import styles from './Sheet.module.css';
import { SheetNotice } from './sheetNotice.ts';

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
  const notice = use(SheetNotice);
  const close = useEffectEvent(onClose);
  useCovering();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    // Where a sheet is for writing, one can begin to write at once.
    dialog.querySelector<HTMLElement>('[data-begin-here]')?.focus();
    const escaped = (event: Event): void => {
      event.preventDefault();
      close();
    };
    // Only the dialog itself, which is what lies under the dimmed ground, not what is in it.
    const outside = (event: Event): void => void (event.target === dialog && close());
    dialog.addEventListener('cancel', escaped);
    dialog.addEventListener('mousedown', outside);
    return () => {
      dialog.removeEventListener('cancel', escaped);
      dialog.removeEventListener('mousedown', outside);
      dialog.close();
      if ((before instanceof HTMLElement || before instanceof SVGElement) && before.isConnected)
        before.focus();
    };
  }, []);
  return (
    <dialog ref={ref} className={`${styles['sheet']} ${styles[place]}`} aria-labelledby={heading}>
      <div className={styles['inside']}>
        <div className={styles['head']}>
          <h2 id={heading}>{title}</h2>
          <Button look="plain" icon="close" label={text.common.close} onTap={onClose} />
        </div>
        <div className={styles['body']}>{children}</div>
        {notice}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
    </dialog>
  );
}
