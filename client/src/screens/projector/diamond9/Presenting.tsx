import { placedCount, rowOf, slotOfCard, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item, ItemId, Pair } from '@facet/shared/session/state.ts';
import type { ActivityView, GroupView } from '@facet/shared/session/views.ts';
import { diamondOf } from '../../../boards/diamond9/digest.ts';
import { digestKey, useSession } from '../../../session/store.ts';
import { leadText } from '../../../leadText.ts';
import type { IconName } from '../../../ui/icons.ts';
import { Frame } from '../Frame.tsx';
import { Names } from '../Names.tsx';
import { Diamond } from './Diamond.tsx';
import { Panel } from './Panel.tsx';
import styles from './Presenting.module.css';
import { questionAbout } from './questionAbout.ts';
import { withPeople } from '../withPeople.ts';

const NO_DECK: Item[] = [];

interface PresentingProps {
  activity: ActivityView;
  group: GroupView;
  pair: Pair | null;
}

/** A group explains its diamond; two cards may be in question. */
export function Presenting({ activity, group, pair }: PresentingProps) {
  const slots = diamondOf(useSession((s) => s.groupDigests[digestKey(activity.id, group.id)]))?.slots ?? {};
  const deck = useSession((s) => s.decks[activity.id]) ?? NO_DECK;
  const asked = pair === null ? null : questionAbout(pair, slots);
  const lit = new Map<ItemId, IconName>();
  if (asked !== null) {
    lit.set(asked.first, asked.level ? 'arrowRight' : 'arrowUp');
    lit.set(asked.second, asked.level ? 'arrowLeft' : 'arrowDown');
  }
  const toCome = withPeople(activity.groups).filter((g) => !activity.presented.includes(g.id)).length;
  const names = group.members.filter((m) => !m.left).map((m) => m.name);
  return (
    <Frame
      title={leadText.projector.presenting(group.name)}
      lead={names.length > 0 ? <Names names={names} running /> : leadText.projector.readDiamond}
      end={activity.groups.length > 1 ? leadText.projector.toCome(toCome) : null}
    >
      <div className={styles['presenting']}>
        <Diamond
          slots={slots}
          deck={deck}
          paper="group"
          label={leadText.projector.diamondOf(group.name)}
          lit={lit}
        />
        <section className={styles['side']}>
          {asked === null ? (
            <Apex slots={slots} deck={deck} />
          ) : (
            <Asked {...asked} slots={slots} deck={deck} />
          )}
        </section>
      </div>
    </Frame>
  );
}

function Apex({ slots, deck }: { slots: Placement; deck: readonly Item[] }) {
  const item = deck.find((i) => i.id === slots['1']);
  return (
    <>
      {item === undefined ? null : <Panel head={leadText.projector.top} icon="star" item={item} lines={7} />}
      {placedCount(slots) > 0 ? <p className={styles['how']}>{leadText.projector.readDiamond}</p> : null}
    </>
  );
}

interface AskedProps {
  question: string;
  first: ItemId;
  second: ItemId;
  level: boolean;
  slots: Placement;
  deck: readonly Item[];
}

function Asked({ question, first, second, level, slots, deck }: AskedProps) {
  const row = (id: ItemId): number | null => {
    const slot = slotOfCard(slots, id);
    return slot === null ? null : rowOf(slot);
  };
  const panel = (id: ItemId, which: 'this' | 'that', icon: IconName) => {
    const item = deck.find((i) => i.id === id);
    if (item === undefined) return null;
    return (
      <Panel
        lit
        head={leadText.projector.inRow(row(id), item.name === undefined ? which : null)}
        icon={icon}
        item={item}
        lines={4}
      />
    );
  };
  return (
    <>
      <h2>{question}</h2>
      {panel(first, 'this', level ? 'arrowRight' : 'arrowUp')}
      {panel(second, 'that', level ? 'arrowLeft' : 'arrowDown')}
    </>
  );
}
