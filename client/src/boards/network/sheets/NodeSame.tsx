import { kindsAgree, matchNames, MATCH_SCORES } from '@facet/shared/boards/network/matchNames.ts';
import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { NodePicker } from './NodePicker.tsx';
import type { OnMap } from './panelProps.ts';
import styles from './Sheets.module.css';

/** That two names stand for one, said and taken back. */
export function NodeSame({ node, view, moves }: OnMap & { node: DrawnNode }) {
  const words = networkText.sheets;
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
      <NodePicker
        open={words.sameAs}
        icon="swap"
        title={words.sameAsTitle(node.name)}
        hint={words.sameAsHint}
        choices={() => likeliestFirst(node, view.nodes)}
        onChoose={(id) => moves.sameAs(id, node.id)}
      />
    </div>
  );
}

/** All others, those first whose names may stand for the same. */
function likeliestFirst(node: DrawnNode, nodes: readonly DrawnNode[]): DrawnNode[] {
  const score = (other: DrawnNode): number => {
    const reason = kindsAgree(node.kind, other.kind)
      ? matchNames(node.name, other.name, node.kind === 'person')
      : null;
    return reason === null ? 0 : MATCH_SCORES[reason];
  };
  return nodes
    .filter((n) => n.id !== node.id)
    .map((n) => ({ n, score: score(n) }))
    .toSorted((x, y) => y.score - x.score || x.n.name.localeCompare(y.n.name, 'en-GB'))
    .map(({ n }) => n);
}
