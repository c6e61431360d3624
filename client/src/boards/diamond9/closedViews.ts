import type { Scope } from '@facet/shared/boards/address.ts';
import type { SeatId } from '@facet/shared/session/state.ts';
import type { ActivityView } from '@facet/shared/session/views.ts';
import { text } from '../../text.ts';

/** One diamond to look at once work on it is over. */
export interface ClosedView {
  key: string;
  label: string;
  scope: Scope;
  owner: string;
  /** Who can see it, which is the paper it lies on. */
  paper: 'own' | 'group' | 'whole';
  who: string;
  more: string | null;
}

const words = text.made;

/** Each group's diamond, in the groups' order. */
export function groupViews({ groups }: ActivityView, you: SeatId): ClosedView[] {
  return groups
    .filter((g) => g.members.length > 0)
    .map((g) => ({
      key: `group ${g.id}`,
      label: g.members.some((m) => m.seat === you) ? words.yourGroup(g.name) : words.group(g.name),
      scope: 'group',
      owner: g.id,
      paper: 'whole',
      who: text.whole.who,
      more: null,
    }));
}

/** After the end: the whole board, the groups' diamonds, one's own, and what the others of one's group have shared. */
export function closedViews(activity: ActivityView, you: SeatId, leads: boolean): ClosedView[] {
  const { groups, shared } = activity;
  const whole: ClosedView = {
    key: 'whole',
    label: words.board,
    scope: 'whole',
    owner: '',
    paper: 'whole',
    who: text.whole.who,
    more: null,
  };
  if (leads) return [whole, ...groupViews(activity, you)];
  const mates = groups.find((g) => g.members.some((m) => m.seat === you))?.members ?? [];
  const isShared = shared.includes(you) && mates.length > 0;
  const own: ClosedView = {
    key: 'own',
    label: words.your,
    scope: 'individual',
    owner: you,
    paper: isShared ? 'group' : 'own',
    who: isShared ? words.whoGroup : text.band.own,
    more: isShared ? words.whoShared : text.band.ownMore,
  };
  const others = mates
    .filter((m) => m.seat !== you && shared.includes(m.seat))
    .map((m): ClosedView => ({
      key: `member ${m.seat}`,
      label: words.of(m.name),
      scope: 'individual',
      owner: m.seat,
      paper: 'group',
      who: words.whoGroup,
      more: words.whoTheirs(m.name),
    }));
  return [whole, ...groupViews(activity, you), own, ...others];
}
