import { Fragment } from 'react';

/** "Amira, Tom, Priya": each name in its own direction, and not broken where that can be helped. */
export function Names({ names }: { names: readonly string[] }) {
  return names.map((name, i) => (
    <Fragment key={i}>
      {i > 0 ? ', ' : null}
      <bdi style={{ display: 'inline-block', maxInlineSize: '100%' }}>{name}</bdi>
    </Fragment>
  ));
}
