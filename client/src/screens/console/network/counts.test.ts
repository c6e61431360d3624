import type { Progress } from '@facet/shared/protocol/sessionWire.ts';
import { describe, expect, it } from 'vitest';
import { haveDrawn, tieCounts } from './counts.ts';

const progress = (placed: number[], people: number): Progress => ({
  activity: 'a',
  people,
  here: people,
  read: 0,
  placed,
  ready: 0,
});

describe('how far people are with drawing', () => {
  it('tells ten counts apart, the last for nine ties or more', () => {
    expect(tieCounts(progress([2, 1, 0, 0, 0, 0, 0, 0, 0, 3], 6), 6)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 3]);
  });

  it('counts as having drawn everyone with a tie', () => {
    expect(haveDrawn(progress([2, 1, 0, 0, 0, 0, 0, 0, 0, 3], 6), 6)).toEqual({ drawn: 4, of: 6 });
  });

  it('has everybody at nothing before the server has counted', () => {
    expect(haveDrawn(null, 5)).toEqual({ drawn: 0, of: 5 });
  });
});
