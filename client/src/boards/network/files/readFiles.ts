import { toCsv } from '@facet/shared/files/csv.ts';
import { fromGephiCsv } from '@facet/shared/boards/network/interchange/gephiCsv.ts';
import { fromGexf } from '@facet/shared/boards/network/interchange/gexf.ts';
import { fromGraphml } from '@facet/shared/boards/network/interchange/graphml.ts';
import { fromKumuCsv } from '@facet/shared/boards/network/interchange/kumuCsv.ts';
import { fromKumuJson } from '@facet/shared/boards/network/interchange/kumuJson.ts';
import type { Imported } from '@facet/shared/boards/network/interchange/problems.ts';
import { XML_LIMITS } from '@facet/shared/boards/network/interchange/xmlRead.ts';
import type { Network } from '@facet/shared/boards/network/shape.ts';
import { newId } from '../../../session/newId.ts';
import { arrived } from './arrived.ts';
import {
  fileProblem,
  noteSentences,
  problemSentences,
  type FileCode,
  type FileFormat,
} from './fileProblems.ts';
import { openFile, type NetworkFile, type Opened } from './open.ts';
import { headings, tableKind, tableTooLarge, textKind, type TextKind } from './sniff.ts';
import type { SheetRows } from './xlsxRead.ts';

export type NetworkRead =
  | { ok: true; network: Network; format: FileFormat; notes: string[] }
  | { ok: false; problems: string[] };

/**
 * The network in a file, or in the two files of a format that has two, read on this device. Its ids are fresh, so that
 * it can go onto a map that has something on it; coordinates between -1 and 1 are spread to map units. A file with
 * anything wrong in it is refused as a whole, with a sentence for each thing and its row or line.
 */
export async function readNetworkFiles(files: readonly NetworkFile[]): Promise<NetworkRead> {
  if (files.length === 0) return refused('noFile');
  if (files.length > 2) return refused('tooManyFiles', String(files.length));
  return readOpened(await Promise.all(files.map(openFile)));
}

const refused = (code: FileCode, value = ''): NetworkRead => ({
  ok: false,
  problems: [fileProblem(code, value)],
});

export function readOpened(files: readonly Opened[]): NetworkRead {
  const problems = files.flatMap((f) => (f.is === 'bad' ? [fileProblem(f.code, f.value)] : []));
  if (problems.length > 0) return { ok: false, problems };
  const [first, second] = files;
  if (first === undefined || first.is === 'bad' || second?.is === 'bad') return refused('noFile');
  if (first.is === 'sheets' || second?.is === 'sheets')
    return first.is === 'sheets' && second === undefined ? readSheets(first) : refused('unlikeFiles');
  if (second !== undefined) return readTables([tableOf(first), tableOf(second)]);
  const kind = textKind(first.text, first.name);
  switch (kind) {
    case 'empty':
      return { ok: false, problems: [fileProblem('empty')] };
    case 'binary':
    case 'webPage':
    case 'otherXml':
      return refused(kind, first.name);
    case 'gexf':
    case 'graphml':
      return finished((kind === 'gexf' ? fromGexf : fromGraphml)(first.text, newId), kind);
    case 'kumuJson':
      // Counted first: millions of empty entries fit in a file.
      return (first.text.match(/\{/g)?.length ?? 0) > XML_LIMITS.elements
        ? refused('tableTooLarge')
        : finished(fromKumuJson(first.text, newId), kind);
    case 'kumuElements':
    case 'kumuConnections':
    case 'gephiNodes':
    case 'gephiEdges':
    case 'nodes':
    case 'otherTable':
      return readTables([tableOf(first)]);
  }
}

interface Table {
  kind: TextKind;
  text: string;
  /** What its readers of problems look for: the name of the file or the sheet. */
  name: string;
}

const tableOf = ({ text, name }: { text: string; name: string }): Table => ({
  kind: textKind(text, name),
  text,
  name,
});

const NODE_TABLES: readonly TextKind[] = ['kumuElements', 'gephiNodes', 'nodes'];
const TIE_TABLES: readonly TextKind[] = ['kumuConnections', 'gephiEdges'];

function readTables(tables: readonly Table[]): NetworkRead {
  const files = tables.filter((t) => t.kind !== 'empty');
  if (files.length === 0) return { ok: false, problems: [fileProblem('empty')] };
  for (const { kind, text } of files) {
    if (!NODE_TABLES.includes(kind) && !TIE_TABLES.includes(kind))
      return kind === 'otherTable'
        ? refused('otherTable', headings(text).join(', '))
        : refused('unlikeFiles');
    if (tableTooLarge(text)) return refused('tableTooLarge');
  }
  const nodes = files.filter((t) => NODE_TABLES.includes(t.kind));
  const ties = files.filter((t) => TIE_TABLES.includes(t.kind));
  if (nodes.length > 1) return refused('twoNodeTables');
  if (ties.length > 1) return refused('twoTieTables');
  const [node, tie] = [nodes[0], ties[0]];
  const nodeText = node?.text ?? '';
  const tieText = tie?.text ?? '';
  // A table of ties tells more surely whose it is than one of nodes.
  return tie?.kind === 'gephiEdges' || (tie === undefined && node?.kind !== 'kumuElements')
    ? finished(fromGephiCsv({ nodes: nodeText, edges: tieText }, newId), 'gephiCsv')
    : finished(fromKumuCsv({ elements: nodeText, connections: tieText }, newId), 'kumuCsv');
}

/** Sheets called as Kumu calls them; else whichever have the headings, for they may have been renamed. */
function readSheets({ sheets }: { sheets: readonly SheetRows[] }): NetworkRead {
  const called = (name: string): SheetRows[] =>
    sheets.filter((s) => s.name.trim().toLowerCase() === name).slice(0, 1);
  const named = [...called('elements'), ...called('connections')];
  const kindOf = ({ rows }: SheetRows): TextKind =>
    tableKind((rows[0] ?? []).map((h) => h.trim().toLowerCase()));
  const chosen = named.length > 0 ? named : sheets.filter((s) => kindOf(s) !== 'otherTable');
  if (chosen.length === 0)
    return refused(
      'noNetworkSheet',
      sheets
        .map((s) => s.name)
        .slice(0, 5)
        .join(', '),
    );
  // As CSV, for the readers of CSV: so limits, problems and their rows are the same.
  const tables = chosen.map((s) => ({ name: s.name, text: toCsv(s.rows), kind: kindOf(s) }));
  // An empty sheet of the two says nothing; one with other headings is told as any table is.
  const read = readTables(tables.filter((t) => t.text.trim() !== ''));
  return read.ok && read.format === 'kumuCsv' ? { ...read, format: 'kumuXlsx' } : read;
}

function finished(read: Imported, format: FileFormat): NetworkRead {
  return read.ok
    ? { ok: true, network: arrived(read.network), format, notes: noteSentences(read.notes, format) }
    : { ok: false, problems: problemSentences(read.problems, format) };
}
