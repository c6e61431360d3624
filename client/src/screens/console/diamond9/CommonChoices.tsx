import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { groupsIn } from '../../../boards/diamond9/Choices.tsx';
import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { RoomSays } from '../../../boards/diamond9/RoomSays.tsx';
import { RoomTable } from '../../../boards/diamond9/RoomTable.tsx';
import { roomViewOf } from '../../../boards/diamond9/roomView.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import type { Lead } from '../lead.ts';
import styles from '../stages/Deciding.module.css';
import { Movement } from './Movement.tsx';

interface CommonChoicesProps {
  lead: Pick<Lead, 'activity'>;
  digest: WholeDigest | null;
  deck: readonly Item[];
}

/** What the groups' finished diamonds say together: sentences, counts, and how far each group went from first thoughts. */
export function CommonChoices({ lead: { activity }, digest, deck }: CommonChoicesProps) {
  const items = itemsById(deck);
  const view = roomViewOf(digest);
  const name = (id: string): string => {
    const item = items.get(id);
    return item === undefined ? '' : shortName(item);
  };
  return (
    <section className={styles['common']}>
      <h2>{leadText.deciding.common}</h2>
      {view === null ? (
        <p>{text.common.loading}</p>
      ) : view.groups === 0 ? (
        <p>{text.choices.noneFinished}</p>
      ) : (
        <>
          <RoomSays view={view} of={groupsIn(activity)} name={name} />
          <RoomTable view={view} items={items} />
          {view.room.movement === null ? null : (
            <Movement movement={view.room.movement} groups={activity.groups} />
          )}
        </>
      )}
    </section>
  );
}
