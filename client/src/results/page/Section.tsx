import { useId, type ReactNode } from 'react';
import styles from './Results.module.css';

/** A part of the page under its heading. `wide` may use the whole width. */
export function Section({ title, children, wide }: { title: string; children: ReactNode; wide?: boolean }) {
  const id = useId();
  return (
    <section className={`${styles['section']} ${wide ? styles['wide'] : ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
