import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { choiceRows, type ChoiceRow } from './choiceRows.ts';
import styles from './Choices.module.css';
import { shortName } from './names.ts';

/** What the groups have in common: counts and words, no group named. */
export function Choices({ digest, items }: { digest: WholeDigest | null; items: ReadonlyMap<ItemId, Item> }) {
  const words = text.whole;
  if (digest === null || digest.groups === 0) return <p>{words.noGroups}</p>;
  const { chosen, leftOff } = choiceRows(digest);
  return (
    <div className={styles['choices']}>
      <section>
        <h2>
          <Icon name="checks" /> {words.common}
        </h2>
        {chosen.length === 0 ? (
          <p>{words.noneCommon}</p>
        ) : (
          <Rows rows={chosen} items={items} groups={digest.groups} />
        )}
      </section>
      <section>
        <h2>
          <Icon name="minus" /> {words.rejected}
        </h2>
        {leftOff.length === 0 ? (
          <p>{words.noneRejected}</p>
        ) : (
          <Rows rows={leftOff} items={items} groups={digest.groups} />
        )}
      </section>
    </div>
  );
}

function Rows({
  rows,
  items,
  groups,
}: {
  rows: readonly ChoiceRow[];
  items: ReadonlyMap<ItemId, Item>;
  groups: number;
}) {
  const words = text.whole;
  return (
    <ul>
      {rows.map((row) => {
        const item = items.get(row.item);
        return item === undefined ? null : (
          <li key={row.item}>
            <strong dir="auto">{shortName(item)}</strong>
            <span className={styles['count']}>
              {words.chosen(row.count, groups)}, {words.amounts[row.amount]}
            </span>
            {row.contested ? (
              <span className={styles['contested']}>
                <Icon name="clash" size="1.1em" /> {words.contested}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
