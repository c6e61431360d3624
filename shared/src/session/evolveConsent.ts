import type { SessionEvent } from './events.ts';
import { withActivity, withWork } from './changes.ts';
import type { Activity, ConsentRound, SessionState } from './state.ts';

/** A change to the round that is on; none to any other. */
export const withRound = (
  state: SessionState,
  { activity, round }: { activity: string; round: string },
  change: (round: ConsentRound) => ConsentRound,
): SessionState =>
  withActivity(state, activity, (a) => (a.consent?.id === round ? { ...a, consent: change(a.consent) } : a));

/** What somebody answers now is all they answer; with nothing left of it they have not answered. */
export function consentAnswered(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'consentAnswered' }>,
): SessionState {
  const { seat, answers } = event;
  return withWork(state, event, (a) => {
    if (a.consent?.id !== event.round || !a.consent.open) return a;
    const { [seat]: _, ...others } = a.consent.answers;
    const none = answers.every((answer) => answer === null);
    return { ...a, consent: { ...a.consent, answers: none ? others : { ...others, [seat]: answers } } };
  });
}

/** The round put away. One whose counts nobody was shown leaves nothing behind. */
export function consentCleared(activity: Activity): Activity {
  const { consent, consents } = activity;
  const kept = consent?.shown === true ? [...consents, { ...consent, open: false }] : consents;
  return { ...activity, consent: null, consents: kept };
}
