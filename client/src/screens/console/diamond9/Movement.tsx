import type { RoomMovement } from '@facet/shared/boards/diamond9/room.ts';
import type { GroupView } from '@facet/shared/session/views.ts';
import { nearness } from '../../../boards/diamond9/roomWords.ts';
import { leadText } from '../../../leadText.ts';
import { text } from '../../../text.ts';
import styles from './Movement.module.css';

const words = text.choices.moved;

/** How far each group's diamond is from what its members first thought: one mean a group, in a word and a figure. */
export function Movement({ movement, groups }: { movement: RoomMovement; groups: readonly GroupView[] }) {
  const nameOf = (id: string): string => groups.find((g) => g.id === id)?.name ?? '';
  return (
    <details className={styles['moved']}>
      <summary>{words.title}</summary>
      <table aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.which}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {movement.groups.map(({ group, selection, order }) => (
            <tr key={group}>
              <th scope="row">{leadText.groups.name(nameOf(group))}</th>
              <td>{inWords(selection)}</td>
              <td>{inWords(order)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.more}</p>
      <p>{words.few}</p>
    </details>
  );
}

const inWords = (value: number | null): string => {
  const near = nearness(value);
  return near === null || value === null ? words.unknown : `${words.kinds[near]} (${value.toFixed(1)})`;
};
