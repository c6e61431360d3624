import type { ReactNode } from 'react';
import type { Selection } from '../view.ts';
import { NodeSheet } from './NodeSheet.tsx';
import type { SheetProps } from './panelProps.ts';
import { TieSheet } from './TieSheet.tsx';

interface SelectionSheetProps extends SheetProps {
  selected: Selection | null;
  /** What else to say of it, above all else. */
  more?: ReactNode;
}

/** The sheet of whatever is chosen on a map or in its table; nothing where nothing is, or somebody took it off. */
export function SelectionSheet({ selected, more, ...sheet }: SelectionSheetProps) {
  const { nodes, ties } = sheet.view;
  if (selected === null) return null;
  if (selected.what === 'node') {
    const node = nodes.find((n) => n.stands.includes(selected.id));
    return node === undefined ? null : <NodeSheet {...sheet} more={more} node={node} />;
  }
  const tie = ties.find(({ a, b }) => a === selected.a && b === selected.b);
  return tie === undefined ? null : <TieSheet {...sheet} more={more} tie={tie} />;
}
