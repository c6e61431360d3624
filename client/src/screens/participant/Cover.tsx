import type { HeldSeat } from '../../session/seats.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { StatePage } from '../../ui/Page.tsx';

const words = text.paper.shared;

interface CoverProps {
  to: HeldSeat;
  /** Who had the device before. */
  before: string;
  /** Changes of theirs that no server has yet. */
  unsaved: number;
  /** Groups have opened meanwhile. */
  groups: boolean;
  onReady: () => void;
  onBack: () => void;
}

/** Between two turns on one device: nobody's board is on the screen until somebody says who they are. */
export function Cover({ to, before, unsaved, groups, onReady, onBack }: CoverProps) {
  const name = to.name ?? '';
  return (
    <StatePage
      icon="tablet"
      title={words.coverTitle(name)}
      actions={
        <>
          <Button look="next" wide icon="user" onClick={onReady}>
            {words.iAm(name)}
          </Button>
          <Button wide onClick={onBack}>
            {words.backTo(before)}
          </Button>
        </>
      }
    >
      <p>{words.coverMore(before)}</p>
      {unsaved > 0 ? <p>{words.coverUnsaved(before, unsaved)}</p> : null}
      {groups ? <p>{words.groups}</p> : null}
    </StatePage>
  );
}
