import { NOTE_CODES, PROBLEM_CODES } from '@facet/shared/boards/network/interchange/problems.ts';
import { toGephiCsv } from '@facet/shared/boards/network/interchange/gephiCsv.ts';
import { toGexf } from '@facet/shared/boards/network/interchange/gexf.ts';
import { toGraphml } from '@facet/shared/boards/network/interchange/graphml.ts';
import { toKumuCsv } from '@facet/shared/boards/network/interchange/kumuCsv.ts';
import { toKumuJson } from '@facet/shared/boards/network/interchange/kumuJson.ts';
import { describe, expect, it } from 'vitest';
import { networkText } from '../../../networkText.ts';
import { FILE_CODES, noteSentences } from './fileProblems.ts';
import type { NetworkFile } from './open.ts';
import { readNetworkFiles } from './readFiles.ts';
import { problemsOf, SMALL, workbook } from './testing.ts';
import { toKumuXlsx } from './xlsx.ts';

const words = networkText.files.problems;
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
const utf8 = (words_: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words_);
const namesIn = async (...files: NetworkFile[]): Promise<unknown> => {
  const read = await readNetworkFiles(files);
  return read.ok ? read.network.nodes.map((n) => n.name).toSorted() : read.problems;
};
describe('sentences', () => {
  it('every problem and every note has one, and none is the same as another', () => {
    const all = [...PROBLEM_CODES, ...FILE_CODES].map((code) => words[code]('9'));
    expect(all.filter((s) => !/[.!?…”)9]$/.test(s))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    const place = { at: 'row', list: 'nodes', row: 4 } as const;
    for (const code of NOTE_CODES) {
      const one = { place, code, value: 'v' };
      const [alone] = noteSentences([one], 'kumuCsv');
      expect(alone).toMatch(/^Elements, row 4: .*\.$/);
      expect(noteSentences([one, one, one], 'gephiCsv')).toEqual([expect.stringMatching(/^[^:]*3.*\.$/)]);
    }
  });

  it('a problem tells its sheet and row as a spreadsheet counts it, or its line', async () => {
    expect(await problemsOf({ name: 'e.csv', text: 'Label,Size\nOak,1\nElm,two\n' })).toEqual([
      'Elements, row 3: “two” is not a number.',
    ]);
    expect(await problemsOf({ name: 'x.gexf', text: '<gexf>\n<graph>\n</gexf>' })).toEqual([
      expect.stringMatching(/^Line 3: This is not well-formed/),
    ]);
  });
});

describe('what a file is', () => {
  const kumu = toKumuCsv(SMALL);
  const gephi = toGephiCsv(SMALL);
  const cases: [string, string, string[]][] = [
    ['kumuCsv', '.csv', [kumu.elements, kumu.connections]],
    ['gephiCsv', '.csv', [gephi.nodes, gephi.edges]],
    ['kumuJson', '.json', [toKumuJson(SMALL)]],
    ['gexf', '.gexf', [toGexf(SMALL)]],
    ['graphml', '.graphml', [toGraphml(SMALL)]],
  ];
  it.each(cases)(
    '%s is known by what stands in it, whatever its name ends in',
    async (format, end, texts) => {
      for (const ending of [end, '', '.txt', '.xlsx', '.csv', '.graphml', '.json']) {
        const read = await readNetworkFiles(texts.map((t, i) => ({ name: `${i}${ending}`, text: t })));
        expect(read).toMatchObject({ ok: true, format, notes: [] });
        const { nodes, ties } = read.ok ? read.network : SMALL;
        expect(nodes.map(({ id: _, ...n }) => n).toSorted((p, q) => (p.name < q.name ? 1 : -1))).toEqual(
          SMALL.nodes.map(({ id: _, ...n }) => n),
        );
        expect(nodes.some((n) => n.id === 'a' || n.id === 'b')).toBe(false);
        const [tie] = ties;
        const from = tie?.direction === 'to' ? tie.a : tie?.b;
        expect(nodes.find((n) => n.id === from)?.name).toBe('Oak');
        expect(tie && tie.a < tie.b).toBe(true);
        expect(tie).toMatchObject({ types: ['knowledge'], strength: 3, when: 'wanted', sentence: 'x' });
      }
    },
  );

  it('a workbook is known by its bytes', async () => {
    const read = await readNetworkFiles([
      { name: 'x.csv', bytes: new Uint8Array(await (await toKumuXlsx(SMALL)).arrayBuffer()) },
    ]);
    expect(read).toMatchObject({ ok: true, format: 'kumuXlsx', notes: [] });
  });

  it('reading the same file twice gives no id twice', async () => {
    const file = { name: 'e.csv', text: kumu.elements };
    const [one, other] = [await readNetworkFiles([file]), await readNetworkFiles([file])];
    const ids = [one, other].flatMap((r) => (r.ok ? r.network.nodes.map((n) => n.id) : []));
    expect(new Set(ids).size).toBe(4);
  });

  it('letters come through from UTF-8, with and without its mark, UTF-16 both ways, and old Windows', async () => {
    const table = 'Label;Type\r\nÉcole £5;School\r\n';
    const wide = Array.from(table, (c) => c.charCodeAt(0));
    const variants = [
      utf8(table),
      utf8(`\u{FEFF}${table}`),
      bytes(0xff, 0xfe, ...wide.flatMap((c) => [c & 255, c >> 8])),
      bytes(0xfe, 0xff, ...wide.flatMap((c) => [c >> 8, c & 255])),
      bytes(...wide),
    ];
    for (const b of variants) expect(await namesIn({ name: 'e.csv', bytes: b })).toEqual(['École £5']);
  });

  it('sorts under their own words become the ready ones, other words stay', async () => {
    const read = await readNetworkFiles([
      { name: 'e', text: 'Label,Type\nA,Local Authority\nB,Schools\nC,Choir\n' },
    ]);
    expect(read.ok && read.network.nodes.map((n) => n.sort).toSorted()).toEqual([
      'Choir',
      'authority',
      'school',
    ]);
  });
});

describe('workbooks that are a little different', () => {
  const rows = [
    ['Label', 'Type'],
    ['Oak', 'School'],
  ];
  it('one sheet is enough, of names or of ties', async () => {
    expect(await namesIn(await workbook({ name: 'Elements', rows }))).toEqual(['Oak']);
    expect(
      await namesIn(
        await workbook({
          name: 'Connections',
          rows: [
            ['From', 'To'],
            ['a', 'b'],
          ],
        }),
      ),
    ).toEqual(['a', 'b']);
  });

  it('renamed sheets are known by their headings, others beside them are passed over', async () => {
    const ties = {
      name: 'Blatt 2',
      rows: [
        ['From', 'To'],
        ['Oak', 'Elm'],
      ],
    };
    expect(
      await namesIn(await workbook({ name: 'Notes', rows: [['hello']] }, ties, { name: 'Blatt 1', rows })),
    ).toEqual(['Elm', 'Oak']);
  });

  it('an empty Connections sheet says nothing', async () => {
    expect(
      await namesIn(await workbook({ name: 'Elements', rows }, { name: 'Connections', rows: [] })),
    ).toEqual(['Oak']);
  });
});
