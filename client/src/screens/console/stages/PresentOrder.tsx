import type { GroupId } from '@facet/shared/session/state.ts';
import { leadText } from '../../../leadText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Menu, type MenuItem } from '../../../ui/Menu.tsx';
import { orderToPresent } from '../groupState.ts';
import type { Lead } from '../lead.ts';
import { Refused } from '../Refused.tsx';
import { useCommand } from '../useCommand.ts';
import type { Wish } from '../useWish.ts';
import styles from './Presenting.module.css';

/** Who has presented, who does now, who is next: any of them can be called. */
export function PresentOrder({ lead, now, wish }: { lead: Lead; now: GroupId | null; wish: Wish }) {
  const { groups, activity } = lead;
  const { run, refusal } = useCommand();
  const next = orderToPresent(groups, [...activity.presented, ...(now === null ? [] : [now])], wish.order);
  const done = groups.filter((g) => activity.presented.includes(g.id) && g.id !== now);
  const present = groups.find((g) => g.id === now);
  const call = (group: GroupId): void =>
    void run({ type: 'setStage', activity: activity.id, stage: { at: 'present', group, pair: null } });
  const move = (from: number, to: number): void => {
    const order = next.map((g) => g.id);
    const [one] = order.splice(from, 1);
    if (one !== undefined) order.splice(to, 0, one);
    wish.set(order);
  };
  const words = leadText.presenting;
  const menu = (group: GroupId, name: string, at: number): MenuItem[] => [
    { key: 'now', label: words.presentNow(name), icon: 'play', onSelect: () => call(group) },
    ...(at > 0
      ? [
          {
            key: 'up',
            label: leadText.list.moveUp,
            icon: 'arrowUp' as const,
            onSelect: () => move(at, at - 1),
          },
        ]
      : []),
    ...(at >= 0 && at < next.length - 1
      ? [
          {
            key: 'down',
            label: leadText.list.moveDown,
            icon: 'arrowDown' as const,
            onSelect: () => move(at, at + 1),
          },
        ]
      : []),
  ];
  return (
    <section className={styles['order']}>
      <h2>{words.order}</h2>
      <ol>
        {present === undefined ? null : (
          <li aria-current="true">
            <Icon name="speaker" />
            <strong>{leadText.groups.name(present.name)}</strong>
            <span>{words.now}</span>
          </li>
        )}
        {next.map((g, i) => (
          <li key={g.id}>
            <b>{i + 1}</b>
            <strong>{leadText.groups.name(g.name)}</strong>
            <span>{g.ready ? words.ready : ''}</span>
            <Menu label={words.orderOf(g.name)} items={menu(g.id, g.name, i)}>
              {(trigger) => <Button {...trigger} look="plain" icon="more" label={words.orderOf(g.name)} />}
            </Menu>
          </li>
        ))}
        {done.map((g) => (
          <li key={g.id} data-done>
            <Icon name="check" />
            <strong>{leadText.groups.name(g.name)}</strong>
            <span>{words.done}</span>
            <Menu label={words.orderOf(g.name)} items={menu(g.id, g.name, -1)}>
              {(trigger) => <Button {...trigger} look="plain" icon="more" label={words.orderOf(g.name)} />}
            </Menu>
          </li>
        ))}
      </ol>
      {next.length > 0 ? null : (
        <p>{present === undefined ? words.allDone : groups.length === 1 ? words.only : words.last}</p>
      )}
      <Refused refusal={refusal} />
    </section>
  );
}
