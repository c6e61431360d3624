import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAdvice } from './advice.ts';
import { parseList, shorten } from './parse.ts';

const items = (text: string) => parseList(text).items;
const kinds = (text: string) => parseList(text).notes.map((n) => n.kind);

describe('a pasted list', () => {
  it('L1 one item a line; blank lines, bullets and numbers go', () => {
    const text =
      '\ufeff1. Time\r\n\r\n2) Trust\n- People\n• Work\n  (3) Risk\n*Talk\na) Focus\n•\t1. Both\n – Dash';
    expect(items(text).map((i) => i.text)).toEqual(
      'Time Trust People Work Risk Talk Focus Both Dash'.split(' '),
    );
    expect(kinds(text)).toEqual([]);
  });

  it('L1 numbers and dashes that belong to the sentence stay', () => {
    const lines = [
      '1.5 hours a week',
      '2024 was hard',
      '30 pupils in a class',
      'Well-being matters',
      '-5 degrees',
      'A. A. Milne',
    ];
    expect(items(lines.join('\n')).map((i) => i.text)).toEqual(lines);
  });

  it('L1 a short name before a colon is a name; anything longer or odder is part of the sentence', () => {
    expect(items('Time: Cover is planned.\nI’ll do that:We offer.')).toEqual([
      { name: 'Time', text: 'Cover is planned.' },
      { name: 'I’ll do that', text: 'We offer.' },
    ]);
    const whole = [
      'At 10:30 we meet',
      'See https://example.org/a',
      'This is not a name: it is long',
      'Supercalifragilisticexpialidocious: no',
      'Heads:',
      ': nothing',
      '3: three',
    ];
    expect(items(whole.join('\n'))).toEqual(whole.map((text) => ({ text })));
  });

  it('L1 control and invisible characters go', () => {
    expect(items('Ti\u200bme\u0007 and\u00a0 money\u000bTrust')).toEqual([
      { text: 'Time and money' },
      { text: 'Trust' },
    ]);
  });

  it('L3 two items that differ only in capitals, spaces or final punctuation are one, and it is told', () => {
    const { items: found, notes } = parseList(
      'Time and money\nTrust\nTIME  and money.\nName: time and money!',
    );
    expect(found.map((i) => i.text)).toEqual(['Time and money', 'Trust']);
    expect(notes).toEqual([
      { kind: 'duplicate', text: 'TIME and money.', of: 0 },
      { kind: 'duplicate', text: 'time and money!', of: 0 },
    ]);
  });

  it('L2 text that is too long is left whole and told; sixty are kept and the rest counted', () => {
    const long = 'word '.repeat(70).trim();
    expect(parseList(`Short\n${long}`)).toEqual({
      items: [{ text: 'Short' }, { text: long }],
      notes: [{ kind: 'tooLong', item: 1, chars: 349 }],
    });
    const many = Array.from({ length: 65 }, (_, i) => `Item ${i}`).join('\n');
    expect(items(many)).toHaveLength(60);
    expect(parseList(many).notes).toEqual([
      { kind: 'tooMany', dropped: [60, 61, 62, 63, 64].map((i) => `Item ${i}`) },
    ]);
  });
});

describe('a list from a file', () => {
  const two = [
    { name: 'Time', text: 'Cover, and "money"' },
    { name: 'Trust', text: 'People first' },
  ];

  it('L1 two columns with commas, semicolons or tabs, with quotation marks and any line ends', () => {
    expect(items('Time,"Cover, and ""money"""\r\nTrust,People first\r\n')).toEqual(two);
    expect(items('\ufeff"Time";"Cover, and ""money"""\n"Trust";"People first"')).toEqual(two);
    expect(items('Time\t"Cover, and ""money"""\nTrust\tPeople first\n\n')).toEqual(two);
    expect(items('1\tTime\tCover here\n2\tTrust\tPeople first').map((i) => i.name)).toEqual([
      'Time',
      'Trust',
    ]);
    expect(items('Time,"Two\nlines"\nTrust,People first')[0]).toEqual({ name: 'Time', text: 'Two lines' });
  });

  it('L1 a row of headings says which column is which, in any order, and is told', () => {
    expect(parseList('name,text\nTime,Cover')).toEqual({
      items: [{ name: 'Time', text: 'Cover' }],
      notes: [{ kind: 'heading', text: 'name text' }],
    });
    expect(items('No;Statement;Short name\n1;"Cover; money";Time')).toEqual([
      { name: 'Time', text: 'Cover; money' },
    ]);
    expect(items('Text\tName\nCover\tTime')).toEqual([{ name: 'Time', text: 'Cover' }]);
    expect(items('Item\nTime: cover\nTrust, too')).toEqual([
      { name: 'Time', text: 'cover' },
      { text: 'Trust, too' },
    ]);
  });

  it('L1 commas and semicolons in sentences are no columns', () => {
    const lines = ['Time, cover and money are planned', 'Trust; not structures', 'Plain'];
    expect(items(lines.join('\n'))).toEqual(lines.map((text) => ({ text })));
    expect(items('Time, cover, money\nTrust, people, work')).toHaveLength(2);
    expect(items('Time, cover, money\nTrust, people, work')[0]).toEqual({ text: 'Time, cover, money' });
    expect(items('“I’ll do that,” people say\n"Yes," they say, "we will"')[1]?.text).toBe(
      '"Yes," they say, "we will"',
    );
    expect(items('"An unclosed mark, here\nTrust')).toEqual([
      { text: '"An unclosed mark, here' },
      { text: 'Trust' },
    ]);
  });

  it('L1 one column of quoted cells', () => {
    expect(items('"Time, cover"\n"Say ""yes"""')).toEqual([{ text: 'Time, cover' }, { text: 'Say "yes"' }]);
  });

  it('L2 a name that is too long becomes the beginning of its text, and it is told', () => {
    const name = 'A heading much too long for a card';
    expect(parseList(`name,text\n${name},Cover`)).toEqual({
      items: [{ text: `${name}: Cover` }],
      notes: [
        { kind: 'heading', text: 'name text' },
        { kind: 'longName', item: 0, name },
      ],
    });
  });
});

