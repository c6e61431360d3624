import { boardName } from '@facet/shared/boards/address.ts';
import { setTalkCard, setTurn } from '@facet/shared/boards/diamond9/diamondDoc.ts';
import { placedCount } from '@facet/shared/boards/diamond9/shape.ts';
import type { ItemId, SeatId } from '@facet/shared/session/state.ts';
import { useMemo, useState } from 'react';
import { send } from '../../session/connection.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Band, Shell } from '../../ui/Shell.tsx';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { itemsById, shortName } from './names.ts';
import styles from './Share.module.css';
import { ShareColumns } from './ShareColumns.tsx';
import { ShareFoot } from './ShareFoot.tsx';
import { ShareLegend, ShareTalk } from './ShareTalk.tsx';
import { sharersOf, talkOf } from './sharePoints.ts';
import { useTakesPart } from '../tookPart.ts';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { groupOfSeat } from '../members.ts';
import { useSharedDiamonds } from './useSharedDiamonds.ts';
import { useTalkSpoken } from './useTalkSpoken.ts';

const words = text.share;
const NO_TALK = { turn: null, spoken: [], card: null };

/** The members' diamonds side by side; whose turn it is and the card in question are the same on all their devices. */
export function Share({ session, activity, deck, you, secret, top, notice, goTo }: StageProps<'diamond9'>) {
  const group = groupOfSeat(activity, you);
  useTakesPart(activity, you, group !== null);
  const ids = useDeckIds(deck);
  const items = useMemo(() => itemsById(deck), [deck]);
  const members = useSharedDiamonds(session, activity, deck, you, secret);
  const mineShared = activity.shared.includes(you);
  const own = useBoard(
    mineShared ? null : boardName({ session, activity: activity.id, scope: 'individual', owner: you }),
    secret,
  );
  const ownDiamond = useDiamond(own?.board ?? null, ids);
  const table = useBoard(
    group === null ? null : boardName({ session, activity: activity.id, scope: 'group', owner: group.id }),
    secret,
  );
  const ownEmpty =
    own !== null && own.status !== 'loading' && ownDiamond !== null && placedCount(ownDiamond.slots) === 0;
  const talk = useDiamond(table?.board ?? null, ids)?.talk ?? NO_TALK;
  const sharers = useMemo(() => sharersOf(members), [members]);
  const found = useMemo(() => talkOf(sharers, ids), [sharers, ids]);
  const [refused, setRefused] = useState<string | null>(null);

  const nameOf = (item: ItemId): string => {
    const found = items.get(item);
    return found ? shortName(found) : '';
  };
  const writable = table !== null && table.status !== 'closed' && activity.stage.at === 'groups';
  const turnTo = (seat: SeatId): void => {
    if (writable) setTurn(table.board.doc, seat);
  };
  const light = (card: ItemId): void => {
    if (writable) setTalkCard(table.board.doc, card === talk.card ? null : card);
  };
  const shareMine = async (): Promise<void> => {
    const answer = await send({ type: 'shareBoard', activity: activity.id });
    setRefused(answer.ok ? null : text.refusals[answer.refusal]);
    announce(answer.ok ? words.sharedSpoken : text.refusals[answer.refusal], answer.ok ? 'polite' : 'alert');
  };
  useTalkSpoken(talk, members, nameOf);

  const sharedCount = members.filter((m) => m.shared).length;
  return (
    <Shell
      paper="group"
      top={top('share')}
      band={
        <Band
          paper="group"
          who={sharedCount === 0 ? words.bandNone : words.band(sharedCount)}
          more={words.bandMore}
          saved={<SavedIndicator open={table} />}
        />
      }
      notice={
        <>
          {notice}
          {refused === null ? null : <Notice icon="warningCircle" tone="warn" title={refused} />}
          {activity.shareAsked && !mineShared && !ownEmpty ? (
            <Notice icon="hand" title={words.asked} more={words.askedMore} />
          ) : null}
        </>
      }
      foot={
        <ShareFoot
          members={members}
          talk={talk}
          items={items}
          mineShared={mineShared}
          mineEmpty={!mineShared && ownEmpty}
          shareMine={() => void shareMine()}
          turnTo={turnTo}
          toAgree={() => goTo('agree')}
        />
      }
    >
      <div className={styles['head']}>
        <h1 dir="auto">{words.heading(group?.name ?? '', activity.question)}</h1>
        <ShareLegend
          sharers={sharers.length}
          clash={[...found.clashes].some((item) => item !== talk.card && !found.byAll.has(item))}
          lit={talk.card !== null}
        />
      </div>
      <ShareColumns
        members={members}
        own={mineShared ? null : ownDiamond}
        deck={deck}
        talk={talk}
        found={found}
        shown={activity.shown.includes(you)}
        activity={activity.id}
        turnTo={turnTo}
        light={light}
      />
      <ShareTalk sharers={sharers} points={found.points} items={items} card={talk.card} light={light} />
    </Shell>
  );
}
