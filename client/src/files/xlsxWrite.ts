import { element, XML_HEAD } from '@facet/shared/boards/network/interchange/xmlText.ts';
import { zip } from './zip.ts';

export type Cell = string | number;
export interface SheetToWrite {
  name: string;
  rows: readonly (readonly Cell[])[];
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of texts and numbers. A text stays a text, whatever it begins with: nothing in it is a formula. */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const part = (name: string, namespace: string, children: readonly string[], more = {}): string =>
    XML_HEAD + element(name, { xmlns: namespace, ...more }, children);
  const linked = (id: number, type: string, target: string): string =>
    element('Relationship', { Id: `rId${id}`, Type: `${DOCUMENT}/${type}`, Target: target });
  const type = (path: string, kind: string): string =>
    element('Override', { PartName: path, ContentType: `${SHEET_TYPE}.${kind}+xml` });
  return zip([
    [
      '[Content_Types].xml',
      part('Types', `${PACKAGE}/content-types`, [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        type('/xl/workbook.xml', 'sheet.main'),
        ...sheets.map((_, i) => type(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')),
      ]),
    ],
    [
      '_rels/.rels',
      part('Relationships', `${PACKAGE}/relationships`, [linked(1, 'officeDocument', 'xl/workbook.xml')]),
    ],
    [
      'xl/workbook.xml',
      part(
        'workbook',
        MAIN,
        [
          element(
            'sheets',
            {},
            sheets.map((s, i) => element('sheet', { name: s.name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
          ),
        ],
        { 'xmlns:r': DOCUMENT },
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      part(
        'Relationships',
        `${PACKAGE}/relationships`,
        sheets.map((_, i) => linked(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      ),
    ],
    ...sheets.map(
      ({ rows }, i) =>
        [
          `xl/worksheets/sheet${i + 1}.xml`,
          part('worksheet', MAIN, [element('sheetData', {}, rows.map(rowOf))]),
        ] as const,
    ),
  ]);
}

const rowOf = (cells: readonly Cell[], i: number): string =>
  element(
    'row',
    { r: i + 1 },
    cells.flatMap((cell, column) => (cell === '' ? [] : [cellOf(cell, `${letters(column)}${i + 1}`)])),
  );

const cellOf = (cell: Cell, address: string): string =>
  typeof cell === 'number'
    ? element('c', { r: address }, [element('v', {}, [], String(cell))])
    : element('c', { r: address, t: 'inlineStr' }, [
        element('is', {}, [element('t', { 'xml:space': 'preserve' }, [], held(cell))]),
      ]);

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]/g;

/** As a workbook writes what XML cannot hold or readers would change; text that looks like such a sign gets one itself. */
const held = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(NOT_IN_XML, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
