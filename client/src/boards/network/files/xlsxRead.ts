import { readXml, type XmlElement } from '@facet/shared/boards/network/interchange/xmlRead.ts';
import { dateStyles, dateOf } from './xlsxDates.ts';
import { unzip, type ZipProblem } from '../../../files/zip.ts';

/** A sheet of a workbook: every cell as the text that stands in it. */
export interface SheetRows {
  name: string;
  rows: string[][];
}

export type WorkbookProblem = ZipProblem | 'noSheet' | 'notWorkbook' | 'sheetTooLarge';
export type Workbook = { ok: true; sheets: SheetRows[] } | { ok: false; why: WorkbookProblem };

/** What a sheet may reach to; a cell far outside would have millions of empty ones made before it. */
const SHEET_LIMITS = { rows: 50_000, columns: 200, sheets: 50, chars: 16_000_000 } as const;

class Bad extends Error {
  readonly why: WorkbookProblem;
  constructor(why: WorkbookProblem) {
    super(why);
    this.why = why;
  }
}

/**
 * The sheets of an XLSX file. Values only: of a formula what it last gave, of an error nothing. Reads the XML by the
 * same strict reader as graph files, so there are no entities to grow, and no sheet larger than its limits.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook> {
  const unpacked = await unzip(bytes, (name) => /\.(xml|rels)$/i.test(name));
  if (!unpacked.ok) return unpacked;
  try {
    return { ok: true, sheets: sheetsOf(unpacked.files) };
  } catch (e) {
    if (e instanceof Bad) return { ok: false, why: e.why };
    throw e;
  }
}

function sheetsOf(files: ReadonlyMap<string, Uint8Array>): SheetRows[] {
  const xml = (name: string): XmlElement | null => {
    const bytes = files.get(name);
    if (bytes === undefined) return null;
    const read = readXml(new TextDecoder().decode(bytes));
    if (!read.ok) throw new Bad(read.code === 'tooLarge' ? 'sheetTooLarge' : 'notWorkbook');
    return read.root;
  };
  // Where the book is, is told from the outside; nearly all makers put it here.
  const main = all(xml('_rels/.rels'), 'Relationship').find((r) =>
    attribute(r, 'Type').endsWith('/officeDocument'),
  );
  const bookPath = main === undefined ? 'xl/workbook.xml' : inside('', attribute(main, 'Target'));
  const book = xml(bookPath);
  if (book === null) throw new Bad('notWorkbook');
  const folder = bookPath.slice(0, bookPath.lastIndexOf('/') + 1);
  const links = all(xml(`${folder}_rels/${bookPath.slice(folder.length)}.rels`), 'Relationship');
  const pathOf = (kind: string): string | undefined => {
    const link = links.find((l) => attribute(l, 'Type').endsWith(`/${kind}`));
    return link === undefined ? undefined : inside(folder, attribute(link, 'Target'));
  };
  const shared = all(xml(pathOf('sharedStrings') ?? ''), 'si').map(wordsOf);
  const styles = dateStyles(xml(pathOf('styles') ?? ''));
  const from1904 = ['1', 'true'].includes(attribute(all(book, 'workbookPr')[0], 'date1904'));
  const sheets: SheetRows[] = [];
  let room: number = SHEET_LIMITS.chars;
  for (const sheet of all(book, 'sheet').slice(0, SHEET_LIMITS.sheets)) {
    const id = [...sheet.attributes].find(([name]) => /:id$/i.test(name))?.[1];
    const link = links.find((l) => attribute(l, 'Id') === id);
    const root = link === undefined ? null : xml(inside(folder, attribute(link, 'Target')));
    // A sheet of charts has no cells.
    if (root?.name !== 'worksheet') continue;
    const rows = rowsOf(root, { shared, styles, from1904 });
    room -= rows.reduce((sum, row) => row.reduce((chars, cell) => chars + cell.length + 1, sum), 0);
    if (room < 0) throw new Bad('sheetTooLarge');
    sheets.push({ name: attribute(sheet, 'name'), rows });
  }
  if (sheets.length === 0) throw new Bad('noSheet');
  return sheets;
}

interface Book {
  shared: readonly string[];
  styles: readonly boolean[];
  from1904: boolean;
}

function rowsOf(sheet: XmlElement, book: Book): string[][] {
  const rows: string[][] = [];
  for (const row of all(sheet, 'row')) {
    const told = attribute(row, 'r');
    const at = told === '' ? rows.length + 1 : Number(told);
    if (!(Number.isInteger(at) && at >= 1)) throw new Bad('notWorkbook');
    const cells: string[] = [];
    for (const cell of row.children) {
      if (cell.name !== 'c') continue;
      const column = columnOf(attribute(cell, 'r')) ?? cells.length + 1;
      const value = valueOf(cell, book);
      // Rows and cells that are only coloured stand far outside what is meant.
      if (value === '') continue;
      if (at > SHEET_LIMITS.rows || column > SHEET_LIMITS.columns) throw new Bad('sheetTooLarge');
      while (cells.length < column) cells.push('');
      cells[column - 1] = value;
    }
    if (cells.length === 0) continue;
    while (rows.length < at) rows.push([]);
    rows[at - 1] = cells;
  }
  return rows;
}

/** A column's number, from 1; undefined where a cell does not tell its place. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(address)?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

function valueOf(cell: XmlElement, book: Book): string {
  const value = cell.children.find((c) => c.name === 'v')?.text ?? '';
  switch (attribute(cell, 't')) {
    case 's':
      return /^\d+$/.test(value.trim()) ? (book.shared[Number(value)] ?? '') : '';
    case 'inlineStr':
      return cell.children
        .filter((c) => c.name === 'is')
        .map(wordsOf)
        .join('');
    case 'str':
      return unescaped(value);
    case 'b':
      return value.trim() === '1' ? 'true' : value.trim() === '' ? '' : 'false';
    case 'e':
      return '';
    default:
      return book.styles[Number(attribute(cell, 's'))] === true
        ? dateOf(value.trim(), book.from1904)
        : numberOf(value.trim());
  }
}

/** A number as a file of texts would have it: 0.30000000000000004 as it is, 1.0E2 as 100. */
const numberOf = (value: string): string => {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : String(number);
};

/** The words of a text in pieces; how it is read aloud in Japanese stands beside it and is no part of it. */
const wordsOf = (e: XmlElement): string =>
  unescaped(
    e.children
      .map((c) =>
        c.name === 't'
          ? c.text
          : c.name === 'r'
            ? c.children.map((t) => (t.name === 't' ? t.text : '')).join('')
            : '',
      )
      .join(''),
  );

/** Characters XML cannot hold stand as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const attribute = (e: XmlElement | undefined, name: string): string => e?.attributes.get(name) ?? '';

/** All elements of a name below, however deep. */
function all(e: XmlElement | null, name: string): XmlElement[] {
  return e?.children.flatMap((c) => (c.name === name ? [c] : all(c, name))) ?? [];
}

const inside = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`;
