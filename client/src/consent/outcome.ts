import { CONSENT_VALUES, type ConsentWay } from '@facet/shared/session/state.ts';
import { text } from '../text.ts';

/** From here up somebody can live with it, with a fist to five; with thumbs whoever is not against. */
const LIVES_WITH: Record<ConsentWay, number> = { thumbs: 0, fist: 3 };

export interface Outcome {
  /** How many answered on this candidate. */
  answered: number;
  /** How many of them cannot live with it. */
  cannot: number;
  /** "nobody below 3", without the way and without a full stop. */
  words: string;
}

/** What came of one candidate. `counts` in the order of `CONSENT_VALUES[way]`. */
export function outcomeOf(way: ConsentWay, counts: readonly number[]): Outcome {
  const given = CONSENT_VALUES[way].map((value, i) => ({ value, n: counts[i] ?? 0 }));
  const answered = sum(given.map((g) => g.n));
  const cannot = sum(given.filter((g) => g.value < LIVES_WITH[way]).map((g) => g.n));
  const words =
    answered === 0
      ? text.consent.outcome.nobody
      : way === 'thumbs'
        ? thumbs(counts, answered)
        : fist(given, answered, cannot);
  return { answered, cannot, words };
}

function thumbs([against = 0, live = 0, up = 0]: readonly number[], answered: number): string {
  const words = text.consent.outcome;
  if (up === answered) return words.allFor(answered);
  const parts = [up > 0 ? words.for(up) : '', live > 0 ? words.live(live) : ''].filter(Boolean);
  if (against === 0) return words.noneAgainst(parts.join(', '));
  return [...parts, words.against(against)].join(', ');
}

function fist(given: readonly { value: number; n: number }[], answered: number, cannot: number): string {
  const words = text.consent.outcome;
  const values = given.filter((g) => g.n > 0).map((g) => g.value);
  const [lowest = 0] = values;
  if (values.length === 1) return words.allAt(answered, lowest);
  return cannot === 0 ? words.noneBelow(lowest) : words.someBelow(cannot, answered - cannot);
}

/** "Fist to five: nobody below 3. 21 of 23 answered.": how it was agreed, in words to keep. */
export function howAgreed(way: ConsentWay, counts: readonly number[], of: number): string {
  const { answered, words } = outcomeOf(way, counts);
  return text.consent.how(text.consent.ways[way], words, answered, of);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
