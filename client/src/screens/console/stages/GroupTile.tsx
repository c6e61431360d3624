import type { ActivityId, GroupId, Kind } from '@facet/shared/session/state.ts';
import { memo, useRef, type Ref } from 'react';
import { digestKey } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { heard } from '../../../ui/heard.ts';
import type { IconName } from '../../../ui/icons.ts';
import { useFollowed } from '../digests.ts';
import { groupState, type GroupState } from '../groupState.ts';
import { CONSOLE_VIEWS, type GroupTileProps as KindTileProps } from '../kinds.ts';
import styles from './Groups.module.css';
import { useNear } from './useNear.ts';

interface GroupTileProps extends Omit<TileProps, 'digest'> {
  activity: ActivityId;
  /** When this page first saw the groups at work. */
  since: number;
  /** A sheet lies over it. */
  covered: boolean;
}

interface TileProps extends KindTileProps {
  kind: Kind;
  onOpen: (group: GroupId) => void;
}

interface DrawnProps extends TileProps {
  place: Ref<HTMLLIElement>;
  state: GroupState['kind'];
  says: string;
}

const ICON: Record<GroupState['kind'], IconName> = {
  ready: 'checks',
  nobody: 'minus',
  stuck: 'clock',
  moving: 'hand',
  offline: 'notSaved',
  talking: 'chats',
};

/**
 * One group: who, its board in short, how far, and in what state. Kept up to date while it can be seen; out of sight, or under
 * a sheet, every few seconds.
 */
export function GroupTile({ activity, since, covered, ...tile }: GroupTileProps) {
  const place = useRef<HTMLLIElement>(null);
  const near = useNear(place);
  const { digest, now } = useFollowed(digestKey(activity, tile.group.id), near && !covered);
  const state = groupState(tile.group, digest, now, since);
  return (
    <Tile {...tile} place={place} digest={digest} state={state.kind} says={wordsFor(state, tile.kind)} />
  );
}

/** Drawn again only when something of it changes, and not because time passes. */
const Tile = memo(function Tile(props: DrawnProps) {
  const { place, group, digest, deck, kind, state, says, onOpen } = props;
  const { groupCount, GroupInShort } = CONSOLE_VIEWS[kind];
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return (
    <li ref={place} className={styles['tile']} data-state={state}>
      <div className={styles['top']}>
        <h2>
          <button
            type="button"
            className={styles['look']}
            onClick={({ currentTarget }) => heard(currentTarget, () => onOpen(group.id))}
          >
            {leadText.groups.name(group.name)}
          </button>
        </h2>
        <span>{groupCount(deck, digest)}</span>
      </div>
      <p className={styles['members']} dir="auto">
        {names.join(', ')}
      </p>
      <GroupInShort deck={deck} group={group} digest={digest} />
      <p className={styles['state']} data-state={state}>
        <Icon name={ICON[state]} />
        {says}
      </p>
    </li>
  );
});

function wordsFor(state: GroupState, kind: Kind): string {
  switch (state.kind) {
    case 'ready':
      return leadText.groups.state.ready;
    case 'nobody':
      return leadText.groups.state.nobody;
    case 'stuck':
      return leadText.groups.state.stuck(state.minutes);
    case 'moving':
      return leadText.console.kinds[kind].moving;
    case 'offline':
      return leadText.groups.state.offline(state.devices);
    case 'talking':
      return leadText.groups.state.talking;
    default:
      return state satisfies never;
  }
}
