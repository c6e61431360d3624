import { KINDS, type Stage } from '@facet/shared/session/state.ts';
import { describe, expect, it } from 'vitest';
import { roadAt, STEPS } from './steps.ts';

const STAGES: Stage[] = [
  { at: 'waiting' },
  { at: 'individual' },
  { at: 'groups', step: 'share' },
  { at: 'groups', step: 'agree' },
  { at: 'present', group: null, pair: null },
  { at: 'whole' },
  { at: 'closed' },
];

describe('the road of each kind', () => {
  it('is gone along from stage to stage, from before its first step to after its last', () => {
    for (const kind of KINDS) {
      const places = STAGES.map((stage) => roadAt({ kind, stage }));
      expect(places[0]).toBe(-1);
      expect(places.at(-1)).toBe(STEPS[kind].length);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('has six steps for ranking and five for a map', () => {
    const during = (kind: 'diamond9' | 'network') =>
      STAGES.slice(1, -1).map((stage) => STEPS[kind][roadAt({ kind, stage })]);
    expect(during('diamond9')).toEqual(['rank', 'share', 'agree', 'present', 'decide']);
    expect(during('network')).toEqual(['draw', 'share', 'merge', 'present', 'decide']);
  });
});
