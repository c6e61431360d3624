import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { Network, NodeId } from '@facet/shared/boards/network/shape.ts';
import { useId, useMemo } from 'react';
import { networkText } from '../../../networkText.ts';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Merge.module.css';
import { countedAsOne, type CountedAsOne } from './pairs.ts';

const words = networkText.merge;

interface OneListProps {
  network: Pick<Network, 'nodes'>;
  nodes: readonly DrawnNode[];
  canWrite: boolean;
  separate: (node: NodeId) => void;
}

/** All that is counted as one, each to be taken back; what only has the very same name is folded away. */
export function OneList({ network, nodes, canWrite, separate }: OneListProps) {
  const heading = useId();
  const all = useMemo(() => countedAsOne(nodes, network), [nodes, network]);
  if (all.length === 0) return null;
  const said = all.filter((one) => !one.sameName);
  const same = all.filter((one) => one.sameName);
  const row = (one: CountedAsOne) => (
    <Row key={one.node.id} one={one} canWrite={canWrite} separate={separate} />
  );
  return (
    <section className={styles['ones']} aria-labelledby={heading}>
      <h3 id={heading}>{words.one}</h3>
      <p className={styles['quiet']}>{words.oneHint}</p>
      {said.length > 0 ? <ul>{said.map(row)}</ul> : null}
      {same.length > 0 ? (
        <details>
          <summary>{words.sameNames(same.length)}</summary>
          <ul>{same.map(row)}</ul>
        </details>
      ) : null}
    </section>
  );
}

interface RowProps {
  one: CountedAsOne;
  canWrite: boolean;
  separate: (node: NodeId) => void;
}

function Row({ one: { node, others }, canWrite, separate }: RowProps) {
  return others.map(({ name, nodes }) => (
    <li key={name}>
      <span>
        <strong dir="auto">{node.name}</strong>{' '}
        <span dir="auto">{name === node.name ? words.times(nodes.length + 1) : words.also(name)}</span>
      </span>
      {canWrite ? (
        <Button
          icon="undo"
          aria-label={words.apartThis(name, node.name)}
          onClick={() => {
            nodes.forEach(separate);
            announce(words.apartSpoken(name, node.name));
          }}
        >
          {words.apart}
        </Button>
      ) : null}
    </li>
  ));
}
