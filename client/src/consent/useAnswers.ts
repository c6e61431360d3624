import type { OwnConsent } from '@facet/shared/protocol/sessionWire.ts';
import type { ConsentView } from '@facet/shared/session/consent.ts';
import type { ActivityId, ConsentAnswers } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import { send } from '../session/connection.ts';
import { useSession } from '../session/store.ts';
import { lastByKeys } from '../ui/lastInput.ts';
import { answersShown, answersState, type AnswersState } from './answersState.ts';

/** So that arrow keys do not send every answer they pass. */
const PAUSE_MS = 300;
const AGAIN_MS = 2500;

export interface Answers {
  answers: ConsentAnswers;
  state: AnswersState;
  choose: (candidate: number, value: number) => void;
}

interface Taken {
  answers: ConsentAnswers;
  /** What the server had told of this seat's answers when it took these. */
  before: OwnConsent | undefined;
}

/** One's own answers to a round: kept here, sent by themselves, and sent again until the server has them or the round is closed. */
export function useAnswers(activity: ActivityId, round: ConsentView): Answers {
  const known = useSession((s) => s.ownConsents[activity]);
  const [mine, setMine] = useState<ConsentAnswers | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [asked, setAsked] = useState<ConsentAnswers | null>(null);
  const [failed, setFailed] = useState(0);
  // What the server tells of it is newer than what it took here before: the same seat may answer on a second device.
  const told = known?.round === round.id ? known.answers : null;
  const counted = taken !== null && taken.before === known ? taken.answers : told;
  // Once the server took it, what it tells counts, here too.
  const chosen = mine === taken?.answers ? null : mine;
  const now = { open: round.open, mine: chosen, counted, asked, failed: failed > 0 };
  const answers = answersShown(
    now,
    round.candidates.map(() => null),
  );
  const waiting = chosen !== null && round.open;

  useEffect(() => {
    if (!waiting || mine === null) return undefined;
    let over = false;
    const ask = async (): Promise<void> => {
      setAsked(mine);
      const answer = await send({ type: 'answerConsent', activity, round: round.id, answers: mine });
      setAsked((last) => (last === mine ? null : last));
      // What the server took counts, whatever was chosen or closed meanwhile.
      if (answer.ok) setTaken({ answers: mine, before: useSession.getState().ownConsents[activity] });
      if (!over) setFailed((n) => (answer.ok ? 0 : n + 1));
    };
    const pause = failed > 0 ? AGAIN_MS : lastByKeys() ? PAUSE_MS : 0;
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [waiting, mine, failed, activity, round.id]);

  return {
    answers,
    state: answersState(now),
    choose: (candidate, value) => setMine(answers.map((a, i) => (i === candidate ? value : a))),
  };
}
