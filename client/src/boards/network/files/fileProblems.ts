import type {
  ImportNote,
  NoteCode,
  Place,
  Problem,
  ProblemCode,
} from '@facet/shared/boards/network/interchange/problems.ts';
import { networkText } from '../../../networkText.ts';

/** Why a file is not even begun with, beside what its reader may find wrong in it. */
export const FILE_CODES = [
  'tooBig',
  'cannotRead',
  'notFetched',
  'noFile',
  'tooManyFiles',
  'unlikeFiles',
  'twoNodeTables',
  'twoTieTables',
  'binary',
  'oldExcel',
  'notZip',
  'notWorkbook',
  'unpacksTooLarge',
  'cannotUnpack',
  'noSheet',
  'noNetworkSheet',
  'sheetTooLarge',
  'tableTooLarge',
  'webPage',
  'otherXml',
  'otherTable',
] as const;
export type FileCode = (typeof FILE_CODES)[number];

export const FORMATS = ['kumuXlsx', 'kumuCsv', 'kumuJson', 'gephiCsv', 'gexf', 'graphml'] as const;
export type FileFormat = (typeof FORMATS)[number];

const words = networkText.files;

/** What its makers call the two lists of a format. */
const listOf = (format: FileFormat): { nodes: string; ties: string } =>
  format.startsWith('kumu') ? words.lists.kumu : words.lists.gephi;

function placeWords(place: Place, format: FileFormat): string {
  switch (place.at) {
    case 'row':
      return format === 'kumuJson'
        ? words.entry(listOf(format)[place.list], place.row)
        : words.row(listOf(format)[place.list], place.row);
    case 'line':
      return words.line(place.line);
    case 'file':
      return '';
  }
}

const said = (where: string, what: string): string => (where === '' ? what : `${where}: ${what}`);

export const fileProblem = (code: FileCode | ProblemCode, value = ''): string => words.problems[code](value);

/** One sentence for each problem, with where it is. */
export const problemSentences = (problems: readonly Problem[], format: FileFormat): string[] =>
  problems.map((p) => said(placeWords(p.place, format), fileProblem(p.code, p.value)));

const FEW = 3;

/** What was done with a file, one sentence for a kind of thing: a file may have a hundred of each. */
export function noteSentences(notes: readonly ImportNote[], format: FileFormat): string[] {
  return [...Map.groupBy(notes, (n) => n.code)].flatMap(([code, same]) => {
    if (same.length === 1)
      return same.map((n) => said(placeWords(n.place, format), words.notes[code].one(n.value)));
    return [manySentence(code, same)];
  });
}

function manySentence(code: NoteCode, same: readonly ImportNote[]): string {
  const values = [...new Set(same.map((n) => n.value).filter((v) => v !== ''))];
  const shown = values.slice(0, FEW).map((v) => `“${v}”`);
  const rest = values.length - shown.length;
  return words.notes[code].many(same.length, shown.join(', ') + (rest > 0 ? words.andMore(rest) : ''));
}
