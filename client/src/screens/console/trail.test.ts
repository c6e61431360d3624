import type { TrailEntry } from '@facet/shared/session/trail.ts';
import { expect, test } from 'vitest';
import { deedWords } from './trail.ts';

const fay = { who: 'person', name: 'fay' } as const;
const said = (deed: TrailEntry['deed'], exercises = 1, by: TrailEntry['by'] = fay): string =>
  deedWords({ at: 0, by, deed }, exercises);

test('S32 a line says who did what in one sentence, and which exercise where there are several', () => {
  const closed = { what: 'stageSet', activity: 2, stage: 'closed', group: null } as const;
  expect(said(closed)).toBe('fay closed the exercise.');
  expect(said(closed, 3)).toBe('Exercise 2: fay closed the exercise.');
  expect(said({ what: 'activityOpened', activity: 2 }, 3)).toBe('fay went to exercise 2.');
  expect(said({ ...closed, stage: 'present', group: '4' })).toBe('fay had Group 4 present.');
});

test('S32 who is no longer known, and the server itself, are told as such', () => {
  expect(said({ what: 'codeChanged' }, 1, { who: 'gone' })).toBe(
    'Somebody who has been erased made a new join code.',
  );
  expect(said({ what: 'ownBoardsErased' }, 1, { who: 'server' })).toMatch(/^Facet itself deleted/);
  expect(said({ what: 'letIn', people: [{ who: 'person', name: 'Bo' }, { who: 'gone' }] })).toBe(
    'fay let Bo and somebody who has been erased in.',
  );
  expect(said({ what: 'leads', person: fay })).toBe('fay took over.');
});
