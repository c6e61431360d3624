import type { Step } from '../../../boards/steps.ts';
import { leadText } from '../../../leadText.ts';
import type { Lead } from '../lead.ts';
import { agreeCount, presentCount, shareCount } from '../roadCounts.ts';
import { haveDrawn } from './counts.ts';

const words = leadText.console.kinds.network;

/** What the road says below each step. */
export function road(lead: Lead): Record<Step<'network'>, string> {
  const { drawn, of } = haveDrawn(lead.progress, lead.people.length);
  return {
    draw: words.draw(drawn, of),
    share: shareCount(lead),
    merge: agreeCount(lead, words.oneEach),
    present: presentCount(lead),
    decide: lead.activity.decision === null ? words.decide : words.decided,
  };
}

/** The sentence about those who have drawn no tie; empty where all have. */
export function unfinished({ people, progress }: Lead): string {
  const { drawn, of } = haveDrawn(progress, people.length);
  return of > drawn ? words.unfinished(of - drawn) : '';
}
