import type { DrawnNode } from '@facet/shared/boards/network/merge.ts';
import { NodeSymbol } from '../map/NodeMark.tsx';
import styles from './SortMark.module.css';

const AT_REST = { me: false, chosen: false, end: false, lit: false, faded: false };
const PLAIN: DrawnNode = {
  id: '',
  name: '·',
  kind: 'organisation',
  sort: '',
  part: '',
  size: 2,
  note: '',
  at: null,
  names: [],
  stands: [],
};

/** The sign of a sort beside its word, as the map draws it. */
export function SortMark({ sort, me = false, size = 34 }: { sort: string; me?: boolean; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="-32 -32 64 64"
      width={size}
      height={size}
      strokeWidth={2.5}
      className={me ? `${styles['mark']} ${styles['me']}` : styles['mark']}
    >
      <NodeSymbol {...AT_REST} me={me} node={{ ...PLAIN, sort }} />
    </svg>
  );
}
