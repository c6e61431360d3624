import type { TalkPoint } from '@facet/shared/boards/diamond9/analyse.ts';
import type { Item, ItemId } from '@facet/shared/session/state.ts';
import { text } from '../../text.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { shortName } from './names.ts';
import styles from './Share.module.css';
import { pointWords, type Sharer } from './sharePoints.ts';

const words = text.share;
const ICON: Record<TalkPoint['kind'], IconName> = { clash: 'clash', nearly: 'nearly', shared: 'checks' };
/** More than these are too many to choose from; the worst clashes come first. */
const SHOWN = 8;

interface ShareTalkProps {
  sharers: readonly Sharer[];
  points: readonly TalkPoint[];
  items: ReadonlyMap<ItemId, Item>;
  card: ItemId | null;
  light: (card: ItemId) => void;
}

/** What is worth talking about, clashes first; a tap lights the card up on everyone's screen. */
export function ShareTalk({ sharers, points, items, card, light }: ShareTalkProps) {
  const open = points.filter((p) => p.kind !== 'shared').slice(0, SHOWN);
  const shared = points.filter((p) => p.kind === 'shared').length;
  return (
    <section className={styles['talk']}>
      <h2>{words.talk}</h2>
      {points.length === 0 ? <p>{sharers.length < 2 ? words.talkNone : words.talkAlike}</p> : null}
      <ul>
        {open.map((point) => {
          const item = items.get(point.item);
          return item === undefined ? null : (
            <li key={point.item}>
              <button type="button" aria-pressed={point.item === card} onClick={() => light(point.item)}>
                <Kind kind={point.kind} />
                <strong dir="auto">{shortName(item)}</strong>
                <span>{pointWords(point, sharers)}</span>
              </button>
            </li>
          );
        })}
        {shared > 0 ? (
          <li>
            <div className={styles['tile']}>
              <Kind kind="shared" />
              <strong>{words.sharedCards(shared)}</strong>
              <span>{words.sharedMore(sharers.length)}</span>
            </div>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Kind({ kind }: { kind: TalkPoint['kind'] }) {
  return (
    <span className={`${styles['kind']} ${styles[`kind-${kind}`]}`}>
      <Icon name={ICON[kind]} size="18px" /> {words.kinds[kind]}
    </span>
  );
}

/** What the marks on the cards mean; only those that can be seen now. */
export function ShareLegend({ sharers, clash, lit }: { sharers: number; clash: boolean; lit: boolean }) {
  if (sharers < 2) return null;
  return (
    <ul className={styles['legend']} aria-label={words.legend}>
      <li>
        <span className={styles['byAll']}>
          <Icon name="checks" size="16px" />
        </span>
        {words.legendAll(sharers)}
      </li>
      {clash ? (
        <li>
          <span className={styles['plain']}>
            <Icon name="clash" size="16px" />
          </span>
          {words.legendClash}
        </li>
      ) : null}
      {lit ? (
        <li>
          <span className={styles['lit']}>
            <Icon name="clash" size="16px" />
          </span>
          {words.legendLit}
        </li>
      ) : null}
    </ul>
  );
}
