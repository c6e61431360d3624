import type { Network } from '../shape.ts';

/** Why a file is not taken. The client has a sentence for each. */
export const PROBLEM_CODES = [
  'empty',
  'tooLarge',
  'tooDeep',
  'notCsv',
  'notJson',
  'notXml',
  'doctype',
  'unknownEntity',
  'notThisFormat',
  'unknownVersion',
  'missingColumn',
  'duplicateColumn',
  'tooManyCells',
  'missingName',
  'missingId',
  'missingEnd',
  'duplicateId',
  'duplicateLabel',
  'ambiguousEnd',
  'unknownEnd',
  'selfTie',
  'unknownDirection',
  'unknownWhen',
  'notANumber',
  'nameTooLong',
  'noteTooLong',
  'sentenceTooLong',
  'sortTooLong',
  'partTooLong',
  'typeTooLong',
  'tooManyTypes',
  'tooManyNodes',
  'tooManyTies',
  'tooManyAliases',
  'outOfReach',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What was done with a file that was taken, where somebody might wonder. */
export const NOTE_CODES = [
  /** A tie named a node that was not listed, so it was made. */
  'madeNode',
  /** Several lines for the same two became one tie. */
  'joinedTies',
  /** A size or strength became 1, 2 or 3. */
  'rounded',
  /** A column, attribute or value has no place on a board. */
  'leftOut',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/**
 * Where in a file: a row as a spreadsheet counts it (headings are row 1; in JSON the place in the list, from 1), a line
 * of XML, or the file as a whole.
 */
export type Place =
  | { at: 'row'; list: 'nodes' | 'ties'; row: number }
  | { at: 'line'; line: number }
  | { at: 'file' };

export interface Problem {
  place: Place;
  code: ProblemCode;
  /** What stood there, cut to a length that can be shown; or the name of what is missing. */
  value: string;
}

export interface ImportNote {
  place: Place;
  code: NoteCode;
  value: string;
}

export type Imported =
  | { ok: true; network: Network; notes: ImportNote[] }
  | { ok: false; problems: Problem[] };

export const WHOLE_FILE: Place = { at: 'file' };

/** More than these help nobody, and a hostile file could make millions. */
const MOST = 100;
const SHOWN_CHARS = 80;

const shown = (value: string): string =>
  value.length > SHOWN_CHARS ? `${value.slice(0, SHOWN_CHARS - 1)}…` : value;

/** Collects what is said about a file while it is read. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly notes: ImportNote[] = [];

  problem(place: Place, code: ProblemCode, value = ''): void {
    if (this.problems.length < MOST) this.problems.push({ place, code, value: shown(value) });
  }

  note(place: Place, code: NoteCode, value: string): void {
    if (this.notes.length < MOST) this.notes.push({ place, code, value: shown(value) });
  }

  /** The file is refused as a whole: nothing is half imported. */
  refused(): Imported {
    return { ok: false, problems: this.problems };
  }
}
