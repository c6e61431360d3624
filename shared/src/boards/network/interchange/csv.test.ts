import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../files/csv.ts';
import { readCsv } from './csv.ts';
import { joinList, splitList } from './list.ts';
import { Findings } from './problems.ts';

const read = (text: string, needed = ['Label'], known = ['Label', 'Note']) => {
  const findings = new Findings();
  const rows = readCsv(text, 'nodes', needed, known, findings);
  return {
    rows: rows?.map((r) => [r.cell('Label'), r.cell('Note')]),
    problems: findings.problems,
    notes: findings.notes,
  };
};
const row = (n: number) => ({ at: 'row', list: 'nodes', row: n });

describe('CSV', () => {
  it('no text cell begins like a formula, in whichever cell it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'=", "''@"),
        fc.string(),
        (start, rest) => {
          const [, cells = ''] = /^(.*)$/s.exec(toCsv([[start + rest]])) ?? [];
          expect(cells.replace(/^"/, '')).toMatch(/^'/);
        },
      ),
    );
  });

  it('numbers stay numbers, below nought too', () => {
    expect(toCsv([[-5.5, '-5.5']])).toBe("-5.5,'-5.5\r\n");
  });

  it('commas, semicolons and tabs are told apart by the heading, a byte order mark is no part of it', () => {
    const rows = [['a,b', 'c']];
    expect(read('\u{FEFF}Label,Note\n"a,b",c').rows).toEqual(rows);
    expect(read('LABEL; note \r\na,b;c\r\n').rows).toEqual(rows);
    expect(read('Label\tNote\ra,b\tc\r').rows).toEqual(rows);
  });

  it('quoted cells keep quotes, separators and every kind of line break; rows are counted as a spreadsheet does', () => {
    expect(read('Label,Note\n"a ""b"", c","1\r\n2\r3\n4"\n\nd').rows).toEqual([
      ['a "b", c', '1\r\n2\r3\n4'],
      ['d', undefined],
    ]);
    expect(read('Label,Note\n"1\n2",x\n,\nc,d,e').problems).toEqual([
      { place: row(4), code: 'tooManyCells', value: 'e' },
    ]);
  });

  it('a cell that is opened and not closed, or followed by more, is told with its row', () => {
    const bad = [{ place: row(3), code: 'notCsv', value: '' }];
    expect(read('Label,Note\na,b\n"c,d\ne,f').problems).toEqual(bad);
    expect(read('Label,Note\na,b\n"c" d,e').problems).toEqual(bad);
  });

  it('missing and doubled columns are problems, unknown ones a note', () => {
    expect(read('Name,Note\na,b').problems).toEqual([
      { place: row(1), code: 'missingColumn', value: 'Label' },
    ]);
    expect(read('Label,Note,note\na,b,c').problems).toEqual([
      { place: row(1), code: 'duplicateColumn', value: 'note' },
    ]);
    expect(read('Label,Colour,__proto__\na,red,x')).toMatchObject({
      problems: [],
      notes: [
        { place: row(1), code: 'leftOut', value: 'colour' },
        { place: row(1), code: 'leftOut', value: '__proto__' },
      ],
    });
  });

  it('a cell of a million quotation marks does not stop the reader', () => {
    expect(read(`Label\n"${'""'.repeat(1_000_000)}"`).rows?.[0]?.[0]).toHaveLength(1_000_000);
  });
});

describe('several values in a cell', () => {
  it('come back as they were, bars, backslashes and blanks included', () => {
    const value = fc
      .string({ unit: fc.constantFrom('a', '|', '\\', ' ', '\n', 'é') })
      .filter((s) => s.trim() !== '');
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(splitList(joinList(values))).toEqual(values);
      }),
      { numRuns: 1000 },
    );
  });

  it('are cut at bars, with the blanks around them taken away', () => {
    expect(splitList(' a | b c||d ')).toEqual(['a', 'b c', 'd']);
    expect(splitList('C:\\x|y')).toEqual(['C:\\x', 'y']);
  });
});
