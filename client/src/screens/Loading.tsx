import { text } from '../text.ts';
import styles from './Loading.module.css';

/** While a part of the app is on its way. */
export function Loading({ children = text.common.loading }: { children?: string }) {
  return (
    <div className={styles['page']}>
      <img src="/mark.svg" alt="" width="56" height="57" />
      <p role="status">{children}</p>
    </div>
  );
}
