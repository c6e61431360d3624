import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { listNames } from '../../wording.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Lozenge } from '../../ui/Lozenges.tsx';
import { choiceRows, headOf, type Tally } from './choiceRows.ts';
import { shortName } from './names.ts';
import styles from './RoomTable.module.css';
import type { RoomView } from './roomView.ts';

const words = text.choices;
/** Beside more groups than these a row has no room for a lozenge each. */
const MOST_LOZENGES = 12;

interface RoomTableProps {
  view: RoomView;
  items: ReadonlyMap<ItemId, Item>;
}

/** How many groups chose each card: a lozenge a group to see at a glance, and a table for who listens to it. */
export function RoomTable({ view, items }: RoomTableProps) {
  const { groups, forced } = view;
  return (
    <table className={styles['table']} aria-label={words.table}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words.card}</th>
          <th scope="col">{words.groupsCol(forced)}</th>
        </tr>
      </thead>
      {choiceRows(view).map(({ share, tallies }) => (
        <tbody key={share}>
          <tr className={styles['head']}>
            <th scope="rowgroup" colSpan={2}>
              {headOf(share, groups, forced)}
            </th>
          </tr>
          {share === 'none' ? (
            <tr>
              <td colSpan={2} dir="auto">
                {listNames(tallies.map((t) => nameIn(items, t.item)))}
              </td>
            </tr>
          ) : (
            tallies.map((tally) => (
              <Row key={tally.item} tally={tally} name={nameIn(items, tally.item)} groups={groups} />
            ))
          )}
        </tbody>
      ))}
    </table>
  );
}

function Row({ tally, name, groups }: { tally: Tally; name: string; groups: number }) {
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{name}</span>
        {tally.contested ? (
          <span className={styles['contested']}>
            <Icon name="clash" size="1.1em" /> {words.contested},{' '}
            {words.contestedMore(tally.top, groups - tally.chosenBy)}
          </span>
        ) : null}
      </th>
      <td>
        <div className={styles['count']}>
          {groups <= MOST_LOZENGES ? (
            <span className={styles['lozenges']} aria-hidden="true">
              {Array.from({ length: groups }, (_, i) => (
                <Lozenge key={i} size="16px" fill={i < tally.chosenBy ? 'full' : 'empty'} />
              ))}
            </span>
          ) : null}
          <span>{words.ofGroups(tally.chosenBy, groups)}</span>
        </div>
      </td>
    </tr>
  );
}

const nameIn = (items: ReadonlyMap<ItemId, Item>, id: ItemId): string => {
  const item = items.get(id);
  return item === undefined ? '' : shortName(item);
};
