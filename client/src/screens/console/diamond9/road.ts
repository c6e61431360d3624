import type { Step } from '../../../boards/steps.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import { agreeCount, presentCount, shareCount } from '../roadCounts.ts';
import { placedCounts } from './counts.ts';

const words = leadText.console.kinds.diamond9;

/** What the road says below each step. */
export function road(lead: Lead): Record<Step<'diamond9'>, string> {
  const { activity, people, progress, deck } = lead;
  const { all, people: of, fill } = placedCounts(progress, people.length, activity.items);
  const item = deck.find((i) => i.id === activity.decision?.item);
  return {
    read: words.read(progress?.read ?? 0, people.length),
    rank: words.rank(all, of, fill),
    share: shareCount(lead),
    agree: agreeCount(lead, words.oneEach),
    present: presentCount(lead),
    decide: item === undefined ? words.decide : (item.name ?? item.text),
  };
}

/** The sentence about those who have not placed every card; empty where all have. */
export function unfinished({ activity, people, progress }: Lead): string {
  const counts = placedCounts(progress, people.length, activity.items);
  const left = counts.people - counts.all;
  return left > 0 ? words.unfinished(left, counts.fill) : '';
}
