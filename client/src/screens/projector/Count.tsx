import { text } from '../../text.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import styles from './Count.module.css';

/** More lozenges than these can no longer be counted by eye; then the number alone says it. */
const MOST = 120;

interface CountProps {
  count: number;
  of: number | null;
  /** What so many have done. */
  what: string;
  /** Without lozenges: something beside it shows each one. */
  bare?: boolean;
}

/** So many of so many: the number, the words, and a lozenge for each. Never a percentage of people. */
export function Count({ count, of, what, bare }: CountProps) {
  const all = Math.max(of ?? count, count);
  return (
    <div className={styles['count']}>
      <p className={styles['words']}>
        <strong>{count}</strong> {of === null ? null : <span>{text.projector.of(all)}</span>}{' '}
        <span>{what}</span>
      </p>
      {!bare && all <= MOST ? (
        <div className={styles['lozenges']}>
          {Array.from({ length: all }, (_, i) => (
            <Lozenge key={i} fill={i < count ? 'full' : 'empty'} size="1em" />
          ))}
        </div>
      ) : null}
    </div>
  );
}
