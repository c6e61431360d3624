/** What a file is by its first bytes; `text` is everything that may be text. */
export type Shape = 'zip' | 'oldExcel' | 'binary' | 'text';

const STARTS: [Shape, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // A workbook from before 2007, or one with a password.
  ['oldExcel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['binary', [0x25, 0x50, 0x44, 0x46]],
  ['binary', [0x89, 0x50, 0x4e, 0x47]],
  ['binary', [0xff, 0xd8, 0xff]],
  ['binary', [0x1f, 0x8b]],
];

export const shapeOf = (bytes: Uint8Array): Shape =>
  STARTS.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0] ?? 'text';

/** What a text is. `nodes`: a table of nodes that Kumu and Gephi would write alike. */
export type TextKind =
  | 'empty'
  | 'binary'
  | 'gexf'
  | 'graphml'
  | 'webPage'
  | 'otherXml'
  | 'kumuJson'
  | 'kumuElements'
  | 'kumuConnections'
  | 'gephiNodes'
  | 'gephiEdges'
  | 'nodes'
  | 'otherTable';

/** By what stands in it; its name only tells where that leaves it open. */
export function textKind(text: string, fileName = ''): TextKind {
  const start = text
    .slice(0, 65_536)
    .replace(/^\u{FEFF}/u, '')
    .trimStart();
  if (start === '') return 'empty';
  // In no text; UTF-16 has been read by then.
  if (start.includes('\u0000')) return 'binary';
  if (start.startsWith('<')) return xmlKind(start, fileName);
  if (/^[{[]/.test(start)) return 'kumuJson';
  const table = tableKind(headings(text));
  if (table !== 'otherTable') return table;
  // What stands before the first element may be anything; its reader then tells the line.
  if (/\.gexf$/i.test(fileName)) return 'gexf';
  if (/\.graphml$/i.test(fileName)) return 'graphml';
  if (/\.json$/i.test(fileName)) return 'kumuJson';
  return 'otherTable';
}

function xmlKind(start: string, fileName: string): TextKind {
  const bare = start.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').trimStart();
  if (/^<!doctype\s+html|^<html[\s>]/i.test(bare)) return 'webPage';
  const root = /<(?!!)(?:[\w.-]+:)?([\w.-]+)/.exec(bare)?.[1]?.toLowerCase();
  if (root === 'gexf' || root === 'graphml') return root;
  if (root === undefined && /\.graphml$/i.test(fileName)) return 'graphml';
  if (root === undefined && /\.gexf$/i.test(fileName)) return 'gexf';
  return 'otherXml';
}

const SEPARATORS = [',', ';', '\t'];

/** The headings of a table in lower case, as its likeliest separator cuts them. */
export function headings(text: string): string[] {
  const line = /^\u{FEFF}?([^\r\n]*)/u.exec(text.slice(0, 10_000))?.[1] ?? '';
  const cut = SEPARATORS.map((separator) =>
    line.split(separator).map((h) =>
      h
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
        .toLowerCase(),
    ),
  );
  return cut.reduce((best, heads) => (tableKind(heads) !== 'otherTable' ? heads : best), cut[0] ?? []);
}

export function tableKind(heads: readonly string[]): TextKind {
  const has = (...names: string[]): boolean => names.every((n) => heads.includes(n));
  if (has('source', 'target')) return 'gephiEdges';
  if (has('from', 'to')) return 'kumuConnections';
  if (has('label')) {
    if (has('type') || has('tags') || has('description')) return 'kumuElements';
    return has('id') ? (has('kind') || has('timeset') ? 'gephiNodes' : 'nodes') : 'kumuElements';
  }
  return has('id') && !has('name') ? 'gephiNodes' : 'otherTable';
}

/** Bounds on a table: its rows, its columns and its cells are counted before anything is made of them. */
export const TABLE_LIMITS = { rows: 50_000, columns: 300, cells: 2_000_000 } as const;

/** Whether a table has more in it than any board could take, counted outside quotation marks. */
export function tableTooLarge(text: string): boolean {
  let rows = 0;
  let cells = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 0x0a || code === 0x0d) rows += 1;
    else if (code === 0x2c || code === 0x3b || code === 0x09) cells += 1;
    if (
      rows > TABLE_LIMITS.rows * 2 ||
      cells > TABLE_LIMITS.cells ||
      (rows === 0 && cells > TABLE_LIMITS.columns)
    )
      return true;
  }
  return false;
}
