import { roadAt } from '../../boards/steps.ts';
import { leadText } from '../../leadText.ts';
import type { Lead } from './lead.ts';

const words = leadText.console.road;
const before = ({ activity }: Lead, at: Lead['activity']['stage']): boolean =>
  roadAt(activity) < roadAt({ ...activity, stage: at });

/** What the road says of sharing: how many groups there will be, then who has shared. */
export function shareCount(lead: Lead): string {
  const { activity, people, groups } = lead;
  if (before(lead, { at: 'groups', step: 'share' })) return words.willForm(groups.length);
  return words.share(activity.shared.filter((s) => people.some((p) => p.id === s)).length, people.length);
}

/** What the road says of the groups' boards: what they are (`first`), then how many are ready. */
export function agreeCount(lead: Lead, first: string): string {
  if (before(lead, { at: 'groups', step: 'agree' })) return first;
  return words.agree(lead.groups.filter((g) => g.ready).length, lead.groups.length);
}

/** What the road says of presenting: that it goes in turn, then how many have had theirs. */
export function presentCount(lead: Lead): string {
  const { activity, groups } = lead;
  const { stage } = activity;
  if (before(lead, { at: 'present', group: null, pair: null })) return words.inTurn;
  // The one that is presenting is not done yet.
  const now = stage.at === 'present' ? stage.group : null;
  const done = groups.filter((g) => g.id !== now && activity.presented.includes(g.id)).length;
  return words.present(done, groups.length);
}
