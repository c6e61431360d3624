import { leadText } from '../leadText.ts';
import styles from './ListSource.module.css';

/** Stands where the list would: the pasted one takes its place. */
export function PasteWaiting({ count }: { count: number }) {
  return (
    <p className={styles['will']} role="status">
      <strong>{leadText.create.pasteWillBeUsed(count)}</strong>
      <span>{leadText.create.pasteLook}</span>
    </p>
  );
}
