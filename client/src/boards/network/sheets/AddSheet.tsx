import type { NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import type { Point } from '../view.ts';
import { AddForm } from './AddForm.tsx';
import type { OnMap } from './panelProps.ts';
import { SidePanel } from './SidePanel.tsx';

interface AddSheetProps extends Pick<OnMap, 'view' | 'plan' | 'moves' | 'onSelect'> {
  /** The name that was chosen, to which the new ones can be tied. */
  selected: NodeId | null;
  /** Where the first of them goes: a place on the map that was tapped. */
  at?: Point | null | undefined;
  modal?: boolean | undefined;
  onClose: () => void;
}

/** Adds people, groups and places, several in a row: the field stays in hand. */
export function AddSheet({ modal, onClose, ...form }: AddSheetProps) {
  return (
    <SidePanel title={networkText.sheets.addTitle} modal={modal} takesFocus onClose={onClose}>
      <AddForm {...form} beginHere />
    </SidePanel>
  );
}
