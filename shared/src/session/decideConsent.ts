import type { WireCommand } from './commands.ts';
import { accepted, refused, type Decided } from './decided.ts';
import { LIMITS } from './limits.ts';
import { CONSENT_VALUES, type Activity, type ConsentRound, type Seat } from './state.ts';

type Asked<T extends WireCommand['type']> = Extract<WireCommand, { type: T }>;

/** A round on items of the list, or on a map on sentences; one at a time, while the whole room decides. */
export function openConsent(
  activity: Activity,
  { way, candidates }: Pick<Asked<'openConsent'>, 'way' | 'candidates'>,
  now: number,
): Decided {
  if (activity.stage.at !== 'whole') return refused('wrongStage');
  if (activity.consent !== null) return refused('consentOpen');
  if (new Set(candidates).size < candidates.length) return refused('badInput');
  if (activity.kind === 'diamond9' && !candidates.every((c) => activity.deck.some((i) => i.id === c)))
    return refused('unknownItem');
  if (activity.consents.length >= LIMITS.consentRounds) return refused('tooLarge');
  const round = { id: `c${now.toString(36)}`, way, candidates, at: now };
  return accepted({ type: 'consentOpened', activity: activity.id, round });
}

/** Somebody's own answers, all of them anew; can be changed as long as the round is open. */
export function answerConsent(
  activity: Activity,
  { round: id, answers }: Pick<Asked<'answerConsent'>, 'round' | 'answers'>,
  actor: Seat,
): Decided {
  const { consent: round } = activity;
  if (round?.id !== id || !round.open) return refused('noConsent');
  if (activity.stage.at !== 'whole') return refused('wrongStage');
  const values = CONSENT_VALUES[round.way];
  if (
    answers.length !== round.candidates.length ||
    !answers.every((answer) => answer === null || values.includes(answer))
  )
    return refused('badInput');
  const before = Object.hasOwn(round.answers, actor.id) ? round.answers[actor.id] : undefined;
  if (before !== undefined && before.every((answer, i) => answer === answers[i])) return accepted();
  return accepted({ type: 'consentAnswered', activity: activity.id, round: id, seat: actor.id, answers });
}

/** Closes, shows or puts away the round that is on; done twice it is done once. Showing closes it too. */
export function endConsent(
  { id: activity, consent }: Activity,
  { type, round: id }: Asked<'closeConsent' | 'showConsent' | 'clearConsent'>,
): Decided {
  if (consent?.id !== id)
    return type === 'clearConsent' && consent === null ? accepted() : refused('noConsent');
  switch (type) {
    case 'closeConsent':
      return consent.open ? accepted({ type: 'consentClosed', activity, round: id }) : accepted();
    case 'showConsent':
      return isSeen(consent) ? accepted() : accepted({ type: 'consentShown', activity, round: id });
    case 'clearConsent':
      return accepted({ type: 'consentCleared', activity, round: id });
    default:
      return type satisfies never;
  }
}

const isSeen = (round: ConsentRound): boolean => round.shown && !round.open;
