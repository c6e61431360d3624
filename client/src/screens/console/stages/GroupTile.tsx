import { placesToFill } from '@facet/shared/boards/diamond9/shape.ts';
import type { GroupDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item } from '@facet/shared/session/state.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import type { GroupState } from '../groupState.ts';
import styles from './Groups.module.css';
import { TextDiamond } from './TextDiamond.tsx';

interface GroupTileProps {
  group: GroupView;
  digest: GroupDigest | undefined;
  deck: readonly Item[];
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
export function GroupTile({ group, digest, deck, state, onOpen }: GroupTileProps) {
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return (
    <li className={styles['tile']} data-state={state.kind}>
      <div className={styles['top']}>
        <h2>
          <button type="button" className={styles['look']} onClick={onOpen}>
            {text.groups.name(group.name)}
          </button>
        </h2>
        <span>{text.groups.placedOf(digest?.board.placed ?? 0, placesToFill(deck.length))}</span>
      </div>
      <p className={styles['members']} dir="auto">
        {names.join(', ')}
      </p>
      <TextDiamond slots={digest?.board.slots ?? {}} deck={deck} label={text.groups.diamondOf(group.name)} />
      <p className={styles['state']} data-state={state.kind}>
        <Icon name={ICON[state.kind]} />
        {wordsFor(state)}
      </p>
    </li>
  );
}

function wordsFor(state: GroupState): string {
  switch (state.kind) {
    case 'ready':
      return text.groups.state.ready;
    case 'nobody':
      return text.groups.state.nobody;
    case 'stuck':
      return text.groups.state.stuck(state.minutes);
    case 'moving':
      return text.groups.state.moving;
    case 'offline':
      return text.groups.state.offline(state.devices);
    case 'talking':
      return text.groups.state.talking;
    default:
      return state satisfies never;
  }
}
