import { toCsv } from '@facet/shared/files/csv.ts';
import { drawn } from '@facet/shared/boards/network/merge.ts';
import type { GivenMap } from '@facet/shared/boards/network/plan.ts';
import {
  NETWORK_LIMITS,
  NODE_KINDS,
  READY_SORTS,
  type NetworkNode,
} from '@facet/shared/boards/network/shape.ts';
import { cleanLine, cleanProse } from '@facet/shared/session/cleanText.ts';
import { newId } from '../../../session/newId.ts';
import { networkText } from '../../../networkText.ts';
import { readySort } from './arrived.ts';
import { openFile, type NetworkFile } from './open.ts';
import { readOpened } from './readFiles.ts';
import { rosterLines, type RosterLine } from './rosterLines.ts';
import { tableKind, textKind } from './sniff.ts';

export type RosterRead = { ok: true; given: GivenMap; notes: string[] } | { ok: false; problems: string[] };

const words = networkText.files;
const FIELDS = ['name', 'sort', 'part', 'note'] as const;
type Field = (typeof FIELDS)[number];
type Columns = Partial<Record<Field, number>>;

/** Without a row of headings: what stands where. */
const USUAL: Columns = { name: 0, sort: 1, part: 2, note: 3 };
const SHOWN = 5;

/**
 * The names of a list, one a line, with their sort and what they are part of where these stand beside them. Sorts are
 * known by their words; other words are sorts of one's own. What is there twice is kept once. Never half a list: with
 * anything too long or too many there are only problems, told by their line.
 */
export function readRosterText(list: string): RosterRead {
  if (list.length > 1_000_000) return { ok: false, problems: [words.problems.tableTooLarge()] };
  const lines = rosterLines(list);
  const heads = headingsOf(lines);
  const rows = heads === null ? lines : lines.slice(1);
  const columns = heads?.columns ?? USUAL;
  const problems: string[] = [];
  const byName = new Map<string, NetworkNode>();
  const twice = new Set<string>();
  for (const row of rows) {
    const node = nodeOf(row, columns, (what) => problems.push(`${words.roster.line(row.line)}: ${what}`));
    if (node === null) continue;
    const key = node.name.toLocaleLowerCase('en');
    const before = byName.get(key);
    if (before === undefined) byName.set(key, node);
    else {
      twice.add(before.name);
      byName.set(key, { ...before, sort: before.sort || node.sort, part: before.part || node.part });
    }
  }
  const nodes = [...byName.values()];
  if (nodes.length === 0 && problems.length === 0) problems.push(words.problems.emptyRoster());
  if (nodes.length > NETWORK_LIMITS.nodes) problems.push(words.problems.tooManyNames(String(nodes.length)));
  if (problems.length > 0) return { ok: false, problems };
  const notes: string[] = [];
  if (heads !== null && heads.spoken.length > 1) notes.push(words.roster.heading(heads.spoken.join(', ')));
  if (heads !== null && heads.unread.length > 0) notes.push(words.roster.leftOut(some(heads.unread)));
  if (twice.size > 0) notes.push(words.roster.merged(twice.size, some([...twice])));
  return { ok: true, given: { nodes, ties: [] }, notes: [...notes, ...ownSorts(nodes)] };
}

/** A roster from a file: a list as text or a workbook, or any file of a network, whose ties then come along. */
export async function readRosterFile(file: NetworkFile): Promise<RosterRead> {
  const opened = await openFile(file);
  if (opened.is === 'sheets') {
    const isNetwork = opened.sheets.some(
      ({ rows }) => tableKind((rows[0] ?? []).map((h) => h.trim().toLowerCase())) !== 'otherTable',
    );
    const first = opened.sheets.find(({ rows }) => rows.length > 0);
    if (!isNetwork && first !== undefined) {
      const read = readRosterText(toCsv(first.rows));
      return read.ok && opened.sheets.filter(({ rows }) => rows.length > 0).length > 1
        ? { ...read, notes: [...read.notes, words.roster.otherSheets(first.name)] }
        : read;
    }
  }
  if (opened.is === 'text' && ['otherTable', 'empty'].includes(textKind(opened.text, opened.name)))
    return readRosterText(opened.text);
  const read = readOpened([opened]);
  if (!read.ok) return read;
  // What a file says is the same is given as one; a given map has no aliases.
  const { nodes, ties } = drawn(read.network);
  const given: GivenMap = {
    nodes: nodes.map(({ names: _names, stands: _stands, ...node }) => node),
    ties: ties.map(({ of: _of, differ: _differ, ...tie }) => tie),
  };
  return { ok: true, given, notes: [...read.notes, ...ownSorts(given.nodes)] };
}

function nodeOf(
  { cells }: RosterLine,
  columns: Columns,
  problem: (what: string) => void,
): NetworkNode | null {
  // A cell that a spreadsheet would take for a formula was made harmless with a mark.
  const cell = (field: Field): string => (cells[columns[field] ?? -1] ?? '').replace(/^'(?=['=+\-@])/, '');
  const name = cleanLine(cell('name'));
  const kinds = { ...networkText.words.kinds };
  const said = cleanLine(cell('sort'));
  const kind = NODE_KINDS.find((k) => [k, kinds[k].toLowerCase()].includes(said.toLowerCase()));
  const sort = kind === undefined ? readySort(said) : '';
  const part = cleanLine(cell('part'));
  const note = cleanProse(cell('note')).trim();
  if (name === '' && sort + part + note === '') return null;
  if (name === '') problem(words.problems.missingName());
  if (name.length > NETWORK_LIMITS.nameChars) problem(words.problems.nameTooLong(cut(name)));
  if (sort.length > NETWORK_LIMITS.sortChars) problem(words.problems.sortTooLong(cut(sort)));
  if (part.length > NETWORK_LIMITS.partChars) problem(words.problems.partTooLong(cut(part)));
  if (note.length > NETWORK_LIMITS.noteChars) problem(words.problems.noteTooLong(cut(note)));
  return { id: newId(), name, kind: kind ?? 'organisation', sort, part, size: 2, note, at: null };
}

interface Headings {
  columns: Columns;
  spoken: string[];
  unread: string[];
}

/** The first line's columns, where it is one of headings: it has one for names, and other lines follow. */
function headingsOf(lines: readonly RosterLine[]): Headings | null {
  const spoken = lines[0]?.cells ?? [];
  if (lines.length < 2) return null;
  const known: Record<Field, readonly string[]> = {
    name: words.roster.nameHeads,
    sort: words.roster.sortHeads,
    part: words.roster.partHeads,
    note: words.roster.noteHeads,
  };
  const columns: Columns = {};
  const unread: string[] = [];
  for (const [i, cell] of spoken.entries()) {
    const field = FIELDS.find((f) => columns[f] === undefined && known[f].includes(cell.toLowerCase()));
    if (field !== undefined) columns[field] = i;
    else if (cell !== '') unread.push(cell);
  }
  // "School, Harbour" in a list without headings is a name that happens to be such a word.
  const wordsOnly =
    unread.length === 0 || columns.name === spoken.findIndex((c) => c.toLowerCase() === 'name');
  return columns.name === undefined || !wordsOnly ? null : { columns, spoken, unread };
}

function ownSorts(nodes: readonly NetworkNode[]): string[] {
  const own = new Set(nodes.map((n) => n.sort).filter((s) => s !== '' && !READY_SORTS.some((r) => r === s)));
  return own.size === 0 ? [] : [words.roster.ownSorts(own.size, some([...own]))];
}

const some = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? words.andMore(names.length - SHOWN) : '');
const cut = (value: string): string => `${value.slice(0, 79)}…`;
