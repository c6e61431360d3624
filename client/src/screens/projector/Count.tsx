import { leadText } from '../../leadText.ts';
import { Lozenge } from '../../ui/Lozenges.tsx';
import styles from './Count.module.css';

/** More lozenges than these can no longer be counted by eye, and on a nearly square screen have no room; then the number alone says it. */
const MOST = 120;
const MANY = 60;
const ROW = 32;

interface CountProps {
  count: number;
  of: number | null;
  /** What so many have done. */
  what: string;
  /** Without lozenges: something beside it shows each one. */
  bare?: boolean;
  /** There is little room: lozenges only for so few that they stand in one row. */
  tight?: boolean;
}

/** So many of so many: the number, the words, and a lozenge for each. Never a percentage of people. */
export function Count({ count, of, what, bare, tight }: CountProps) {
  const all = Math.max(of ?? count, count);
  return (
    <div className={styles['count']}>
      <p className={styles['words']}>
        <strong>{count}</strong> {of === null ? null : <span>{leadText.projector.of(all)}</span>}{' '}
        <span>{what}</span>
      </p>
      {!bare && all <= (tight ? ROW : MOST) ? (
        <div className={`${styles['lozenges']} ${all > MANY ? styles['many'] : ''}`}>
          {Array.from({ length: all }, (_, i) => (
            <Lozenge key={i} fill={i < count ? 'full' : 'empty'} size="1em" />
          ))}
        </div>
      ) : null}
    </div>
  );
}
