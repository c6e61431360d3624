import { boardName } from '@facet/shared/boards/address.ts';
import { placedCount } from '@facet/shared/boards/diamond9/shape.ts';
import { useCallback, useMemo } from 'react';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Band } from '../../ui/Shell.tsx';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { BoardGate } from '../BoardGate.tsx';
import { Choices } from './Choices.tsx';
import { Closed } from './Closed.tsx';
import { ClosedGroups } from './ClosedGroups.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { namesOf } from '../members.ts';
import { itemsById } from './names.ts';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { WholePage } from './WholePage.tsx';
import { Workbench } from './Workbench.tsx';

/** The whole room: while it decides, and after the end. */
export function Whole(props: StageProps<'diamond9'>) {
  return props.activity.stage.at === 'closed' ? <Closed {...props} /> : <Deciding {...props} />;
}

/** What groups chose and left off, the room's own board, and the one decision. */
function Deciding(props: StageProps<'diamond9'>) {
  const { session, activity, deck, secret, top, notice } = props;
  const words = text.whole;
  const open = useBoard(boardName({ session, activity: activity.id, scope: 'whole', owner: '' }), secret);
  const ids = useDeckIds(deck);
  const diamond = useDiamond(open?.board ?? null, ids);
  const items = useMemo(() => itemsById(deck), [deck]);
  const names = useMemo(() => namesOf(activity), [activity]);
  const nameOf = useCallback((seat: string) => names.get(seat) ?? null, [names]);
  const digest = useSession((s) => s.wholeDigests[activity.id]) ?? null;
  const canWrite =
    activity.stage.at === 'whole' && (activity.wholeWrite === 'everyone' || props.leads === true);
  const band = (
    <Band paper="whole" who={words.who} more={words.whoMore} saved={<SavedIndicator open={open} />} />
  );

  const groups = (
    <ClosedGroups session={session} activity={activity} deck={deck} you={props.you} secret={secret} />
  );

  if (open === null || diamond === null || open.status === 'loading' || open.status === 'closed')
    return (
      <BoardGate
        open={open}
        paper="whole"
        top={top('decide')}
        band={band}
        notice={notice}
        stage={activity.stage.at}
      />
    );

  if (!canWrite && placedCount(diamond.slots) === 0)
    return (
      <WholePage
        title={words.title}
        activity={activity}
        digest={digest}
        items={items}
        groups={groups}
        top={top('decide')}
        band={band}
        notice={notice}
      />
    );
  return (
    <Workbench
      {...props}
      key={open.board.doc.guid}
      open={open}
      diamond={diamond}
      scope="whole"
      paper="whole"
      canWrite={canWrite}
      title={words.title}
      subtitle={activity.question}
      nameOf={nameOf}
      top={top('decide')}
      band={() => band}
      trayTitle={canWrite ? undefined : text.diamond.tray.titleAside}
      side={{
        title: words.show,
        button: words.showShort,
        content: () => (
          <>
            <Choices activity={activity} digest={digest} items={items} />
            {groups}
          </>
        ),
      }}
      foot={(state) => ({
        done: words.placed(state.placed, state.of),
        next:
          activity.wholeWrite === 'everyone'
            ? words.boardOpen
            : canWrite
              ? words.boardLeads
              : words.boardRead,
        actions:
          canWrite && !state.complete && state.panel !== 'list' && !state.phone ? (
            <Button look="next" icon="list" onClick={state.showList}>
              {text.diamond.tray.openCount(state.left)}
            </Button>
          ) : null,
      })}
    >
      {() =>
        activity.decision === null ? null : <DecisionCard decision={activity.decision} items={items} />
      }
    </Workbench>
  );
}
