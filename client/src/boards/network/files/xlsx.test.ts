import { toCsv } from '@facet/shared/files/csv.ts';
import { fromKumuCsv, kumuRows } from '@facet/shared/boards/network/interchange/kumuCsv.ts';
import { networks } from '@facet/shared/boards/network/interchange/testing/networks.ts';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { toKumuXlsx } from './xlsx.ts';
import { readWorkbook, type SheetRows } from './xlsxRead.ts';
import { writeWorkbook, type Cell } from '../../../files/xlsxWrite.ts';

const noNewId = (): string => {
  throw new Error('an id was lost');
};
const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer());
const sheetsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<SheetRows[]> => {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.why);
  return read.sheets;
};
const rowsOf = async (rows: readonly (readonly Cell[])[]): Promise<string[][]> =>
  (await sheetsOf(await writeWorkbook([{ name: 'S', rows }])))[0]?.rows ?? [];

/** Without the empty cells at the end of a row, and the empty rows at the end, that no reader can tell from nothing. */
const trimmed = (rows: readonly (readonly unknown[])[]): string[][] => {
  const cells = rows.map((row) => {
    const texts = row.map((c) => (typeof c === 'string' || typeof c === 'number' ? String(c) : ''));
    return texts.slice(0, texts.findLastIndex((c) => c !== '') + 1);
  });
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1);
};

const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  "'=1",
  '_x0041_',
  '_x0041_x0042_',
  '\r\n',
  '\u{FFFD}',
  ' a ',
  '<b>&amp;',
  ']]>',
  '👩‍🏫',
  'א',
  '\u{1}',
];
const cell = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
);

describe('XLSX', { timeout: 60_000 }, () => {
  it('any cells come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 }), async (rows) => {
        expect(await rowsOf(rows)).toEqual(trimmed(rows));
      }),
      { numRuns: 100 },
    );
  });

  it('any network comes back as it was, with nothing to remark', async () => {
    await fc.assert(
      fc.asyncProperty(networks(), async (network) => {
        const [elements, connections] = await sheetsOf(await bytesOf(await toKumuXlsx(network)));
        const read = fromKumuCsv(
          { elements: toCsv(elements?.rows ?? []), connections: toCsv(connections?.rows ?? []) },
          noNewId,
        );
        expect(read).toEqual({ ok: true, network, notes: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('what we write, another reader reads the same, under the names Kumu asks for', async () => {
    await fc.assert(
      fc.asyncProperty(networks(), async (network) => {
        const sheets = await readXlsxFile(await toKumuXlsx(network), { trim: false });
        expect(sheets.map((s) => s.sheet)).toEqual(['Elements', 'Connections']);
        const { elements, connections } = kumuRows(network);
        // A line break of its own kind is one of every kind to a reader of XML.
        expect(sheets.map((s) => trimmed(s.data))).toEqual([trimmed(elements), trimmed(connections)]);
      }),
      { numRuns: 30 },
    );
  });

  it('what another writer writes is read the same, with dates as days and truths as words', async () => {
    const day = new Date(Date.UTC(2026, 10, 22));
    const blob = await writeXlsxFile([
      {
        data: [
          ['Label', 'Size', 'Since', 'Left'],
          ['St Mary’s & "All"', 2.5, { value: day, type: Date, format: 'dd/mm/yyyy' }, true],
          [null, ' x ', null, false],
        ],
        sheet: 'Names',
      },
    ]).toBlob();
    expect(await sheetsOf(await bytesOf(blob))).toEqual([
      {
        name: 'Names',
        rows: [
          ['Label', 'Size', 'Since', 'Left'],
          ['St Mary’s & "All"', '2.5', '2026-11-22', 'true'],
          ['', ' x ', '', 'false'],
        ],
      },
    ]);
  });

  it('a text that begins like a formula is a text, never a formula', async () => {
    const bytes = await writeWorkbook([{ name: 'S', rows: [['=HYPERLINK("http://x","y")']] }]);
    const [sheet] = await readXlsxFile(new Blob([bytes]));
    expect(sheet?.data).toEqual([['=HYPERLINK("http://x","y")']]);
  });

  it('a map as large as a board can be goes out and in in a few seconds', async () => {
    const nodes = Array.from({ length: 500 }, (_, i) => ({
      id: `n${String(i).padStart(3, '0')}`,
      name: `Name ${i} &<>"`,
      kind: 'organisation' as const,
      sort: 'school',
      part: 'North',
      size: 2 as const,
      note: 'x\n'.repeat(500),
      at: { x: i, y: -i },
    }));
    const ties = Array.from({ length: 2000 }, (_, i) => ({
      a: `n${String(Math.floor(i / 8)).padStart(3, '0')}`,
      b: `n${String(Math.floor(i / 8) + 1 + (i % 8)).padStart(3, '0')}`,
      types: ['knowledge'],
      direction: 'both' as const,
      strength: 3 as const,
      when: 'now' as const,
      sentence: 'é'.repeat(300),
    }));
    const begun = performance.now();
    const [elements, connections] = await sheetsOf(
      await bytesOf(await toKumuXlsx({ nodes, ties, aliases: [] })),
    );
    expect([elements?.rows.length, connections?.rows.length]).toEqual([501, 2001]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
