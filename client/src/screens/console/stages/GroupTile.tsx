import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Kind } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { leadText } from '../../../leadText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import type { GroupState } from '../groupState.ts';
import { CONSOLE_VIEWS } from '../kinds.ts';
import type { Lead } from '../lead.ts';
import styles from './Groups.module.css';

interface GroupTileProps {
  group: GroupView;
  digest: GroupDigest | undefined;
  lead: Lead;
  state: GroupState;
  onOpen: () => void;
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
export function GroupTile({ group, digest, lead, state, onOpen }: GroupTileProps) {
  const { kind } = lead.activity;
  const { groupCount, GroupInShort } = CONSOLE_VIEWS[kind];
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return (
    <li className={styles['tile']} data-state={state.kind}>
      <div className={styles['top']}>
        <h2>
          <button type="button" className={styles['look']} onClick={onOpen}>
            {leadText.groups.name(group.name)}
          </button>
        </h2>
        <span>{groupCount(lead, digest)}</span>
      </div>
      <p className={styles['members']} dir="auto">
        {names.join(', ')}
      </p>
      <GroupInShort lead={lead} group={group} digest={digest} />
      <p className={styles['state']} data-state={state.kind}>
        <Icon name={ICON[state.kind]} />
        {wordsFor(state, kind)}
      </p>
    </li>
  );
}

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
