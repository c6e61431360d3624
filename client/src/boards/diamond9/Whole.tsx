import { boardName } from '@facet/shared/boards/address.ts';
import { placedCount } from '@facet/shared/boards/diamond9/shape.ts';
import { useCallback, useMemo } from 'react';
import { useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { Band } from '../../ui/Shell.tsx';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { BoardGate } from './BoardGate.tsx';
import { Choices } from './Choices.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { itemsById, namesOf } from './names.ts';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { WholePage } from './WholePage.tsx';
import { Workbench } from './Workbench.tsx';

/** The whole room: what groups chose and left off, the room's own board, the one decision; and, at the end, what was agreed. */
export function Whole(props: StageProps) {
  const { session, activity, deck, secret, top, notice } = props;
  const words = text.whole;
  const open = useBoard(boardName({ session, activity: activity.id, scope: 'whole', owner: '' }), secret);
  const ids = useDeckIds(deck);
  const diamond = useDiamond(open?.board ?? null, ids);
  const items = useMemo(() => itemsById(deck), [deck]);
  const names = useMemo(() => namesOf(activity), [activity]);
  const nameOf = useCallback((seat: string) => names.get(seat) ?? null, [names]);
  const digest = useSession((s) => s.wholeDigests[activity.id]) ?? null;
  const closed = activity.stage.at === 'closed';
  const canWrite =
    activity.stage.at === 'whole' && (activity.wholeWrite === 'everyone' || props.leads === true);
  const band = (
    <Band paper="whole" who={words.who} more={words.whoMore} saved={<SavedIndicator open={open} />} />
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

  const title = closed ? (activity.decision === null ? words.endedNone : words.ended) : words.title;
  if (!canWrite && placedCount(diamond.slots) === 0)
    return (
      <WholePage
        title={title}
        question={activity.question}
        decision={activity.decision}
        digest={digest}
        items={items}
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
      title={title}
      subtitle={activity.question}
      nameOf={nameOf}
      top={top('decide')}
      band={() => band}
      trayTitle={canWrite ? undefined : text.diamond.tray.titleAside}
      side={{
        title: words.show,
        button: words.showShort,
        content: () => <Choices digest={digest} items={items} />,
      }}
      foot={(state) => ({
        done: words.placed(state.placed, state.of),
        next: closed
          ? null
          : activity.wholeWrite === 'everyone'
            ? words.boardOpen
            : canWrite
              ? words.boardLeads
              : words.boardRead,
      })}
    >
      {() =>
        activity.decision === null ? null : <DecisionCard decision={activity.decision} items={items} />
      }
    </Workbench>
  );
}
