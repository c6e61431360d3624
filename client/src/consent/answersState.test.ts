import { describe, expect, it } from 'vitest';
import { answersShown, answersState, type AnswersNow } from './answersState.ts';

const now = (given: Partial<AnswersNow>): AnswersNow => ({
  open: true,
  mine: null,
  counted: null,
  asked: null,
  failed: false,
  ...given,
});

describe('where one’s answers to a round of consent are', () => {
  it('is saved only when what was chosen is what the server counts', () => {
    expect(answersState(now({}))).toBe('none');
    expect(answersState(now({ mine: [4] }))).toBe('sending');
    expect(answersState(now({ mine: [4], counted: [1] }))).toBe('sending');
    expect(answersState(now({ mine: [4], counted: [4] }))).toBe('saved');
    expect(answersState(now({ counted: [4] }))).toBe('saved');
    expect(answersState(now({ mine: [4], failed: true }))).toBe('waits');
  });

  it('is late, and never saved, when the round closed before it arrived', () => {
    const late = now({ open: false, mine: [4], counted: [1] });
    expect(answersState(late)).toBe('late');
    expect(answersShown(late, [null])).toEqual([1]);
    expect(answersState(now({ open: false, mine: [4], failed: true }))).toBe('late');
    expect(answersShown(now({ open: false, mine: [4] }), [null])).toEqual([null]);
  });

  it('is not called late while the server has not said whether it came in time', () => {
    expect(answersState(now({ open: false, mine: [4], counted: [1], asked: [4] }))).toBe('sending');
    expect(answersState(now({ open: false, mine: [4], counted: [1], asked: [2] }))).toBe('late');
  });
});
