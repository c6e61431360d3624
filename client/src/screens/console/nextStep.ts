import type { Stage } from '@facet/shared/session/state.ts';
import type { No } from './useCommand.ts';
import { leadText } from '../../leadText.ts';
import { groupless, orderToPresent } from './groupState.ts';
import { KIND_COUNTS } from './kindCounts.ts';
import type { Lead } from './lead.ts';

export interface NextStep {
  title: string;
  /** What will happen to whom, before it does. */
  says: string;
  button: string;
  stage: Stage;
  /** Why it cannot be done yet. */
  cannot: No | null;
  /** Ask once more before doing it, because it ends something for everyone. */
  confirm: boolean;
}

export interface Steps {
  next: NextStep | null;
  back: { button: string; stage: Stage } | null;
  /** The step that people can change boards in now, which both ways close. */
  open: 'individual' | 'groups' | 'whole' | null;
}

/** Where a facilitator can go from here, and what it means. `wish` is the order in which groups should present. */
export function stepsOf(lead: Lead, unsaved: number, wish: readonly string[]): Steps {
  const { activity, people, groups } = lead;
  const words = leadText.console.next;
  const own = leadText.console.kinds[activity.kind].next;
  const { stage } = activity;
  const step = (
    said: { title: string; says: string; button: string },
    to: Stage,
    more: Partial<Pick<NextStep, 'cannot' | 'confirm'>> = {},
  ): NextStep => ({ ...said, stage: to, cannot: null, confirm: false, ...more });

  switch (stage.at) {
    case 'waiting':
      return { next: step(own.open(people.length), { at: 'individual' }), back: null, open: null };
    case 'individual': {
      const said = words.share({
        what: own.what,
        grace: unsaved,
        unfinished: KIND_COUNTS[activity.kind].unfinished(lead),
        groups: groups.length,
        alone: groups.length > 0 ? groupless(activity, people).length : 0,
        people: people.length,
      });
      const cannot: No | null = people.length === 0 && groups.length === 0 ? 'nobodyToGroup' : null;
      return {
        next: step({ ...said, button: own.share }, { at: 'groups', step: 'share' }, { cannot }),
        back: { button: words.backTo.waiting, stage: { at: 'waiting' } },
        open: 'individual',
      };
    }
    case 'groups': {
      if (stage.step === 'share') {
        const left = people.length - activity.shared.filter((s) => people.some((p) => p.id === s)).length;
        return {
          next: step(own.agree(left, groups.length), { at: 'groups', step: 'agree' }),
          back: { button: own.back, stage: { at: 'individual' } },
          open: null,
        };
      }
      const first = orderToPresent(groups, activity.presented, wish)[0] ?? groups[0];
      const notReady = groups.filter((g) => !g.ready).map((g) => g.name);
      return {
        next: step(words.present(first?.name ?? null, notReady, unsaved, groups.length), {
          at: 'present',
          group: first?.id ?? null,
          pair: null,
        }),
        back: { button: words.backTo.share, stage: { at: 'groups', step: 'share' } },
        open: 'groups',
      };
    }
    case 'present': {
      const following = orderToPresent(groups, activity.presented, wish)[0];
      return {
        next:
          following === undefined
            ? step(own.whole(activity.wholeWrite, groups.length), { at: 'whole' })
            : step(own.following(following.name), { at: 'present', group: following.id, pair: null }),
        back: { button: words.backTo.agree, stage: { at: 'groups', step: 'agree' } },
        open: null,
      };
    }
    case 'whole':
      return {
        next: step(words.close(activity.decision !== null), { at: 'closed' }, { confirm: true }),
        back: {
          button: words.backTo.present,
          stage: { at: 'present', group: lastPresented(lead), pair: null },
        },
        open: 'whole',
      };
    case 'closed':
      return { next: null, back: { button: words.backTo.whole, stage: { at: 'whole' } }, open: null };
    default:
      return stage satisfies never;
  }
}

const lastPresented = ({ activity }: Lead): string | null => activity.presented.at(-1) ?? null;
