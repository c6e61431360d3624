import type { GroupId, Kind } from '@facet/shared/session/state.ts';
import { memo } from 'react';
import { leadText } from '../../../leadText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { groupState, type GroupState } from '../groupState.ts';
import { CONSOLE_VIEWS, type GroupTileProps } from '../kinds.ts';
import styles from './Groups.module.css';

interface OneTileProps extends GroupTileProps {
  kind: Kind;
  /** Now, and when this page first saw the groups at work. */
  now: number;
  since: number;
  onOpen: (group: GroupId) => void;
}

const ICON: Record<GroupState['kind'], IconName> = {
  ready: 'checks',
  nobody: 'minus',
  stuck: 'clock',
  moving: 'hand',
  offline: 'notSaved',
  talking: 'chats',
};

/** One group: who, its board in short, how far, and in what state. */
export const GroupTile = memo(function GroupTile(props: OneTileProps) {
  const { group, digest, deck, kind, now, since, onOpen } = props;
  const state = groupState(group, digest, now, since);
  const { groupCount, GroupInShort } = CONSOLE_VIEWS[kind];
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return (
    <li className={styles['tile']} data-state={state.kind}>
      <div className={styles['top']}>
        <h2>
          <button type="button" className={styles['look']} onClick={() => onOpen(group.id)}>
            {leadText.groups.name(group.name)}
          </button>
        </h2>
        <span>{groupCount(deck, digest)}</span>
      </div>
      <p className={styles['members']} dir="auto">
        {names.join(', ')}
      </p>
      <GroupInShort deck={deck} group={group} digest={digest} />
      <p className={styles['state']} data-state={state.kind}>
        <Icon name={ICON[state.kind]} />
        {wordsFor(state, kind)}
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
