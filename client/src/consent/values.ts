import type { ConsentWay } from '@facet/shared/session/state.ts';
import { text } from '../text.ts';

const inWords = (words: Readonly<Record<string, string>>, value: number): string =>
  words[String(value)] ?? '';

/** What an answer says for oneself: "I can live with it". */
export const wordsOf = (way: ConsentWay, value: number): string => inWords(text.consent.values[way], value);

/** What it says of several: "can live with it". */
export const countedOf = (way: ConsentWay, value: number): string =>
  inWords(text.consent.counted[way], value);
