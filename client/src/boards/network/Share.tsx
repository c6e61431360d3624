import { boardName } from '@facet/shared/boards/address.ts';
import { setTurn } from '@facet/shared/boards/network/networkDoc.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import { useMemo, useState } from 'react';
import { send } from '../../session/connection.ts';
import { networkText } from '../../networkText.ts';
import { text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Band, Foot, Shell } from '../../ui/Shell.tsx';
import { groupOfSeat } from '../members.ts';
import { SavedIndicator } from '../SavedIndicator.tsx';
import type { StageProps } from '../stageProps.ts';
import { useTakesPart } from '../tookPart.ts';
import { useBoard } from '../useBoard.ts';
import { useMapView } from './map/useMapView.ts';
import styles from './Share.module.css';
import { ShareMap } from './ShareMap.tsx';
import { ShareNames } from './ShareNames.tsx';
import { nextTurn } from './turns.ts';
import { useNetworkPlan } from './useNetworkPlan.ts';
import { useSharedMaps } from './useSharedMaps.ts';

const NO_TALK = { turn: null, spoken: [], node: null };

/** The members' maps, one after the other; whose turn it is to explain is the same on all their devices. */
export function Share({ session, activity, you, secret, top, notice, goTo }: StageProps<'network'>) {
  const words = networkText.share;
  const group = groupOfSeat(activity, you);
  useTakesPart(activity, you, group !== null);
  const plan = useNetworkPlan(activity.id);
  const members = useSharedMaps(session, activity, plan.given, you, secret);
  const mineShared = activity.shared.includes(you);
  const own = useMapView(
    useBoard(
      mineShared ? null : boardName({ session, activity: activity.id, scope: 'individual', owner: you }),
      secret,
    )?.board ?? null,
    plan,
  );
  const table = useBoard(
    group === null ? null : boardName({ session, activity: activity.id, scope: 'group', owner: group.id }),
    secret,
  );
  const talk = useMapView(table?.board ?? null, plan)?.network.talk ?? NO_TALK;
  const [looking, setLooking] = useState<SeatId | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const shown = useMemo(() => {
    const seat = looking ?? talk.turn ?? you;
    return members.find((m) => m.seat === seat) ?? members[0] ?? null;
  }, [looking, talk.turn, you, members]);

  const writable = table !== null && table.status !== 'closed' && activity.stage.at === 'groups';
  const next = nextTurn(members, talk);
  const shareMine = async (): Promise<void> => {
    const answer = await send({ type: 'shareBoard', activity: activity.id });
    const said = answer.ok ? words.sharedSpoken : text.refusals[answer.refusal];
    setRefused(answer.ok ? null : said);
    announce(said, answer.ok ? 'polite' : 'alert');
  };
  const turnTo = (seat: SeatId): void => {
    if (!writable) return;
    setTurn(table.board.doc, seat);
    setLooking(null);
  };
  const speaker = members.find((m) => m.seat === talk.turn);
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
          {activity.shareAsked && !mineShared ? (
            <Notice icon="hand" title={words.asked} more={words.askedMore} />
          ) : null}
        </>
      }
      foot={
        <Foot
          done={
            !mineShared
              ? words.notShared
              : speaker === undefined
                ? words.first
                : speaker.you
                  ? words.youExplain
                  : words.explains(speaker.name)
          }
          next={!mineShared ? words.notSharedMore : speaker === undefined ? words.firstMore : words.listen}
        >
          <Button
            look={mineShared && next === null ? 'next' : 'outline'}
            iconAfter="arrowRight"
            onClick={() => goTo('agree')}
          >
            {words.toMerge}
          </Button>
          {!mineShared ? (
            <Button look="next" icon="group" onClick={() => void shareMine()}>
              {words.shareMine}
            </Button>
          ) : next === null ? null : (
            <Button look="next" iconAfter="arrowRight" onClick={() => turnTo(next.seat)}>
              {next.you ? words.yourTurn : words.turn(next.name)}
            </Button>
          )}
        </Foot>
      }
    >
      <div className={styles['page']}>
        <header className={styles['head']}>
          <h1 dir="auto" tabIndex={-1}>
            {words.heading(group?.name ?? '', activity.question)}
          </h1>
          <div className={styles['tabs']} role="group" aria-label={words.whose}>
            {members.map((m) => (
              <Button
                key={m.seat}
                aria-pressed={m.seat === shown?.seat}
                icon={m.seat === talk.turn ? 'speaker' : m.shared || m.you ? 'network' : 'lock'}
                onClick={() => setLooking(m.seat)}
              >
                {m.you ? words.you : m.name}
              </Button>
            ))}
          </div>
        </header>
        <div className={styles['both']}>
          {shown === null ? null : (
            <ShareMap
              key={shown.seat}
              member={shown}
              own={shown.you && !mineShared ? (own?.network ?? null) : null}
              plan={plan}
              activity={activity.id}
              shown={activity.shown.includes(you)}
            />
          )}
          <ShareNames members={members} plan={plan} />
        </div>
      </div>
    </Shell>
  );
}
