import type { ConsentAnswers } from '@facet/shared/session/state.ts';

/** Where one's answers to a round are. `waits`: the server could not be asked; it is tried again. `late`: the round closed before. */
export type AnswersState = 'none' | 'sending' | 'saved' | 'waits' | 'late';

export interface AnswersNow {
  open: boolean;
  /** What was chosen on this screen; null while nothing was. */
  mine: ConsentAnswers | null;
  /** What the server has, and counts. */
  counted: ConsentAnswers | null;
  /** What the server has been asked to take and has not answered to yet. */
  asked: ConsentAnswers | null;
  failed: boolean;
}

/** Whether what was chosen is what counts. “Saved” is said of nothing else. */
export function answersState({ open, mine, counted, asked, failed }: AnswersNow): AnswersState {
  const chosen = mine ?? counted;
  if (chosen === null || chosen.every((a) => a === null)) return 'none';
  if (same(chosen, counted)) return 'saved';
  if (asked !== null && same(chosen, asked)) return failed && open ? 'waits' : 'sending';
  if (!open) return 'late';
  return failed ? 'waits' : 'sending';
}

/** What is shown as one's own: the choice as long as it can still count, afterwards what does. */
export const answersShown = (now: AnswersNow, none: ConsentAnswers): ConsentAnswers =>
  (answersState(now) === 'late' ? now.counted : (now.mine ?? now.counted)) ?? none;

const same = (one: ConsentAnswers, other: ConsentAnswers | null): boolean =>
  other !== null && one.length === other.length && one.every((answer, i) => answer === other[i]);
