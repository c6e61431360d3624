import { ROWS } from '@facet/shared/boards/diamond9/shape.ts';
import { text } from '../text.ts';
import styles from './Paper.module.css';

const words = text.paper;
export type Size = 'a4' | 'a3';

/** A diamond with nine free places, across a sheet. */
export function DiamondSheet({ title, question, size }: { title: string; question: string; size: Size }) {
  return (
    <section className={`${styles['sheet']} ${styles[size === 'a4' ? 'a4Across' : 'a3Across']}`} data-blank>
      <header className={styles['blankHead']}>
        <div>
          <p className="theirs" dir="auto">
            {title}
          </p>
          <h2 className="theirs" dir="auto">
            {question}
          </h2>
        </div>
        <p className={styles['fill']}>{words.name}</p>
      </header>
      <div className={styles['blank']}>
        <p>{words.most}</p>
        {ROWS.map(({ row, slots }) => (
          <div key={row} className={styles['blankRow']}>
            {slots.map((slot) => (
              <span key={slot} />
            ))}
          </div>
        ))}
        <p>{words.least}</p>
      </div>
    </section>
  );
}
