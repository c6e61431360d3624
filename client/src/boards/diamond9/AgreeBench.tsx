import { setTalkCard, startFrom } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import {
  placedCount,
  slotOfCard,
  type Diamond,
  type Placement,
} from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, SeatId } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { useMemo, useState } from 'react';
import { send } from '../../session/connection.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { useBusy } from '../../ui/busy.ts';
import { Button } from '../../ui/Button.tsx';
import { useSteady } from '../../ui/steady.ts';
import type { StageProps } from '../stageProps.ts';
import type { OpenBoard } from '../useBoard.ts';
import { GroupBand } from '../GroupBand.tsx';
import { itemsById, shortName } from './names.ts';
import type { Sharer, talkOf } from './sharePoints.ts';
import { StartChoice } from './Start.tsx';
import { movedFrom } from './startMoves.ts';
import { StartNote } from './StartNote.tsx';
import { SuggestionSheet } from './SuggestionSheet.tsx';
import { TalkList } from './TalkList.tsx';
import { useDeckIds } from './useDiamond.ts';
import type { Placing } from './usePlacing.ts';
import type { Suggested } from './useSuggestions.ts';
import { Workbench, type BenchState, type FootWords } from './Workbench.tsx';

interface AgreeBenchProps extends StageProps<'diamond9'> {
  open: OpenBoard;
  diamond: Diamond;
  group: GroupView;
  sharers: readonly Sharer[];
  talk: ReturnType<typeof talkOf>;
  /** Null where nobody has shared anything yet. */
  suggested: Suggested | null;
  nameOf: (seat: SeatId) => string | null;
}

/** The group's board with its talking list, its start and its foot. */
export function AgreeBench(props: AgreeBenchProps) {
  const { open, diamond, group, activity, deck, sharers, talk, suggested, goTo } = props;
  const { points } = talk;
  const words = text.agree;
  const items = useMemo(() => itemsById(deck), [deck]);
  const ids = useDeckIds(deck);
  const [looking, setLooking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useBusy(looking);
  const canWrite = activity.stage.at === 'groups';
  const empty = placedCount(diamond.slots) === 0;
  const start = diamond.start !== null && placedCount(diamond.start) > 0 ? diamond.start : null;

  const setReady = async (ready: boolean): Promise<void> => {
    const answer = await send({ type: 'setGroupReady', activity: activity.id, group: group.id, ready });
    const sorry = answer.ok ? null : text.refusals[answer.refusal];
    setRefused(sorry);
    if (sorry !== null) announce(sorry, 'alert');
  };
  const layDown = (placing: Placing, start: Placement): void => {
    const clears = empty ? text.diamond.undoEmpty : text.diamond.undoClear;
    const what = placedCount(start) === 0 ? clears : text.diamond.undoStart;
    placing.doing(what, () => startFrom(open.board.doc, start));
    setLooking(false);
  };
  const { seeIn } = useSteady({
    /** The members' diamonds with this card lit, for the whole group. */
    seeIn: (card: ItemId): void => {
      if (canWrite) setTalkCard(open.board.doc, card);
      goTo('share');
    },
  });
  const foot = (state: BenchState): FootWords => {
    const clash = points.find((p) => p.kind === 'clash' && slotOfCard(diamond.slots, p.item) === null);
    const talkAbout = clash === undefined ? undefined : items.get(clash.item);
    const ours = (
      <Button icon="pause" onClick={() => goTo('share')}>
        {words.ourDiamonds}
      </Button>
    );
    if (!canWrite) return { done: words.agreed(state.placed, state.of), next: words.readOnly };
    if (group.ready)
      return {
        done: words.readyDone,
        next: refused,
        crowded: true,
        actions: (
          <>
            {ours}
            <Button onClick={() => void setReady(false)}>{words.notReady}</Button>
          </>
        ),
      };
    if (state.complete)
      return {
        done: words.agreed(state.placed, state.of),
        next: refused ?? words.nextReady,
        crowded: true,
        actions: (
          <>
            {ours}
            <Button look="next" icon="check" onClick={() => void setReady(true)}>
              {words.ready}
            </Button>
          </>
        ),
      };
    return {
      done: words.agreed(state.placed, state.of),
      next: talkAbout === undefined ? words.nextPlace : words.nextTalk(shortName(talkAbout)),
      crowded: true,
      actions: (
        <>
          {ours}
          {state.panel === 'list' || state.phone ? null : (
            <Button look="next" icon="list" onClick={state.showList}>
              {text.diamond.tray.openCount(state.left)}
            </Button>
          )}
        </>
      ),
    };
  };

  return (
    <Workbench
      {...props}
      scope="group"
      paper="group"
      canWrite={canWrite}
      title={words.title(group.name)}
      subtitle={activity.question}
      top={props.top('agree')}
      band={(state) => <GroupBand group={group} open={open} here={state.here} phone={state.phone} />}
      foot={foot}
      side={{
        title: words.talkTitle,
        button: words.talkOpen(points.length),
        content: (placing) => (
          <>
            <TalkList talk={talk} sharers={sharers} items={items} onSee={seeIn} />
            <StartNote
              moves={start === null ? null : movedFrom(start, diamond.slots, ids)}
              items={items}
              suggested={canWrite ? suggested : null}
              onLook={() => setLooking(true)}
              onClear={canWrite ? () => layDown(placing, {}) : null}
            />
          </>
        ),
      }}
    >
      {(placing) => {
        const starts = canWrite && empty && diamond.start === null;
        if (!starts && !looking) return null;
        return (
          <>
            {starts ? (
              <StartChoice
                can={suggested !== null}
                onEmpty={() => layDown(placing, {})}
                onLook={() => setLooking(true)}
              />
            ) : null}
            {looking && suggested !== null ? (
              <SuggestionSheet
                suggested={suggested}
                deck={deck}
                boardEmpty={empty}
                onLay={(chosen) => layDown(placing, chosen)}
                onEmpty={() => layDown(placing, {})}
                onClose={() => setLooking(false)}
              />
            ) : null}
          </>
        );
      }}
    </Workbench>
  );
}
