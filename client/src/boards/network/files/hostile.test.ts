import { toGexf } from '@facet/shared/boards/network/interchange/gexf.ts';
import { describe, expect, it } from 'vitest';
import { networkText } from '../../../networkText.ts';
import { MOST_BYTES, type NetworkFile } from './open.ts';
import { readNetworkFiles } from './readFiles.ts';
import { problemsOf, SMALL, workbook } from './testing.ts';
import { toKumuXlsx } from './xlsx.ts';
import { zip, ZIP_LIMITS } from '../../../files/zip.ts';

const words = networkText.files.problems;
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

describe('what is refused', () => {
  const table = 'Label\nOak\n';
  const entries = (name: string, xml: string): [string, string][] => [
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets><sheet name="${name}" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>',
    ],
    ['xl/worksheets/s.xml', xml],
  ];
  const sheet = async (xml: string): Promise<NetworkFile> => ({
    name: 'b.xlsx',
    bytes: await zip(entries('Elements', xml)),
  });
  const hostile: [string, () => Promise<NetworkFile[]> | NetworkFile[], string][] = [
    ['nothing chosen', () => [], words.noFile()],
    ['three files', () => [1, 2, 3].map(() => ({ name: 'a', text: table })), words.tooManyFiles('3')],
    ['two lists of names', () => [1, 2].map(() => ({ name: 'a', text: table })), words.twoNodeTables()],
    [
      'two lists of ties',
      () => [1, 2].map(() => ({ name: 'a', text: 'From,To\na,b' })),
      words.twoTieTables(),
    ],
    [
      'a table and a graph',
      () => [
        { name: 'a', text: table },
        { name: 'b', text: toGexf(SMALL) },
      ],
      words.unlikeFiles(),
    ],
    ['an empty file', () => [{ name: 'a.csv', text: ' \n' }], words.empty()],
    ['no bytes at all', () => [{ name: 'a.xlsx', bytes: bytes() }], words.empty()],
    [
      'a picture',
      () => [{ name: 'a.png', bytes: bytes(0x89, 0x50, 0x4e, 0x47, 0, 0) }],
      words.binary('a.png'),
    ],
    ['zeros', () => [{ name: 'a', bytes: new Uint8Array(1000) }], words.binary('a')],
    [
      'an old workbook',
      () => [{ name: 'a.xls', bytes: bytes(0xd0, 0xcf, 0x11, 0xe0, 1) }],
      words.oldExcel('a.xls'),
    ],
    ['a page of a login', () => [{ name: 'a.gexf', text: '<!DOCTYPE html><html>' }], words.webPage('a.gexf')],
    ['other XML', () => [{ name: 'a.xml', text: '<?xml version="1.0"?><rss/>' }], words.otherXml('a.xml')],
    ['another table', () => [{ name: 'a.csv', text: 'Pupil,Mark\nx,1' }], words.otherTable('pupil, mark')],
    ['too many bytes', () => [{ name: 'a', bytes: new Uint8Array(MOST_BYTES.text + 1) }], words.tooBig('a')],
    [
      'too large a workbook',
      () => {
        const big = new Uint8Array(MOST_BYTES.workbook + 1);
        big.set([0x50, 0x4b, 3, 4]);
        return [{ name: 'a', bytes: big }];
      },
      words.tooBig('a'),
    ],
    [
      'a million rows',
      () => [{ name: 'a', text: `Label\n${'x\n'.repeat(1_000_000)}` }],
      words.tableTooLarge(),
    ],
    [
      'a million columns',
      () => [{ name: 'a', text: `Label${',x'.repeat(1_000_000)}` }],
      words.tableTooLarge(),
    ],
    [
      'a million commas in a row',
      () => [{ name: 'a', text: `Label\n${','.repeat(3_000_000)}` }],
      words.tableTooLarge(),
    ],
    [
      'a million entries',
      () => [{ name: 'a', text: `{"elements":[${'{},'.repeat(1_000_000)}{}]}` }],
      words.tableTooLarge(),
    ],
    ['lists within lists', () => [{ name: 'a', text: '['.repeat(5_000_000) }], words.notJson()],
    [
      'half a zip',
      async () => [{ name: 'a', bytes: (await zip([['xl/workbook.xml', 'x']])).slice(0, 60) }],
      words.notZip('a'),
    ],
    [
      'a zip of something else',
      async () => [{ name: 'a', bytes: await zip([['word/document.xml', '<a/>']]) }],
      words.notWorkbook('a'),
    ],
    [
      'a zip bomb',
      async () => [{ name: 'a', bytes: await zip(entries('x', '<a>'.padEnd(ZIP_LIMITS.bytes + 1, ' '))) }],
      words.unpacksTooLarge('a'),
    ],
    [
      'a workbook without sheets',
      async () => [{ name: 'a', bytes: await zip([['xl/workbook.xml', '<workbook><sheets/></workbook>']]) }],
      words.noSheet(),
    ],
    [
      'a sheet with entities to grow',
      async () => [await sheet('<!DOCTYPE x [<!ENTITY a "aa">]><worksheet>&a;</worksheet>')],
      words.notWorkbook('b.xlsx'),
    ],
    [
      'a cell in the last corner',
      async () => [await sheet('<worksheet><row r="1"><c r="XFD1"><v>1</v></c></row></worksheet>')],
      words.sheetTooLarge(),
    ],
    [
      'a row far below',
      async () => [await sheet('<worksheet><row r="4000000000"><c><v>1</v></c></row></worksheet>')],
      words.sheetTooLarge(),
    ],
    [
      'a row that is no number',
      async () => [await sheet('<worksheet><row r="x"/></worksheet>')],
      words.notWorkbook('b.xlsx'),
    ],
    [
      'a hundred thousand rows',
      async () => [await sheet(`<worksheet>${'<row><c><v>1</v></c></row>'.repeat(100_000)}</worksheet>`)],
      words.sheetTooLarge(),
    ],
    [
      'other sheets',
      async () => [await workbook({ name: 'Marks', rows: [['Pupil', 'Mark']] }, { name: 'Two', rows: [] })],
      words.noNetworkSheet('Marks, Two'),
    ],
    [
      'an Elements sheet with other headings',
      async () => [await workbook({ name: 'Elements', rows: [['Pupil', 'Mark']] })],
      words.otherTable('pupil, mark'),
    ],
    [
      'a workbook and another file',
      async () => [await workbook({ name: 'Elements', rows: [['Label']] }), { name: 'a', text: table }],
      words.unlikeFiles(),
    ],
  ];
  it.each(hostile)('%s: with one sentence, soon', async (_name, files, sentence) => {
    const given = await files();
    const begun = performance.now();
    expect(await problemsOf(...given)).toEqual([sentence]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('a zip whose parts are broken in any one byte is read or refused, never worse', async () => {
    const whole = new Uint8Array(await (await toKumuXlsx(SMALL)).arrayBuffer());
    for (let i = 0; i < whole.length; i += 3) {
      const broken = whole.slice();
      broken[i] = (broken[i] ?? 0) ^ 0xff;
      const read = await readNetworkFiles([{ name: 'a.xlsx', bytes: broken }]);
      expect(read.ok ? 'read' : (read.problems[0] ?? '')).toMatch(/\S/);
    }
  });

  it('one bad row and nothing is taken', async () => {
    const read = await readNetworkFiles([
      await workbook(
        { name: 'Elements', rows: [['Label'], ['Oak'], ['Elm']] },
        {
          name: 'Connections',
          rows: [
            ['From', 'To'],
            ['Oak', 'Elm'],
            ['Oak', 'Oak'],
          ],
        },
      ),
    ]);
    expect(read).toEqual({ ok: false, problems: ['Connections, row 3: “Oak” is tied to itself.'] });
  });
});
