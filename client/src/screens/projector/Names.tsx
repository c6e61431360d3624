import { Fragment } from 'react';
import styles from './Names.module.css';

/** "Amira, Tom, Priya": each name in its own direction, and not broken where that can be helped; `running` within lines that are cut. */
export function Names({ names, running }: { names: readonly string[]; running?: boolean }) {
  return names.map((name, i) => (
    <Fragment key={i}>
      <span className={running ? undefined : styles['name']}>
        <bdi>{name}</bdi>
        {i < names.length - 1 ? ',' : null}
      </span>{' '}
    </Fragment>
  ));
}
