import { LIMITS } from '@facet/shared/session/limits.ts';
import { describe, expect, it } from 'vitest';
import { candidateOf } from './candidate.ts';
import { readProposals } from './proposals.ts';
import { standsInFront } from './useRound.ts';

describe('a round of consent', () => {
  it('stands in front while the room decides, until something is agreed after it', () => {
    const whole = { at: 'whole' } as const;
    const agreed = (at: number) => ({ item: 'i', how: '', at });
    expect(standsInFront({ at: 5 }, { stage: whole, decision: null })).toBe(true);
    expect(standsInFront({ at: 5 }, { stage: whole, decision: agreed(4) })).toBe(true);
    expect(standsInFront({ at: 5 }, { stage: whole, decision: agreed(6) })).toBe(false);
    expect(standsInFront({ at: 5 }, { stage: { at: 'closed' }, decision: null })).toBe(false);
  });

  it('is about cards of the list, or about words where there is no list', () => {
    const deck = [
      { id: 'a', name: 'Time', text: 'Time is planned.' },
      { id: 'b', text: 'Trust.' },
    ];
    expect(candidateOf('a', deck)).toEqual({ name: 'Time', text: 'Time is planned.' });
    expect(candidateOf('b', deck)).toEqual({ name: 'Trust.', text: null });
    expect(candidateOf('Meet in March', [])).toEqual({ name: 'Meet in March', text: null });
  });

  it('takes one to six proposals, each once and no longer than the server takes', () => {
    const refused = (typed: string): boolean => readProposals(typed).error !== null;
    expect(readProposals(' One \n\n Two ')).toEqual({ candidates: ['One', 'Two'], error: null });
    expect(refused(' \n ')).toBe(true);
    expect(refused('One\nOne')).toBe(true);
    expect(refused(['1', '2', '3', '4', '5', '6'].join('\n'))).toBe(false);
    expect(refused(['1', '2', '3', '4', '5', '6', '7'].join('\n'))).toBe(true);
    expect(refused('x'.repeat(LIMITS.candidateChars))).toBe(false);
    expect(refused('x'.repeat(LIMITS.candidateChars + 1))).toBe(true);
  });
});
