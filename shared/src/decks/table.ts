import { LIMITS } from '../session/limits.ts';

export interface Cells {
  name: string;
  text: string;
}

export interface Table {
  /** The first row, where it held the names of the columns. */
  heading?: string;
  rows: Cells[];
}

const NAME_HEADS = new Set(['name', 'short name', 'short', 'title', 'label', 'card', 'heading']);
const TEXT_HEADS = new Set([
  'text',
  'item',
  'items',
  'sentence',
  'description',
  'statement',
  'question',
  'meaning',
  'idea',
]);
const MARKER = /^\s*(?:[•·▪◦‣●○■□➢✓*–—-]|\(?\d{1,3}[.)]?|)\s*$/;

/**
 * The rows of a two-column table with tabs, semicolons or commas; null where the text is not one. A comma within a
 * sentence is no column: without headings each row must have as many cells as the others, a short name in the first,
 * and no space after its separator.
 */
export function tableOf(text: string): Table | null {
  for (const separator of ['\t', ';', ',']) {
    const rows = rowsOf(text, separator)?.filter((r) => r.some((c) => c.trim() !== ''));
    const [first, ...others] = rows ?? [];
    if (rows === undefined || first === undefined) continue;
    const heads = first.map((c) => c.trim().toLowerCase());
    const textAt = heads.findIndex((h) => TEXT_HEADS.has(h));
    const nameAt = heads.findIndex((h) => NAME_HEADS.has(h));
    if (textAt >= 0 && (nameAt >= 0 || heads.length === 1)) {
      const cells = others.map((r) => ({ name: r[nameAt] ?? '', text: r[textAt] ?? '' }));
      return { heading: first.join(' '), rows: cells };
    }
    if (separator === '\t' ? rows.some((r) => r.length > 1) : looksLikeColumns(rows))
      return { rows: rows.map(twoOf) };
  }
  return null;
}

function looksLikeColumns(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  return (
    width > 1 &&
    rows.every((r) => r.length === width && r.slice(1).every((c) => !c.startsWith(' ')) && shortFirst(r))
  );
}

const shortFirst = (row: readonly string[]): boolean => {
  const name = (row.length > 2 && MARKER.test(row[0] ?? '') ? row[1] : row[0])?.trim() ?? '';
  return name.length <= LIMITS.itemNameChars && name.split(/\s+/).length <= 3 && /\p{L}/u.test(name);
};

/** A row's name and text; a first cell with only a bullet or a number is skipped, cells after the second are joined on. */
function twoOf(row: readonly string[]): Cells {
  const cells = row.map((c) => c.trim());
  while (cells.length > 1 && MARKER.test(cells[0] ?? '')) cells.shift();
  const [name = '', ...rest] = cells;
  const text = rest.filter((c) => c !== '').join(', ');
  return text === '' ? { name: '', text: name } : { name, text };
}

/** Rows of cells as in RFC 4180; null where a quotation mark opens a cell and does not close it. */
function rowsOf(text: string, separator: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = /^"([^"]*(?:""[^"]*)*)"/.exec(text.slice(at));
      if (quoted === null) return null;
      cell = (quoted[1] ?? '').replaceAll('""', '"');
      at += quoted[0].length;
      if (at < text.length && text[at] !== separator && text[at] !== '\n') return null;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}
