const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;
/** Signs that turn the direction of what comes after them, in a picture of ours too. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words that people wrote on one line: white space is one space, and what XML cannot hold becomes the replacement sign. */
export const oneLine = (words: string): string =>
  words.replaceAll(/\s+/g, ' ').replaceAll(NOT_IN_XML, '\u{FFFD}').replaceAll(TURNS, '').trim();

/** Words without what XML cannot hold, line breaks and all. */
export const forXml = (words: string): string => words.replaceAll(NOT_IN_XML, '\u{FFFD}');

/** Text for an element or an attribute of a picture. */
export const escaped = (words: string): string =>
  forXml(words).replaceAll(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
export const lettersOf = (words: string): string[] => Array.from(letters.segment(words), (s) => s.segment);

/** How wide a letter is, in hundredths of its size, taken large: better an early line break than words over an edge. */
function widthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (letter.length > 2 || code > 0x1f000 || (code >= 0x2e80 && code <= 0xd7ff)) return 110;
  if (/[iljtfrI.,:;'|! ]/.test(letter)) return 34;
  if (/[mwMW@%]/.test(letter)) return 92;
  return /[A-ZА-Я]/.test(letter) ? 70 : 58;
}

const wide = (words: string): number => lettersOf(words).reduce((sum, letter) => sum + widthOf(letter), 0);

/**
 * Words in lines no wider than `width`, at most `most` of them; a word that is too long is cut between letters, and what is
 * left out at the end is told by an ellipsis.
 */
export function wrapped(words: string, size: number, width: number, most: number): string[] {
  const room = (width / size) * 100;
  const lines: string[] = [];
  let line = '';
  const put = (word: string): void => {
    const longer = line === '' ? word : `${line} ${word}`;
    if (wide(longer) <= room) line = longer;
    else if (wide(word) <= room) {
      lines.push(line);
      line = word;
    } else {
      if (line !== '') lines.push(line);
      line = '';
      for (const letter of lettersOf(word)) {
        if (wide(line + letter) > room && line !== '') {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
    }
  };
  for (const word of oneLine(words).split(' ')) if (word !== '') put(word);
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lettersOf(lines[most - 1] ?? '');
  while (wide(last.join('')) > room - 100) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}

/** A line of text as an element; `start` reads from the left edge, which stays so for words of any script. */
export function textLine(
  words: string,
  x: number,
  y: number,
  look: { size: number; weight?: number; fill?: string; anchor?: 'start' | 'middle' | 'end' },
): string {
  const { size, weight = 400, fill = INK, anchor = 'start' } = look;
  return `<text x="${x}" y="${y}" font-family="${FONTS}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

export const INK = '#13212b';
export const QUIET = '#3f4e58';
export const EDGE = '#5a6973';
/** The page's own families; a device without them takes a plain one. */
export const FAMILIES = ['Atkinson Hyperlegible Next Variable', 'Noto Sans Arabic Variable'] as const;
const FONTS = [...FAMILIES.map((f) => `'${f}'`), 'Arial', 'sans-serif'].join(', ');
