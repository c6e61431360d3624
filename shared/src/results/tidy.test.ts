import { expect, test } from 'vitest';
import { HOSTILE_TEXTS, hostileReport, sampleDiamond, sampleReport } from './testing/sampleReport.ts';
import { TIDY_COLUMNS, tidyCsv, tidyRows } from './tidy.ts';

/** A reader of RFC 4180 of its own, so that the writer is not held against itself. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const c = csv[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (csv[i + 1] === '"') cell += csv[++i] ?? '';
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || (c === '\r' && csv[i + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (c !== ',') {
        i += 1;
        rows.push([]);
      }
    } else cell += c;
  }
  return rows.slice(0, -1);
}

test('every board has a row for every item of the list', () => {
  const report = sampleReport();
  const rows = tidyRows(report);
  expect(rows).toHaveLength(15 * 16);
  expect(new Set(rows.map((r) => r.board)).size).toBe(15);
});

test('an item left off a finished diamond has no row, no points and the mid-rank (N + 10) / 2', () => {
  const rows = tidyRows(sampleReport()).filter((r) => r.board === 'a1/group/g1');
  expect(rows.find((r) => r.label === 'Coaching')).toMatchObject({ row: '', points: 0, mid_rank: 13 });
  expect(rows.find((r) => r.label === 'Behaviour')).toMatchObject({
    row: 1,
    points: 5,
    mid_rank: 1,
    group: '1',
    stage: 'groups',
    reason: 'Nothing else works until every room feels the same to a child who changes class.',
  });
});

test('of a diamond that is not finished nothing is said of what does not lie on it', () => {
  const report = sampleReport();
  const activity = sampleDiamond();
  const [first] = activity.boards;
  if (first === undefined) throw new Error('no board');
  const rows = tidyRows({
    ...report,
    activities: [{ ...activity, boards: [{ ...first, slots: { '2a': 'i1' } }] }],
  });
  expect(rows[0]).toMatchObject({ row: 2, points: 4, mid_rank: '' });
  expect(rows[1]).toMatchObject({ row: '', points: '', mid_rank: '' });
});

test('the file has exactly its columns, and every line as many cells', () => {
  const table = parsed(tidyCsv(hostileReport()));
  expect(table[0]).toEqual([...TIDY_COLUMNS]);
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([TIDY_COLUMNS.length]));
  expect(table).toHaveLength(1 + 15 * 16);
});

test('no cell of the file begins like a formula, and no word is lost', () => {
  const cells = parsed(tidyCsv(hostileReport())).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  for (const text of HOSTILE_TEXTS) expect(cells.some((cell) => cell.endsWith(text))).toBe(true);
});

test('nobody is named but by what the report calls them', () => {
  const people = new Set(tidyRows(sampleReport()).map((r) => r.participant));
  expect([...people].filter((p) => !/^(Person \d+)?$/.test(String(p)))).toEqual([]);
});
