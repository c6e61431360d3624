import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { listNames, text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { choiceRows, headOf, type Tally } from './choiceRows.ts';
import styles from './Choices.module.css';
import { shortName } from './names.ts';

type Items = ReadonlyMap<ItemId, Item>;

/** What the groups have in common: counts and words, no group named. */
export function Choices({ digest, items }: { digest: WholeDigest | null; items: Items }) {
  if (digest === null || digest.groups === 0) return <p>{text.choices.noGroups}</p>;
  const { groups } = digest;
  return (
    <div className={styles['choices']}>
      {choiceRows(digest).map(({ share, tallies }) => (
        <section key={share}>
          <h2>{headOf(share, groups)}</h2>
          {share === 'none' ? (
            <p dir="auto">{namesIn(tallies, items)}</p>
          ) : (
            <ul>
              {tallies.map((tally) => (
                <Row key={tally.item} tally={tally} item={items.get(tally.item)} groups={groups} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function Row({ tally, item, groups }: { tally: Tally; item: Item | undefined; groups: number }) {
  if (item === undefined) return null;
  return (
    <li>
      <strong dir="auto">{shortName(item)}</strong>
      <span className={styles['count']}>{text.choices.chosenBy(tally.chosenBy, groups)}</span>
      {tally.contested ? (
        <span className={styles['contested']}>
          <Icon name="clash" size="1.1em" /> {text.choices.contested}
        </span>
      ) : null}
    </li>
  );
}

function namesIn(tallies: readonly Tally[], items: Items): string {
  return listNames(
    tallies.flatMap(({ item }) => {
      const found = items.get(item);
      return found === undefined ? [] : [shortName(found)];
    }),
  );
}
