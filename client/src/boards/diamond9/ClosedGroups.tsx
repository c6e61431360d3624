import { boardName } from '@facet/shared/boards/address.ts';
import { useState } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { StageProps } from '../stageProps.ts';
import { ClosedDiamond } from './ClosedDiamond.tsx';
import { ClosedTabs } from './ClosedTabs.tsx';
import { groupViews } from './closedViews.ts';

type ClosedGroupsProps = Pick<StageProps<'diamond9'>, 'session' | 'activity' | 'deck' | 'you' | 'secret'>;

/** While the room decides: a small way to the groups' diamonds, as they were when groups closed. */
export function ClosedGroups({ session, activity, deck, you, secret }: ClosedGroupsProps) {
  const [at, setAt] = useState<string | null>(null);
  const views = groupViews(activity, you);
  const view = views.find((v) => v.key === at);
  const [first] = views;
  if (first === undefined) return null;
  return (
    <>
      <Button look="plain" icon="eye" onClick={() => setAt(first.key)}>
        {text.made.lookGroups}
      </Button>
      {view === undefined ? null : (
        <Sheet title={text.made.groups} onClose={() => setAt(null)}>
          <ClosedTabs tabs={views} at={view.key} onTab={setAt} />
          <ClosedDiamond
            key={view.key}
            name={boardName({ session, activity: activity.id, scope: 'group', owner: view.owner })}
            secret={secret}
            label={text.made.group(activity.groups.find((g) => g.id === view.owner)?.name ?? '')}
            paper="group"
            deck={deck}
          />
        </Sheet>
      )}
    </>
  );
}
