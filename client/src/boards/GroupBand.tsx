import type { SeatId } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { text } from '../text.ts';
import { listNames } from '../wording.ts';
import { Band } from '../ui/Shell.tsx';
import { SavedIndicator } from './SavedIndicator.tsx';
import type { OpenBoard } from './useBoard.ts';

interface GroupBandProps {
  group: GroupView;
  open: OpenBoard | null;
  /** Seats at this board now; null while that is not known. */
  here: ReadonlySet<SeatId> | null;
  phone: boolean;
}

/** Who is in the group, and how many of them are here. */
export function GroupBand({ group, open, here, phone }: GroupBandProps) {
  const members = group.members.filter((m) => !m.left);
  const present = members.filter((m) => here?.has(m.seat)).length;
  const names = `${listNames(members.map((m) => m.name))}.`;
  return (
    <Band
      paper="group"
      who={phone ? text.agree.whoGroup : text.agree.who}
      more={here === null ? names : `${names} ${text.agree.here(present, members.length)}`}
      saved={<SavedIndicator open={open} />}
    />
  );
}
