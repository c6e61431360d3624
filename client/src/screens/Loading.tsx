import { text } from '../text.ts';
import styles from './Loading.module.css';

/** While a part of the app is on its way. */
export function Loading({ children = text.common.loading }: { children?: string }) {
  return (
    <main id="main" className={styles['page']}>
      <img src="/mark.svg" alt="" width="56" height="57" />
      <h1 className={styles['words']}>{children}</h1>
    </main>
  );
}
