import { Fragment } from 'react';
import styles from './Names.module.css';

/** "Amira, Tom, Priya": each name in its own direction, and not broken where that can be helped. */
export function Names({ names }: { names: readonly string[] }) {
  return names.map((name, i) => (
    <Fragment key={i}>
      <span className={styles['name']}>
        <bdi>{name}</bdi>
        {i < names.length - 1 ? ',' : null}
      </span>{' '}
    </Fragment>
  ));
}
