import { toGexf } from '@facet/shared/boards/network/interchange/gexf.ts';
import { READY_PLAN } from '@facet/shared/boards/network/plan.ts';
import { networkPlanSchema } from '@facet/shared/boards/network/planSchema.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkText } from '../../../networkText.ts';
import { readRosterFile, readRosterText, type RosterRead } from './roster.ts';
import { writeWorkbook } from '../../../files/xlsxWrite.ts';

const words = networkText.files;
const told = (read: RosterRead): unknown =>
  read.ok
    ? read.given.nodes.map((n) => [n.name, n.kind === 'organisation' ? n.sort : n.kind, n.part])
    : read.problems;
const notesOf = (read: RosterRead): string[] => (read.ok ? read.notes : read.problems);

describe('a roster from words', () => {
  it.each([
    [
      'one a line',
      'Oak Primary\r\n\n  Elm  \n',
      [
        ['Oak Primary', '', ''],
        ['Elm', '', ''],
      ],
    ],
    [
      'with sorts, by comma',
      'Oak, School\nHarbour council, local authority',
      [
        ['Oak', 'school', ''],
        ['Harbour council', 'authority', ''],
      ],
    ],
    [
      'with parts, by semicolon: commas belong to names',
      'Oak, St Mary; school; North\nElm',
      [
        ['Oak, St Mary', 'school', 'North'],
        ['Elm', '', ''],
      ],
    ],
    [
      'copied from a spreadsheet, by tab',
      'Oak; the\tSchool\tNorth, inner\nElm\t\tSouth',
      [
        ['Oak; the', 'school', 'North, inner'],
        ['Elm', '', 'South'],
      ],
    ],
    [
      'quoted names with commas, quotes and line breaks',
      '"Oak, ""St Mary""",school\n"Two\nlines",pupils',
      [
        ['Oak, "St Mary"', 'school', ''],
        ['Two lines', 'pupils', ''],
      ],
    ],
    [
      'a mark that is never closed is only a mark',
      '"Oak, school\n6" pipes',
      [
        ['"Oak', 'school', ''],
        ['6" pipes', '', ''],
      ],
    ],
    [
      'people and roles by the words for them',
      'Anna,Person\nHead,role\nOak,organisation',
      [
        ['Anna', 'person', ''],
        ['Head', 'role', ''],
        ['Oak', '', ''],
      ],
    ],
    ['headings in any order', 'Part of;Name;Sort\nNorth;Oak;School', [['Oak', 'school', 'North']]],
    [
      'headings as this form and the table write them',
      'Name,What it is,Part of\nOak,School,North',
      [['Oak', 'school', 'North']],
    ],
    [
      'a heading alone over a column',
      'Schools\nOak\nElm',
      [
        ['Oak', '', ''],
        ['Elm', '', ''],
      ],
    ],
    ['one line that looks like a heading is a name', 'School', [['School', '', '']]],
    [
      'a first line that is no heading',
      'School, Harbour\nOak, North',
      [
        ['School', 'Harbour', ''],
        ['Oak', 'North', ''],
      ],
    ],
    [
      'a formula made harmless',
      "'=cmd\n'+44",
      [
        ['=cmd', '', ''],
        ['+44', '', ''],
      ],
    ],
    [
      'marks of direction and emoji',
      '\u{202E}Oak\n👩‍🏫 Team\nבית ספר',
      [
        ['Oak', '', ''],
        ['👩‍🏫 Team', '', ''],
        ['בית ספר', '', ''],
      ],
    ],
  ])('%s', (_name, list, nodes) => {
    expect(told(readRosterText(list))).toEqual(nodes);
  });

  it('what is there twice is kept once, with what either says, and told', () => {
    const read = readRosterText('Oak\nELM;school\noak;;North\nElm');
    expect(told(read)).toEqual([
      ['Oak', '', 'North'],
      ['ELM', 'school', ''],
    ]);
    expect(notesOf(read)).toEqual([words.roster.merged(2, 'Oak, ELM')]);
  });

  it('own sorts, headings and columns that are not read are told', () => {
    expect(notesOf(readRosterText('Name;Sort;Postcode\nOak;Choir;AB1\nElm;Band;AB2'))).toEqual([
      words.roster.heading('Name, Sort, Postcode'),
      words.roster.leftOut('Postcode'),
      words.roster.ownSorts(2, 'Choir, Band'),
    ]);
  });

  it('too long, nameless and too many are told by their line, and nothing is taken', () => {
    expect(told(readRosterText(`Oak\n${'x'.repeat(81)}\n;school`))).toEqual([
      `Line 2: ${words.problems.nameTooLong(`${'x'.repeat(79)}…`)}`,
      `Line 3: ${words.problems.missingName()}`,
    ]);
    expect(told(readRosterText(' \n;;\n'))).toEqual([words.problems.emptyRoster()]);
    const many = (n: number): string => Array.from({ length: n }, (_, i) => `N${i}`).join('\n');
    expect(readRosterText(many(500)).ok).toBe(true);
    expect(told(readRosterText(many(501)))).toEqual([words.problems.tooManyNames('501')]);
  });

  it('whatever is pasted, what is taken is legal in a plan as it stands', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '\n', ',', ';', '\t', 'Oak', 'Name', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const read = readRosterText(pieces.join(''));
        if (!read.ok) return;
        const plan = networkPlanSchema.parse({ ...READY_PLAN, given: read.given });
        expect(plan.given).toEqual(read.given);
      }),
      { numRuns: 500 },
    );
  });

  it('a hundred thousand quotation marks do not stop it', () => {
    const begun = performance.now();
    readRosterText('"a'.repeat(100_000));
    readRosterText('"\n'.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('a roster from a file', () => {
  it('a list as text, whatever its name', async () => {
    expect(told(await readRosterFile({ name: 'a.csv', text: 'Name,Sort\nOak,School' }))).toEqual([
      ['Oak', 'school', ''],
    ]);
  });

  it('the first sheet of a workbook with something in it', async () => {
    const bytes = await writeWorkbook([
      { name: 'Cover', rows: [] },
      {
        name: 'Schools',
        rows: [
          ['School', 'Cluster'],
          ['=Oak, St Mary', 'North'],
          ['constructor', 'South'],
        ],
      },
      { name: 'Other', rows: [['x']] },
    ]);
    const read = await readRosterFile({ name: 'a.xlsx', bytes });
    expect(told(read)).toEqual([
      ['=Oak, St Mary', '', 'North'],
      ['constructor', '', 'South'],
    ]);
    expect(notesOf(read)).toContain(words.roster.otherSheets('Schools'));
  });

  it('a network comes with its ties, what is the same as one', async () => {
    const node = (id: string) => ({
      id,
      name: id,
      kind: 'organisation' as const,
      sort: '',
      part: '',
      size: 2 as const,
      note: '',
      at: null,
    });
    const tie = {
      a: 'b',
      b: 'c',
      types: ['partners'],
      direction: 'none' as const,
      strength: 2 as const,
      when: 'now' as const,
      sentence: '',
    };
    const file = toGexf({ nodes: ['a', 'b', 'c'].map(node), ties: [tie], aliases: [{ node: 'b', as: 'a' }] });
    const read = await readRosterFile({ name: 'a.gexf', text: file });
    expect(told(read)).toHaveLength(2);
    expect(read.ok && networkPlanSchema.parse({ ...READY_PLAN, given: read.given }).given).toEqual(
      read.ok && read.given,
    );
    expect(read.ok && read.given.ties).toHaveLength(1);
  });

  it('a file that is no list is refused as any file is', async () => {
    expect(await readRosterFile({ name: 'a.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46]) })).toEqual({
      ok: false,
      problems: [words.problems.binary('a.pdf')],
    });
  });
});
