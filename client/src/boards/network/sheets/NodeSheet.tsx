import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import type { ReactNode } from 'react';
import { networkText } from '../../../networkText.ts';
import { Button } from '../../../ui/Button.tsx';
import { NodeFacts } from './NodeFacts.tsx';
import { NodeFields } from './NodeFields.tsx';
import { sortWord } from './names.ts';
import type { SheetProps } from './panelProps.ts';
import { SidePanel } from './SidePanel.tsx';
import { SortMark } from './SortMark.tsx';
import styles from './Sheets.module.css';

interface NodeSheetProps extends SheetProps {
  node: DrawnNode;
  /** What else there is to say of it here, above all else: who drew it. */
  more?: ReactNode;
}

/** All there is about a name on the map: changed in place where it may be, else only told. */
export function NodeSheet({ node, more, modal, takesFocus, onClose, ...on }: NodeSheetProps) {
  const { canWrite, moves, backing, me } = on;
  const words = networkText.sheets;
  const remove = (): void => {
    onClose();
    moves.removeNode(node.id);
  };
  return (
    <SidePanel
      key={node.id}
      title={node.name}
      modal={modal}
      takesFocus={takesFocus}
      onClose={onClose}
      tag={
        <span className={styles['tag']}>
          <SortMark sort={node.sort} me={node.id === me} size={28} />
          <span className="theirs" dir="auto">
            {node.sort === '' ? words.node : sortWord(node.sort)}
          </span>
        </span>
      }
      actions={
        canWrite ? (
          <Button look="danger" icon="trash" onClick={remove}>
            {words.remove}
          </Button>
        ) : null
      }
    >
      {backing === null ? null : <p>{words.drawnBy(backing.nodes.get(node.id) ?? 0, backing.of)}</p>}
      {more}
      {canWrite ? <NodeFields node={node} {...on} /> : <NodeFacts node={node} {...on} />}
    </SidePanel>
  );
}
