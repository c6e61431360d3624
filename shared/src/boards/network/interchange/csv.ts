import { WHOLE_FILE, type Findings, type Place } from './problems.ts';

/** What `toCsv` put a quotation mark before. */
const MADE_HARMLESS = /^'+[=+\-@\t\r\n]/;

/** A row under its headings; the names of the columns are in lower case. */
export interface CsvRow {
  place: Place;
  /** The cell's text; undefined where there is no such column or the cell is blank. */
  cell(column: string): string | undefined;
}

/**
 * The rows of a table that must have the columns in `needed` (the first tells which separator the file uses), or null
 * with the problems told. Unlike the reader of decks this one guesses nothing: line breaks in cells stay as they are,
 * and a cell that is opened and not closed is told with its row. `known` are columns that are read; others are noted.
 */
export function readCsv(
  text: string,
  list: 'nodes' | 'ties',
  needed: readonly string[],
  known: readonly string[],
  findings: Findings,
): CsvRow[] | null {
  const plain = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  const first = needed[0] ?? '';
  const separator =
    [',', ';', '\t'].find((s) => headsOf(plain, s).some((h) => h === first.toLowerCase())) ?? ',';
  const place = (row: number): Place => ({ at: 'row', list, row });
  const records = recordsOf(plain, separator);
  if (!Array.isArray(records)) {
    findings.problem(place(records.badRow), 'notCsv');
    return null;
  }
  const heads = headsOf(plain, separator);
  const missing = needed.filter((n) => !heads.includes(n.toLowerCase()));
  for (const name of missing) findings.problem(place(1), 'missingColumn', name);
  for (const [i, head] of heads.entries()) {
    if (head === '') continue;
    if (heads.indexOf(head) < i) findings.problem(place(1), 'duplicateColumn', head);
    else if (!known.some((k) => k.toLowerCase() === head)) findings.note(place(1), 'leftOut', head);
  }
  if (missing.length > 0) return null;
  return records.flatMap((cells, i) => {
    if (i === 0 || cells.every((c) => c.trim() === '')) return [];
    const over = cells.slice(heads.length).find((c) => c.trim() !== '');
    if (over !== undefined) findings.problem(place(i + 1), 'tooManyCells', over);
    const cell = (column: string): string | undefined => {
      const value = cells[heads.indexOf(column.toLowerCase())] ?? '';
      if (value === '') return undefined;
      return MADE_HARMLESS.test(value) ? value.slice(1) : value;
    };
    return [{ place: place(i + 1), cell }];
  });
}

function headsOf(text: string, separator: string): string[] {
  const records = recordsOf(text, separator, 1);
  return Array.isArray(records) ? (records[0] ?? []).map((h) => h.trim().toLowerCase()) : [];
}

/** At most `most` records; or the row in which a quoted cell is not closed, or closed and followed by more text. */
function recordsOf(text: string, separator: string, most = Infinity): string[][] | { badRow: number } {
  const bare = separator === ',' ? /[^,\r\n]*/y : separator === ';' ? /[^;\r\n]*/y : /[^\t\r\n]*/y;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (rows.length < most && (at < text.length || row.length > 0)) {
    if (text[at] === '"') {
      const close = closingMark(text, at + 1);
      if (close < 0) return { badRow: rows.length + 1 };
      row.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      bare.lastIndex = at;
      const cell = bare.exec(text)?.[0] ?? '';
      row.push(cell);
      at += cell.length;
    }
    const next = text[at];
    if (next === separator) {
      at += 1;
      continue;
    }
    if (next !== undefined && next !== '\r' && next !== '\n') return { badRow: rows.length + 1 };
    rows.push(row);
    row = [];
    at += next === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows;
}

/** Where the quotation mark stands that closes a cell, two in a row being one that belongs to it; -1 if nowhere. */
function closingMark(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Told where a text has nothing in it at all. */
export const saysNothing = (text: string, findings: Findings): boolean => {
  const nothing = text.replace('\u{FEFF}', '').trim() === '';
  if (nothing) findings.problem(WHOLE_FILE, 'empty');
  return nothing;
};
