import { leadText } from '../../leadText.ts';
import { useJoinWay } from './joinWay.ts';
import styles from './StillJoin.module.css';

/** For late comers, small in the corner: where to go and the code; nothing while the door is locked. */
export function StillJoin() {
  const way = useJoinWay();
  if (way === null) return null;
  return (
    <p className={styles['join']}>
      <span>
        {leadText.projector.stillJoin} <bdi>{way.host}</bdi>
      </span>{' '}
      <strong className={styles['code']}>{way.code.join(' ')}</strong>
    </p>
  );
}
