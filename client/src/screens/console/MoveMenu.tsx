import { LIMITS } from '@facet/shared/session/limits.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { send } from '../../session/connection.ts';
import { useSession } from '../../session/store.ts';
import { leadText } from '../../leadText.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { Refused } from './Refused.tsx';
import { useCommand } from './useCommand.ts';

interface MoveMenuProps {
  activity: ActivityView;
  seat: SeatId;
  name: string;
  /** Shows the name on the button instead of "Move". */
  named?: boolean;
}

/** Moves one person to a group, to a new one, or to none. */
export function MoveMenu({ activity, seat, name, named }: MoveMenuProps) {
  const { ask, refusal } = useCommand();
  const now = activity.groups.find((g) => g.members.some((m) => m.seat === seat));
  const move = async (group: string | null, words: string): Promise<void> => {
    const done = await ask(() => send({ type: 'moveSeat', activity: activity.id, seat, group }));
    if (done !== null) announce(words);
  };
  const toNew = async (): Promise<void> => {
    const empty = activity.groups.find((g) => g.members.length === 0);
    const before = new Set(activity.groups.map((g) => g.id));
    const done =
      empty !== undefined || (await ask(() => send({ type: 'addGroup', activity: activity.id }))) !== null;
    const id = empty?.id ?? (done ? await newGroup(activity.id, before) : null);
    if (id !== null) await move(id, leadText.groups.movedNew(name));
  };
  const items = (): MenuItem[] => [
    ...activity.groups
      .filter((g) => g.id !== now?.id && g.members.length > 0)
      .map((g): MenuItem => {
        const size = g.members.filter((m) => !m.left).length;
        return {
          key: g.id,
          label: leadText.groups.moveTo(g.name),
          more: size >= LIMITS.groupSize ? leadText.groups.full : leadText.groups.people(size),
          onSelect: () => void move(g.id, leadText.groups.moved(name, g.name)),
        };
      }),
    { key: 'new', label: leadText.groups.toNew, icon: 'plus', onSelect: () => void toNew() },
    ...(now === undefined
      ? []
      : [
          {
            key: 'none',
            label: leadText.groups.toNone,
            icon: 'minus' as const,
            onSelect: () => void move(null, leadText.groups.movedNone(name)),
          },
        ]),
  ];
  return (
    <>
      <Menu label={leadText.groups.moveIt(name)} items={items}>
        {(trigger) =>
          named ? (
            <Button {...trigger} iconAfter="caretDown" aria-label={leadText.groups.moveIt(name)}>
              {name}
            </Button>
          ) : (
            <Button {...trigger} look="plain" icon="swap" label={leadText.groups.moveIt(name)} />
          )
        }
      </Menu>
      <Refused refusal={refusal} />
    </>
  );
}

/** The group that has just been added, once the server tells of it. */
function newGroup(activity: string, before: ReadonlySet<string>): Promise<string | null> {
  return new Promise((found) => {
    const look = (): void => {
      const groups = useSession.getState().view?.activities.find((a) => a.id === activity)?.groups ?? [];
      const id = groups.find((g) => !before.has(g.id))?.id;
      if (id !== undefined) end(id);
    };
    const stop = useSession.subscribe(look);
    const limit = setTimeout(() => end(null), 5000);
    function end(id: string | null): void {
      stop();
      clearTimeout(limit);
      found(id);
    }
    look();
  });
}
