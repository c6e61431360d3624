import type { WholeDigest } from '@facet/shared/protocol/sessionWire.ts';
import type { Item } from '@facet/shared/session/state.ts';
import { choiceRows, headOf } from '../../../boards/diamond9/choiceRows.ts';
import { itemsById, shortName } from '../../../boards/diamond9/names.ts';
import { text } from '../../../text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Lozenge } from '../../../ui/Lozenges.tsx';
import styles from '../stages/Deciding.module.css';

const MOST_LOZENGES = 12;

/** What the groups have in common, as counts in words: common choices first, common rejections last. */
export function CommonChoices({ digest, deck }: { digest: WholeDigest | null; deck: readonly Item[] }) {
  const items = itemsById(deck);
  const words = text.choices;
  if (digest === null || digest.groups === 0) return <p>{words.noGroups}</p>;
  const { groups } = digest;
  return (
    <section className={styles['common']}>
      <h2>{text.deciding.common}</h2>
      {choiceRows(digest).map(({ share, tallies }) => (
        <div key={share}>
          <h3>{headOf(share, groups)}</h3>
          <ul>
            {tallies.map(({ item, chosenBy, contested }) => {
              const card = items.get(item);
              return (
                <li key={item}>
                  <span className={`${styles['name']} theirs`} dir="auto">
                    {card === undefined ? '' : shortName(card)}
                  </span>
                  {groups <= MOST_LOZENGES ? (
                    <span className={styles['lozenges']} aria-hidden="true">
                      {Array.from({ length: groups }, (_, i) => (
                        <Lozenge key={i} size="18px" fill={i < chosenBy ? 'full' : 'empty'} />
                      ))}
                    </span>
                  ) : null}
                  <span>{words.chosenBy(chosenBy, groups)}</span>
                  {contested ? (
                    <span className={styles['contested']}>
                      <Icon name="clash" /> {words.contested}
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
