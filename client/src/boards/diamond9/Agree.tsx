import { boardName } from '@facet/shared/boards/address.ts';
import { useCallback, useMemo } from 'react';
import { text } from '../../text.ts';
import { Shell } from '../../ui/Shell.tsx';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { GroupBand } from '../GroupBand.tsx';
import { AgreeBench } from './AgreeBench.tsx';
import { BoardGate } from '../BoardGate.tsx';
import { namesOf } from '../members.ts';
import { sharersOf, talkOf } from './sharePoints.ts';
import { useTakesPart } from '../tookPart.ts';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { groupOfSeat } from '../members.ts';
import { useSharedDiamonds } from './useSharedDiamonds.ts';
import { useSuggestions } from './useSuggestions.ts';

/** The group's one diamond, live, with what the members' own diamonds agree and differ on beside it. */
export function Agree(props: StageProps<'diamond9'>) {
  const { session, activity, deck, you, secret, top, notice } = props;
  const group = groupOfSeat(activity, you);
  useTakesPart(activity, you, group !== null);
  const name =
    group === null ? null : boardName({ session, activity: activity.id, scope: 'group', owner: group.id });
  const open = useBoard(name, secret);
  const ids = useDeckIds(deck);
  const diamond = useDiamond(open?.board ?? null, ids);
  const members = useSharedDiamonds(session, activity, deck, you, secret);
  const sharers = useMemo(() => sharersOf(members), [members]);
  const talk = useMemo(() => talkOf(sharers, ids), [sharers, ids]);
  const suggested = useSuggestions(sharers, ids);
  const names = useMemo(() => namesOf(activity), [activity]);
  const nameOf = useCallback((seat: string) => names.get(seat) ?? null, [names]);

  if (group === null)
    return (
      <Shell paper="none" top={top('agree')} notice={notice}>
        <div style={{ padding: 'var(--s5)' }}>
          <h1>{text.agree.noGroup}</h1>
          <p>{text.agree.noGroupMore}</p>
        </div>
      </Shell>
    );
  if (open === null || diamond === null || open.status === 'loading' || open.status === 'closed')
    return (
      <BoardGate
        open={open}
        paper="group"
        top={top('agree')}
        band={<GroupBand group={group} open={open} here={null} phone={false} />}
        notice={notice}
        stage={activity.stage.at}
      />
    );
  return (
    <AgreeBench
      {...props}
      key={open.board.doc.guid}
      open={open}
      diamond={diamond}
      group={group}
      sharers={sharers}
      talk={talk}
      suggested={suggested}
      nameOf={nameOf}
    />
  );
}
