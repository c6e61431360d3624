import { resultsText } from '../resultsText.ts';

/** A day as people write it: "22 November 2026", where this device is. */
export const dayOf = (at: number): string =>
  new Date(at).toLocaleDateString(resultsText.locale, { day: 'numeric', month: 'long', year: 'numeric' });
