/** How large a line of text is, in map units. */
export interface TextSize {
  w: number;
  h: number;
}
export type Measure = (text: string) => TextSize;

export const LABEL_SIZE = 18;
export const LINE_HEIGHT = 22;

// Advance widths of Atkinson Hyperlegible Next, weight 600, at 18 px.
const WIDTHS: readonly (readonly [number, string])[] = [
  [5, "'ijl .,’"],
  [6.5, 'ft()'],
  [7.5, 'rI-1/'],
  [9, 'csvxyz'],
  [10, 'aeghknouFJL279'],
  [11, 'bdpqBEPSTVYZ34568'],
  [12, 'ACDKRUX0'],
  [13.2, 'wGHNOQ&'],
  [15.5, 'MmW'],
];
const WIDTH = new Map(
  WIDTHS.flatMap(([w, letters]) => Array.from(letters, (letter) => [letter, w] as const)),
);

/** What a line needs at 18 px in the font of the map, without asking a browser: every screen gets the same. */
export const estimated: Measure = (text) => {
  let w = 0;
  for (const letter of text) w += WIDTH.get(letter) ?? ((letter.codePointAt(0) ?? 0) < 0x2000 ? 11.5 : 18);
  return { w, h: LINE_HEIGHT };
};

/** How wide a line may be before a name takes another. */
export const LINE_WIDTH = 150;
const WIDEST = 175;
const MOST_LINES = 3;

/**
 * A name as the lines of its label: one where it fits, else two of about the same width, for very long names three;
 * what is still left over is cut and ends in an ellipsis. Never an empty list.
 */
export function wrapped(name: string, measure: Measure, narrow = LINE_WIDTH): string[] {
  const text = name.trim().replace(/\s+/gu, ' ');
  if (measure(text).w <= narrow) return [text];
  const words = text.split(' ').flatMap((word) => pieces(word, measure));
  for (let lines = 2; lines <= MOST_LINES; lines += 1) {
    // The narrowest width that does it: lines of about the same length read as one name.
    for (let width = Math.min(70, narrow); width <= WIDEST; width += 15) {
      const found = filled(words, width, measure);
      if (found.length <= lines && found.every((line) => measure(line).w <= Math.max(width, WIDEST)))
        return found;
    }
  }
  const found = filled(words, WIDEST, measure).slice(0, MOST_LINES);
  const last = found.pop() ?? '';
  return [...found, shortened(last, measure)];
}

const BRIEF = 92;

/** The first words of a name on one short line, for where the whole of it finds no place; the name itself if it is short. */
export function briefly(name: string, measure: Measure): string[] {
  const text = name.trim().replace(/\s+/gu, ' ');
  if (measure(text).w <= BRIEF) return [text];
  const [first = ''] = filled(text.split(' '), BRIEF, measure);
  return [first === text || measure(first).w > BRIEF ? shortened(first, measure, BRIEF) : `${first}…`];
}

function filled(words: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer).w <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word longer than a line, in parts that fit one. */
function pieces(word: string, measure: Measure): string[] {
  if (measure(word).w <= WIDEST) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(`${part}${letter}-`).w > WIDEST) {
      parts.push(`${part}-`);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function shortened(line: string, measure: Measure, within = WIDEST): string {
  const letters = Array.from(line.replace(/-$/u, ''));
  while (letters.length > 1 && measure(`${letters.join('')}…`).w > within) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
