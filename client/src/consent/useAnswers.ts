import type { ConsentView } from '@facet/shared/session/consent.ts';
import type { ActivityId, ConsentAnswers } from '@facet/shared/session/state.ts';
import { useEffect, useState } from 'react';
import { send } from '../session/connection.ts';
import { useSession } from '../session/store.ts';

/** So that arrow keys do not send every answer they pass. */
const PAUSE_MS = 300;
const AGAIN_MS = 2500;

export interface Answers {
  answers: ConsentAnswers;
  /** `waits`: the server could not be asked; it is tried again by itself. */
  state: 'none' | 'sending' | 'saved' | 'waits';
  choose: (candidate: number, value: number) => void;
}

/** One's own answers to a round: kept here, sent by themselves, and sent again until the server has them. */
export function useAnswers(activity: ActivityId, round: ConsentView): Answers {
  const known = useSession((s) => s.ownConsents[activity]);
  const saved = known?.round === round.id ? known.answers : null;
  const [mine, setMine] = useState<ConsentAnswers | null>(null);
  const [taken, setTaken] = useState<ConsentAnswers | null>(null);
  const [failed, setFailed] = useState(0);
  const answers = mine ?? saved ?? round.candidates.map(() => null);
  const waiting = mine !== null && mine !== taken && round.open;

  useEffect(() => {
    if (!waiting || mine === null) return undefined;
    let over = false;
    const ask = async (): Promise<void> => {
      const answer = await send({ type: 'answerConsent', activity, round: round.id, answers: mine });
      if (over) return;
      if (answer.ok) {
        setTaken(mine);
        setFailed(0);
      } else setFailed((n) => n + 1);
    };
    const timer = setTimeout(() => void ask(), failed === 0 ? PAUSE_MS : AGAIN_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [waiting, mine, failed, activity, round.id]);

  return {
    answers,
    state: answers.every((a) => a === null) ? 'none' : !waiting ? 'saved' : failed > 0 ? 'waits' : 'sending',
    choose: (candidate, value) => setMine(answers.map((a, i) => (i === candidate ? value : a))),
  };
}
