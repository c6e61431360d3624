import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { NetworkNode, NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Alike } from './alike.ts';
import { sortWord } from './names.ts';
import { SortMark } from './SortMark.tsx';
import styles from './Sheets.module.css';

interface AlikeListProps {
  found: readonly Alike<DrawnNode>[];
  /** Given names that somebody took off this map. */
  off: readonly Alike<NetworkNode>[];
  tieTo: DrawnNode | null;
  onShow: (id: NodeId) => void;
  onTie: (id: NodeId) => void;
  onPutBack: (node: NetworkNode) => void;
}

/** What a name being typed may already stand for, so that nothing is drawn twice. */
export function AlikeList({ found, off, tieTo, onShow, onTie, onPutBack }: AlikeListProps) {
  const words = networkText.sheets;
  if (found.length === 0 && off.length === 0) return null;
  const about = ({ node, reason }: Alike<NetworkNode>): string =>
    [node.sort === '' ? '' : sortWord(node.sort), reason === 'begins' ? '' : words.reasons[reason]]
      .filter(Boolean)
      .join(', ');
  return (
    <section className={styles['group']} aria-label={words.alike}>
      <h3>{words.alike}</h3>
      <ul className={styles['rows']} style={{ inlineSize: '100%' }}>
        {found.map((one) => (
          <li key={one.node.id}>
            <button
              type="button"
              className={styles['rowButton']}
              aria-label={words.show(one.node.name)}
              onClick={() => onShow(one.node.id)}
            >
              <SortMark sort={one.node.sort} />
              <span>
                <bdi>{one.node.name}</bdi>
                <small>{about(one)}</small>
              </span>
            </button>
            {tieTo === null || tieTo.id === one.node.id ? null : (
              <Button
                icon="link"
                aria-label={words.tieTwo(one.node.name, tieTo.name)}
                onClick={() => onTie(one.node.id)}
              >
                {words.tieShort}
              </Button>
            )}
          </li>
        ))}
        {off.map((one) => (
          <li key={one.node.id}>
            <button type="button" className={styles['rowButton']} onClick={() => onPutBack(one.node)}>
              <Icon name="undo" />
              <span>
                <bdi>{words.putBack(one.node.name)}</bdi>
                <small>{words.wasTakenOff}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
