import { expect, test } from 'vitest';
import { leadText } from '../../../leadText.ts';
import { questionAbout } from './questionAbout.ts';

const slots = { '1': 'a', '2a': 'b', '2b': 'c', '5': 'd' };

test('the higher card is named first, whichever the facilitator pointed at first', () => {
  expect(questionAbout({ above: 'a', below: 'd' }, slots)).toMatchObject({ first: 'a', second: 'd' });
  expect(questionAbout({ above: 'd', below: 'a' }, slots)).toMatchObject({
    question: leadText.projector.why,
    first: 'a',
    second: 'd',
  });
});

test('two cards of one row are not asked why one is above the other', () => {
  expect(questionAbout({ above: 'b', below: 'c' }, slots)).toMatchObject({
    question: leadText.projector.whyLevel,
    level: true,
  });
});

test('a card that lies nowhere is asked about as left off', () => {
  expect(questionAbout({ above: 'x', below: 'b' }, slots)).toMatchObject({
    question: leadText.projector.whyLeftOff,
    first: 'b',
    second: 'x',
  });
  expect(questionAbout({ above: 'x', below: 'y' }, slots).question).toBe(leadText.projector.bothLeftOff);
});
