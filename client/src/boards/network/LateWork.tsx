import { boardName } from '@facet/shared/boards/address.ts';
import { readNetwork } from '@facet/shared/boards/network/networkDoc.ts';
import { useEffect, useMemo } from 'react';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { dropAside, seeAside, type Aside } from '../openBoards.ts';
import type { StageProps } from '../stageProps.ts';
import { useAside, useBoard } from '../useBoard.ts';
import { lateChanges } from './lateWork.ts';
import { useMapView } from './map/useMapView.ts';
import { putIn } from './putIn.ts';
import { useNetworkPlan } from './useNetworkPlan.ts';

/** Changes that came after drawing had closed, for their owner only, over whatever screen is open. Nothing where there are none. */
export function LateWork(props: StageProps<'network'>) {
  const { session, activity, you } = props;
  const name = boardName({ session, activity: activity.id, scope: 'individual', owner: you });
  const aside = useAside(name);
  return aside === null ? null : <Kept {...props} name={name} aside={aside} />;
}

function Kept({ activity, secret, name, aside }: StageProps<'network'> & { name: string; aside: Aside }) {
  const open = useBoard(name, secret);
  const plan = useNetworkPlan(activity.id);
  const now = useMapView(open?.status === 'live' ? open.board : null, plan)?.network ?? null;
  const changes = useMemo(
    () => (now === null ? [] : lateChanges(readNetwork({ doc: aside.doc, given: plan.given }), now)),
    [aside, now, plan.given],
  );
  const again = activity.stage.at === 'individual';
  const words = networkText.late;
  const shown = changes.length > 0 && (again || !aside.seen);
  const lost = aside.why === 'otherData';
  const title = lost
    ? text.refusedWork.putBack(changes.length)
    : again
      ? words.openAgain
      : words.title(changes.length);
  useEffect(() => {
    if (shown) announce(title, 'alert');
  }, [shown, title]);
  if (!shown || open === null) return null;
  return (
    <Sheet
      title={title}
      onClose={() => (again ? dropAside(name) : seeAside(name))}
      actions={
        again ? (
          <>
            <Button onClick={() => dropAside(name)}>{text.rank.late.leaveOut}</Button>
            <Button
              look="next"
              icon="check"
              onClick={() => {
                putIn({ doc: open.board.doc, given: plan.given }, changes);
                dropAside(name);
              }}
            >
              {text.rank.late.putIn}
            </Button>
          </>
        ) : (
          <Button look="next" onClick={() => seeAside(name)}>
            {text.common.close}
          </Button>
        )
      }
    >
      <p>
        {lost ? `${text.refusedWork.why.otherData} ` : ''}
        {words.kept(changes.length)}
      </p>
      <ul>
        {changes.map((change) => (
          <li key={`${change.what} ${JSON.stringify(change.put)}`} dir="auto">
            {words[change.what](listNames([...change.names]))}
          </li>
        ))}
      </ul>
      {again ? null : <p>{networkText.late.tell}</p>}
    </Sheet>
  );
}
