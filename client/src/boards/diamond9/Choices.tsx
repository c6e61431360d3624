import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { text } from '../../text.ts';
import styles from './Choices.module.css';
import { shortName } from './names.ts';
import { RoomSays } from './RoomSays.tsx';
import { RoomTable } from './RoomTable.tsx';
import { roomViewOf } from './roomView.ts';

interface ChoicesProps {
  activity: ActivityView;
  digest: WholeDigest | null;
  items: ReadonlyMap<ItemId, Item>;
}

/** What the groups have in common: sentences, then counts; no group is named, and only finished diamonds count. */
export function Choices({ activity, digest, items }: ChoicesProps) {
  const view = roomViewOf(digest);
  const of = groupsIn(activity);
  if (view === null) return <p>{text.common.loading}</p>;
  if (view.groups === 0) return <p>{text.choices.noneFinished}</p>;
  const name = (id: ItemId): string => {
    const item = items.get(id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <div className={styles['choices']}>
      <h2 className="visually-hidden">{text.choices.says}</h2>
      <RoomSays view={view} of={of} name={name} />
      <RoomTable view={view} items={items} />
    </div>
  );
}

/** Groups with anybody in them: those whose diamond could be finished. */
export const groupsIn = ({ groups }: Pick<ActivityView, 'groups'>): number =>
  groups.filter((g) => g.members.length > 0).length;
