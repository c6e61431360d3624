import { boardName } from '@facet/shared/boards/address.ts';
import { readDiamond } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { rowOf } from '@facet/shared/boards/diamond9/shape.ts';
import { useEffect, useMemo } from 'react';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { dropAside, seeAside, type Aside } from '../openBoards.ts';
import type { StageProps } from '../stageProps.ts';
import { useAside, useBoard } from '../useBoard.ts';
import styles from './LateWork.module.css';
import { lateChanges, putIn, type LateChange } from './lateWork.ts';
import { itemsById, shortName } from './names.ts';
import { useDeckIds, useDiamond } from './useDiamond.ts';

/** Changes that came after ranking had closed, for their owner only, over whatever screen is open. Nothing where there are none. */
export function LateWork(props: StageProps<'diamond9'>) {
  const { session, activity, you } = props;
  const name = boardName({ session, activity: activity.id, scope: 'individual', owner: you });
  const aside = useAside(name);
  return aside === null ? null : <Kept {...props} name={name} aside={aside} />;
}

function Kept({
  activity,
  deck,
  secret,
  name,
  aside,
}: StageProps<'diamond9'> & { name: string; aside: Aside }) {
  const open = useBoard(name, secret);
  const ids = useDeckIds(deck);
  const now = useDiamond(open?.status === 'live' ? open.board : null, ids);
  const changes = useMemo(
    () => (now === null ? [] : lateChanges(readDiamond(aside.doc, ids), now, ids)),
    [aside, now, ids],
  );
  const again = activity.stage.at === 'individual';
  const words = text.rank.late;
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
            <Button onClick={() => dropAside(name)}>{words.leaveOut}</Button>
            <Button
              look="next"
              icon="check"
              onClick={() => {
                putIn(open.board.doc, changes, ids);
                dropAside(name);
              }}
            >
              {words.putIn}
            </Button>
          </>
        ) : (
          <Button look="next" onClick={() => seeAside(name)}>
            {words.letGo}
          </Button>
        )
      }
    >
      <p>
        {lost ? text.refusedWork.why.otherData : words.taken} {words.kept(changes.length)}
      </p>
      <Changes changes={changes} deck={deck} />
      {again ? null : <p className={styles['quiet']}>{words.tell}</p>}
    </Sheet>
  );
}

function Changes({
  changes,
  deck,
}: {
  changes: readonly LateChange[];
  deck: StageProps<'diamond9'>['deck'];
}) {
  const items = itemsById(deck);
  const words = text.rank.late;
  return (
    <ul className={styles['changes']}>
      {changes.map((change) => {
        const item = items.get(change.card);
        const icon: IconName = 'reason' in change ? 'chatText' : change.to === null ? 'minus' : 'arrowUp';
        const what =
          'reason' in change ? words.reason : change.to === null ? words.off : words.toRow(rowOf(change.to));
        return item === undefined ? null : (
          <li key={`${change.card}${icon}`}>
            <Icon name={icon} />
            <span>
              <strong dir="auto">{shortName(item)}</strong> {what}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
