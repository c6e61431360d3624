import { boardName } from '@facet/shared/boards/address.ts';
import { readDiamond, setOwn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { useCallback, useEffect, useMemo } from 'react';
import { text } from '../../text.ts';
import { Button } from '../../ui/Button.tsx';
import { Band } from '../../ui/Shell.tsx';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { BoardGate } from '../BoardGate.tsx';
import { namesOf } from '../members.ts';
import { rankFoot } from './rankFoot.tsx';
import { ReadScreen } from './ReadScreen.tsx';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { progressOf } from './usePlacing.ts';
import { useReading } from './useReading.ts';
import { Workbench } from './Workbench.tsx';

/** Alone and in private: read the list, then rank nine. Once that has closed, one's own diamond to look at. */
export function Individual(props: StageProps<'diamond9'>) {
  const { session, activity, deck, you, secret, typedFor, top, notice } = props;
  const name = boardName({ session, activity: activity.id, scope: 'individual', owner: you });
  const open = useBoard(name, secret);
  const board = open?.board ?? null;
  const ids = useDeckIds(deck);
  const diamond = useDiamond(board, ids);
  const [reading, setReading] = useReading();
  const names = useMemo(() => namesOf(activity), [activity]);
  const nameOf = useCallback((seat: string) => names.get(seat) ?? null, [names]);

  const shared = activity.shared.includes(you);
  const paper = shared ? 'group' : 'own';
  const canWrite = activity.stage.at === 'individual';
  const few = ids.length < 9;
  // Whoever ranks on paper has the list on paper.
  const begins = typedFor !== undefined && open?.status === 'live' && canWrite && diamond?.read === false;
  useEffect(() => {
    if (begins && board !== null) setOwn(board.doc, 'read', true);
  }, [begins, board]);
  const band = (
    <Band
      paper={paper}
      {...(typedFor === undefined
        ? {
            who: shared ? text.rank.shared : text.band.own,
            more: shared ? text.rank.sharedMore : text.band.ownMore,
          }
        : { who: text.paper.typeIn.band(typedFor), more: text.paper.typeIn.bandMore })}
      saved={<SavedIndicator open={open} />}
    />
  );

  if (open === null || diamond === null || open.status === 'loading' || open.status === 'closed')
    return (
      <BoardGate
        open={open}
        paper={paper}
        top={top('rank')}
        band={band}
        notice={notice}
        stage={activity.stage.at}
      />
    );
  if (canWrite && (reading || (!diamond.read && typedFor === undefined)))
    return (
      <ReadScreen
        question={activity.question}
        deck={deck}
        again={diamond.read}
        top={top('read')}
        band={band}
        notice={notice}
        onStart={() => {
          setOwn(open.board.doc, 'read', true);
          setReading(false);
        }}
      />
    );
  return (
    <Workbench
      key={open.board.doc.guid}
      open={open}
      diamond={diamond}
      deck={deck}
      activity={activity}
      you={you}
      scope="individual"
      paper={paper}
      canWrite={canWrite}
      title={activity.question}
      subtitle={few ? text.diamond.onlySo(ids.length) : undefined}
      leastOf={text.diamond.ofYours(Math.min(9, ids.length))}
      nameOf={nameOf}
      top={top('rank')}
      band={() => band}
      notice={notice}
      trayTitle={canWrite ? undefined : text.diamond.tray.titleAside}
      foot={(state) =>
        canWrite
          ? rankFoot(
              state,
              few,
              (ready) => setOwn(open.board.doc, 'ready', ready),
              <Button icon="list" onClick={() => setReading(true)}>
                {text.rank.readAgain}
              </Button>,
            )
          : { done: text.rank.lookTitle, next: text.rank.lookMore }
      }
      onOwnMove={() => {
        // A diamond with a gap is not ready any more, whoever said so before.
        if (diamond.ready && !progressOf(readDiamond(open.board.doc, ids).slots, ids.length).complete)
          setOwn(open.board.doc, 'ready', false);
      }}
    />
  );
}
