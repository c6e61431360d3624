import {
  CONSENT_VALUES,
  participants,
  seatOf,
  type Activity,
  type ConsentAnswers,
  type ConsentRound,
  type ConsentWay,
  type SeatId,
  type SessionState,
} from './state.ts';

/** A round as it is told: counts alone, and these only once a facilitator has shown them. */
export interface ConsentView {
  id: string;
  way: ConsentWay;
  candidates: string[];
  at: number;
  open: boolean;
  shown: boolean;
  /** How many have answered, and how many could; null for those who are not told yet. */
  answered: number | null;
  of: number | null;
  /** For each candidate in turn how many gave each of `CONSENT_VALUES[way]`; null until shown. */
  counts: number[][] | null;
}

/** What is kept of a round that was shown. */
export interface ConsentResult {
  way: ConsentWay;
  candidates: string[];
  at: number;
  answered: number;
  of: number;
  counts: number[][];
}

/** A round for those who lead: how many have answered, while it goes on. */
export const consentForLead = (state: SessionState, round: ConsentRound): ConsentView => ({
  ...told(round),
  ...turnout(state, round),
  counts: round.shown ? consentCounts(state, round) : null,
});

/** A round for everyone: what is asked, and what came of it once that is shown. */
export const consentForAll = (state: SessionState, round: ConsentRound): ConsentView =>
  round.shown ? consentForLead(state, round) : { ...told(round), answered: null, of: null, counts: null };

/** Rounds of an activity that were shown, the last one last. */
export const shownConsents = (state: SessionState, activity: Activity): ConsentResult[] =>
  [...activity.consents, ...(activity.consent === null ? [] : [activity.consent])]
    .filter((round) => round.shown)
    .map((round) => ({
      way: round.way,
      candidates: round.candidates,
      at: round.at,
      ...turnout(state, round),
      counts: consentCounts(state, round),
    }));

/** What this seat itself has answered to a round. */
export const ownAnswers = (round: ConsentRound, seat: SeatId): ConsentAnswers | null =>
  (Object.hasOwn(round.answers, seat) ? round.answers[seat] : undefined) ?? null;

const told = ({ id, way, candidates, at, open, shown }: ConsentRound) => ({
  id,
  way,
  candidates,
  at,
  open,
  shown,
});

/** Those who may answer are those who are here with a device; who answered and left still counts. */
function turnout(state: SessionState, round: ConsentRound): { answered: number; of: number } {
  const answered = counted(state, round).map(([seat]) => seat);
  const could = participants(state).filter((s) => s.paper !== true);
  return { answered: answered.length, of: new Set([...answered, ...could.map((s) => s.id)]).size };
}

const counted = (state: SessionState, round: ConsentRound): [SeatId, ConsentAnswers][] =>
  Object.entries(round.answers).filter(([seat]) => {
    const status = seatOf(state, seat)?.status;
    return status !== undefined && status !== 'removed';
  });

const consentCounts = (state: SessionState, round: ConsentRound): number[][] => {
  const answers = counted(state, round).map(([, given]) => given);
  return round.candidates.map((_, at) =>
    CONSENT_VALUES[round.way].map((value) => answers.filter((given) => given[at] === value).length),
  );
};
