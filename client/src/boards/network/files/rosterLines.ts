/** A line of a roster: its cells, and where it begins in what was pasted, from 1. */
export interface RosterLine {
  line: number;
  cells: string[];
}

/**
 * The lines of a list that was typed, pasted or copied from a spreadsheet, cut at tabs, else at semicolons, else at
 * commas: whichever the list has. Text in quotation marks is one cell, also over lines; a mark that is never closed is
 * only a mark.
 */
export function rosterLines(text: string): RosterLine[] {
  const plain = text.replace(/^\u{FEFF}/u, '').replaceAll(/\r\n?/g, '\n');
  const bare = plain.replaceAll(/"[^"\n]*"/g, '');
  const separator = bare.includes('\t') ? '\t' : bare.includes(';') ? ';' : ',';
  const lines: RosterLine[] = [];
  let line = 1;
  let at = 0;
  while (at < plain.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      const quoted = quotedCell(plain, at, separator);
      const bareEnd = endOfCell(plain, at, separator);
      const end = quoted?.end ?? bareEnd;
      const cell = quoted?.cell ?? plain.slice(at, end);
      cells.push(cell.trim());
      line += plain.slice(at, end).split('\n').length - 1;
      at = end + 1;
      if (plain[end] !== separator) break;
    }
    line += 1;
    if (cells.some((c) => c !== '')) lines.push({ line: begun, cells });
  }
  return lines;
}

function endOfCell(text: string, from: number, separator: string): number {
  for (let i = from; i < text.length; i += 1) if (text[i] === separator || text[i] === '\n') return i;
  return text.length;
}

/** How far a quoted cell may go on: one that is longer was not meant as one. */
const MOST = 2000;

function quotedCell(text: string, from: number, separator: string): { cell: string; end: number } | null {
  const open = /^[ ]*"/.exec(text.slice(from, from + 40));
  if (open === null) return null;
  const start = from + open[0].length;
  const found = /^((?:[^"]|"")*)"[ ]*/.exec(text.slice(start, start + MOST));
  if (found === null) return null;
  const end = start + found[0].length;
  const next = text[end];
  if (next !== undefined && next !== separator && next !== '\n') return null;
  return { cell: (found[1] ?? '').replaceAll('""', '"'), end };
}
