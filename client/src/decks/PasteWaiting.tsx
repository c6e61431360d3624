import { text } from '../text.ts';
import styles from './ListSource.module.css';

/** Stands where the list would: the pasted one takes its place. */
export function PasteWaiting({ count }: { count: number }) {
  return (
    <p className={styles['will']} role="status">
      <strong>{text.create.pasteWillBeUsed(count)}</strong>
      <span>{text.create.pasteLook}</span>
    </p>
  );
}
