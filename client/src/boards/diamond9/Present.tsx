import { boardName } from '@facet/shared/boards/address.ts';
import type { Item, Pair, Stage } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { useEffect, useMemo, useState } from 'react';
import { digestKey, useSession } from '../../session/store.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { announce } from '../../ui/announcer.ts';
import type { StageProps } from '../stageProps.ts';
import { useBoard } from '../useBoard.ts';
import { diamondOf } from './digest.ts';
import { itemsById, shortName } from './names.ts';
import { PresentScreen } from './PresentScreen.tsx';
import { tookPart } from '../tookPart.ts';
import { useDeckIds, useDiamond } from './useDiamond.ts';
import { groupOfSeat } from '../members.ts';

const words = text.present;

/** Watching the group that presents; between groups one's own group's diamond. */
export function Present(props: StageProps<'diamond9'>) {
  const { activity, you } = props;
  const stage = useLastStage(activity.stage);
  const own = groupOfSeat(activity, you);
  const presenting = stage.at === 'present' ? activity.groups.find((g) => g.id === stage.group) : undefined;
  if (presenting === undefined) return <Between {...props} own={own} />;
  const pair = stage.at === 'present' ? stage.pair : null;
  const yours = presenting.id === own?.id;
  return (
    <Watching
      {...props}
      group={presenting}
      yours={yours}
      part={yours && tookPart(activity, you)}
      pair={pair}
    />
  );
}

/** The stage, until it is another one than presenting: a moment later this screen goes, and nothing on it changes before. */
function useLastStage(stage: Stage): Stage {
  const [last, setLast] = useState(stage);
  if (stage.at === 'present' && stage !== last) setLast(stage);
  return last;
}

const membersOf = (group: GroupView): string => {
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return names.length === 0 ? words.nobody : words.by(listNames(names));
};

type WatchingProps = StageProps<'diamond9'> & {
  group: GroupView;
  yours: boolean;
  /** It is theirs, and they were there when it was made. */
  part: boolean;
  pair: Pair | null;
};

function Watching({ activity, deck, top, notice, group, yours, part, pair }: WatchingProps) {
  const digest = useSession((s) => s.groupDigests[digestKey(activity.id, group.id)]);
  const title = yours ? words.yours : words.heading(group.name);
  useEffect(() => announce(title), [title]);
  usePairSpoken(pair, deck);
  return (
    <PresentScreen
      key={group.id}
      top={top}
      notice={notice}
      seen="whole"
      who={words.band}
      more={words.bandMore(group.name)}
      title={title}
      by={membersOf(group)}
      done={part ? words.yourTask : yours ? words.yoursLate : words.listen}
      slots={diamondOf(digest)?.slots ?? null}
      deck={deck}
      pair={pair}
      label={words.diamond(group.name)}
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
}: StageProps<'diamond9'> & { own: GroupView | null }) {
  const ids = useDeckIds(deck);
  const name =
    own === null ? null : boardName({ session, activity: activity.id, scope: 'group', owner: own.id });
  const diamond = useDiamond(useBoard(name, secret)?.board ?? null, ids);
  const waits = own !== null && !activity.presented.includes(own.id);
  return (
    <PresentScreen
      top={top}
      notice={notice}
      seen={waits ? 'group' : 'whole'}
      who={own === null ? words.bandBetween : waits ? words.bandOwn : words.band}
      more={own === null ? null : words.bandMore(own.name)}
      title={words.between}
      by={waits ? words.betweenYours : words.betweenMore}
      done={words.done(activity.presented.length, activity.groups.length)}
      slots={own === null ? {} : (diamond?.slots ?? null)}
      deck={deck}
      pair={null}
      label={words.diamond(own?.name ?? '')}
    />
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
