import { suggestMatches } from '@facet/shared/boards/network/matchNames.ts';
import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { useMemo, useState } from 'react';
import { text } from '../../../text.ts';
import { Button } from '../../../ui/Button.tsx';
import { NodePicker } from './NodePicker.tsx';
import type { OnMap } from './panelProps.ts';
import styles from './Sheets.module.css';

/** That two names stand for one, said and taken back. */
export function NodeSame({ node, view, moves }: OnMap & { node: DrawnNode }) {
  const [choosing, setChoosing] = useState(false);
  const words = text.network.sheets;
  const others = node.stands.filter((id) => id !== node.id);
  return (
    <div className={styles['group']}>
      {others.length === 0 ? null : (
        <div className={styles['notice']}>
          <p className={styles['legend']}>{words.shownAs(node.stands.length)}</p>
          <ul>
            {node.stands.map((id) => (
              <li key={id} className="theirs" dir="auto">
                {moves.nameOf(id)}
              </li>
            ))}
          </ul>
          <div className={styles['buttons']}>
            {others.map((id) => (
              <Button key={id} onClick={() => moves.takeApart(id)}>
                {others.length === 1 ? words.takeApart : words.takeOut(moves.nameOf(id))}
              </Button>
            ))}
          </div>
        </div>
      )}
      {choosing ? (
        <Choosing node={node} view={view} moves={moves} onDone={() => setChoosing(false)} />
      ) : (
        <Button icon="swap" onClick={() => setChoosing(true)}>
          {words.sameAs}
        </Button>
      )}
    </div>
  );
}

interface ChoosingProps extends Pick<OnMap, 'view' | 'moves'> {
  node: DrawnNode;
  onDone: () => void;
}

function Choosing({ node, view, moves, onDone }: ChoosingProps) {
  const words = text.network.sheets;
  const others = useMemo(() => {
    const rest = view.nodes.filter((n) => n.id !== node.id);
    const likely = suggestMatches([node, ...rest].map(({ id, name, kind }) => ({ id, name, kind }))).flatMap(
      ({ a, b }) => (a === node.id ? b : b === node.id ? a : []),
    );
    const rank = new Map([...likely].reverse().map((id, i) => [id, i + 1]));
    return rest.toSorted(
      (x, y) => (rank.get(y.id) ?? 0) - (rank.get(x.id) ?? 0) || x.name.localeCompare(y.name, 'en-GB'),
    );
  }, [node, view.nodes]);
  return (
    <NodePicker
      title={words.sameAsTitle(node.name)}
      hint={words.sameAsHint}
      nodes={others}
      onCancel={onDone}
      onChoose={(id) => {
        onDone();
        moves.sameAs(id, node.id);
      }}
    />
  );
}