describe('whatever is pasted', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'Time',
          ':',
          ' ',
          '\n',
          '\t',
          ',',
          ';',
          '"',
          '1.',
          '- ',
          '•',
          'word word',
          '\r\n',
          'x'.repeat(310),
          'text',
          'name',
        ),
      )
      .map((a) => a.join('')),
  );

  it('L1 L2 gives clean items without copies, at most sixty, each with notes that point at items there are', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const { items: found, notes } = parseList(pasted);
        expect(found.length).toBeLessThanOrEqual(60);
        const advice = listAdvice(found);
        expect(advice.duplicates).toEqual([]);
        expect(advice.longNames).toEqual([]);
        for (const item of found) {
          expect(item.text).toBe(item.text.trim());
          expect(item.text).not.toBe('');
          expect(item.name).not.toBe('');
        }
        const places = notes.flatMap((n) => ('item' in n ? [n.item] : 'of' in n ? [n.of] : []));
        expect(places.every((p) => p < found.length)).toBe(true);
        expect(notes.flatMap((n) => (n.kind === 'tooLong' ? [n.item] : []))).toEqual(advice.tooLong);
      }),
      { numRuns: 400 },
    );
  });

  it('L2 shortened text is within the limit, ends with an ellipsis and not within a word that could be spared', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('one two, three', 10)).toBe('one two…');
    expect(shorten('short', 9)).toBe('short');
    expect(shorten('x'.repeat(400))).toBe(`${'x'.repeat(299)}…`);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 0, maxLength: 60 }),
        fc.integer({ min: 4, max: 30 }),
        (s, max) => {
          const cut = shorten(s, max);
          expect(cut.length).toBeLessThanOrEqual(Math.max(max, s.length <= max ? s.length : 0));
          expect(s.length <= max ? cut === s : cut.endsWith('…')).toBe(true);
          expect(cut).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

describe('what a list is told', () => {
  const of = (n: number) => listAdvice(Array.from({ length: n }, (_, i) => ({ text: `Item ${i}` })));

  it('L4 what will happen with so many items', () => {
    expect([0, 2, 3, 8, 9, 10, 60, 61].map((n) => of(n).size)).toEqual([
      { kind: 'tooFew', count: 0, missing: 3 },
      { kind: 'tooFew', count: 2, missing: 1 },
      { kind: 'underNine', count: 3, empty: 6 },
      { kind: 'underNine', count: 8, empty: 1 },
      { kind: 'exactlyNine', count: 9 },
      { kind: 'choose', count: 10, leftOff: 1 },
      { kind: 'choose', count: 60, leftOff: 51 },
      { kind: 'tooMany', count: 61, over: 1 },
    ]);
    expect([2, 3, 9, 60, 61].map((n) => of(n).usable)).toEqual([false, true, true, true, false]);
  });

  it('L4 copies, same names, long text and long names by their places; rows without text are not counted', () => {
    const advice = listAdvice([
      { name: 'Time', text: 'One.' },
      { name: '', text: '' },
      { name: 'time', text: 'ONE' },
      { name: 'x'.repeat(25), text: 'y'.repeat(301) },
    ]);
    expect(advice).toEqual({
      size: { kind: 'underNine', count: 3, empty: 6 },
      duplicates: [{ item: 2, of: 0 }],
      sameNames: [{ item: 2, of: 0 }],
      tooLong: [3],
      longNames: [3],
      usable: false,
    });
  });
});
