import { boardName } from '@facet/shared/boards/address.ts';
import type { Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, Pair } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { useEffect, useMemo, type ReactNode } from 'react';
import { digestKey, useSession } from '../../session/store.ts';
import { listNames, text } from '../../text.ts';
import { announce } from '../../ui/announcer.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Band, Foot, Shell } from '../../ui/Shell.tsx';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { cardName, itemsById, shortName } from './names.ts';
import styles from './Present.module.css';
import { PresentDiamond } from './PresentDiamond.tsx';
import { PresentPair } from './PresentPair.tsx';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { groupOfSeat } from './useSharedDiamonds.ts';

const words = text.present;

/** Watching the group that presents; between groups one's own diamond. */
export function Present(props: StageProps) {
  const { activity, you } = props;
  const { stage } = activity;
  const presenting = stage.at === 'present' ? activity.groups.find((g) => g.id === stage.group) : undefined;
  const own = groupOfSeat(activity, you);
  if (presenting === undefined) return <Between {...props} own={own} />;
  return (
    <Watching
      {...props}
      group={presenting}
      yours={presenting.id === own?.id}
      pair={stage.at === 'present' ? stage.pair : null}
    />
  );
}

const membersOf = (group: GroupView): string => {
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return names.length === 0 ? words.nobody : words.by(listNames(names));
};

function Watching({
  activity,
  deck,
  top,
  notice,
  group,
  yours,
  pair,
}: StageProps & { group: GroupView; yours: boolean; pair: Pair | null }) {
  const slots = useSession((s) => s.groupDigests[digestKey(activity.id, group.id)]?.board.slots);
  const title = yours ? words.yours : words.heading(group.name);
  useEffect(() => announce(title), [title]);
  usePairSpoken(pair, deck);
  return (
    <PresentScreen
      top={top}
      notice={notice}
      band={<Band paper="whole" who={words.band} more={words.bandMore(group.name)} saved={<Watch />} />}
      foot={<Foot done={yours ? words.yourTask : words.listen} next={words.next} />}
      title={title}
      by={membersOf(group)}
      board={
        slots === undefined || Object.keys(slots).length === 0 ? (
          <p className={styles['none']}>{slots === undefined ? text.common.loading : words.empty}</p>
        ) : (
          <GroupDiamond slots={slots} deck={deck} pair={pair} label={words.diamond(group.name)} />
        )
      }
      side={pair === null ? null : <PresentPair pair={pair} slots={slots ?? {}} deck={deck} />}
    />
  );
}

/** Nobody presents just now: one's own group's diamond, to be ready with. */
function Between({
  session,
  activity,
  deck,
  secret,
  top,
  notice,
  own,
}: StageProps & { own: GroupView | null }) {
  const ids = useDeckIds(deck);
  const name =
    own === null ? null : boardName({ session, activity: activity.id, scope: 'group', owner: own.id });
  const slots = useDiamond(useBoard(name, secret)?.board ?? null, ids)?.slots;
  const presented = activity.presented.length;
  const waits = own !== null && !activity.presented.includes(own.id);
  return (
    <PresentScreen
      top={top}
      notice={notice}
      band={
        <Band
          paper="group"
          who={own === null ? words.bandBetween : words.bandOwn(own.name)}
          saved={<Watch />}
        />
      }
      foot={<Foot done={words.done(presented, activity.groups.length)} next={words.next} />}
      title={words.between}
      by={waits ? words.betweenYours : words.betweenMore}
      board={
        own !== null && slots !== undefined && Object.keys(slots).length > 0 ? (
          <GroupDiamond slots={slots} deck={deck} pair={null} label={words.diamond(own.name)} />
        ) : null
      }
      side={null}
    />
  );
}

interface PresentScreenProps {
  top: StageProps['top'];
  notice: ReactNode;
  band: ReactNode;
  foot: ReactNode;
  title: string;
  by: string;
  board: ReactNode;
  side: ReactNode;
}

function PresentScreen({ top, notice, band, foot, title, by, board, side }: PresentScreenProps) {
  return (
    <Shell paper="group" top={top('present')} band={band} notice={notice} foot={foot}>
      <div className={`${styles['present']} ${side === null ? '' : styles['asked']}`}>
        <div className={styles['title']}>
          <h1>{title}</h1>
          <p dir="auto">{by}</p>
        </div>
        <div className={styles['board']}>{board}</div>
        {side}
      </div>
    </Shell>
  );
}

/** The band's second fact has nothing to save here: this page only watches. */
function Watch() {
  return (
    <span className={styles['watch']}>
      <Icon name="eye" /> {words.watching}
    </span>
  );
}

function usePairSpoken(pair: Pair | null, deck: readonly Item[]): void {
  const items = useMemo(() => itemsById(deck), [deck]);
  const above = items.get(pair?.above ?? '');
  const below = items.get(pair?.below ?? '');
  const sentence = above && below ? words.whySpoken(shortName(above), shortName(below)) : '';
  useEffect(() => {
    if (sentence !== '') announce(sentence);
  }, [sentence]);
}
