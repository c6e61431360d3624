/** A spreadsheet would run these as a formula. A quotation mark that is already there gets another before it. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** Text made harmless with a quotation mark before it; numbers of ours stay numbers. */
const cellOf = (value: string | number): string => {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows of cells as in RFC 4180, with cells that begin like a formula made harmless. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
