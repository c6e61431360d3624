import { LIMITS } from '@facet/shared/session/limits.ts';
import { text } from '../text.ts';

/** What a facilitator typed as proposals, one a line; or a sentence on what is not right with it. */
export function readProposals(typed: string): { candidates: string[]; error: string | null } {
  const words = text.consent.lead;
  const candidates = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const error =
    candidates.length === 0
      ? words.pickFirst
      : candidates.length > LIMITS.consentCandidates
        ? words.tooMany(LIMITS.consentCandidates)
        : candidates.some((c) => c.length > LIMITS.candidateChars)
          ? words.tooLong(LIMITS.candidateChars)
          : new Set(candidates).size < candidates.length
            ? words.twice
            : null;
  return { candidates, error };
}
