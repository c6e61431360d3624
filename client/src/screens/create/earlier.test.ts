import { hostileReport, sampleReport } from '@facet/shared/results/testing/sampleReport.ts';
import { expect, test } from 'vitest';
import { newDraft, planOf } from './draft.ts';
import { draftFrom, readEarlierFile } from './earlier.ts';

const file = (content: string): Blob => new Blob([content]);

test('the file of a session gives its report back, without the one before it', async () => {
  const report = sampleReport();
  const read = await readEarlierFile(file(JSON.stringify({ ...report, earlier: sampleReport(2) })));
  expect(read).toEqual({ ok: true, report });
});

test.each([
  ['not json', 'notOurs'],
  ['null', 'notOurs'],
  ['[]', 'notOurs'],
  ['{"format":"facet.session","version":2}', 'newer'],
  ['{"format":"facet.session","version":1}', 'notOurs'],
  [JSON.stringify({ ...sampleReport(), activities: [] }), 'nothing'],
  [' '.repeat(4 * 1024 * 1024 + 1), 'tooLarge'],
] as const)('a file that is none is told why (%#)', async (content, why) => {
  expect(await readEarlierFile(file(content))).toEqual({ ok: false, why });
});

test('a session begun from an earlier one asks the same question about the same list', () => {
  const report = sampleReport();
  const draft = draftFrom(newDraft(new URLSearchParams()), report);
  const [activity] = planOf(draft).activities;
  const [before] = report.activities;
  if (activity?.kind !== 'diamond9' || before?.kind !== 'diamond9') throw new Error('no diamonds');
  expect(activity.question).toBe(before.question);
  expect(activity.deck).toEqual(before.deck);
  expect(draft.title).toBe(report.session.title);
});

test('a title that was typed stays', () => {
  const draft = { ...newDraft(new URLSearchParams()), title: 'A term later' };
  expect(draftFrom(draft, hostileReport()).title).toBe('A term later');
});
