import { networkText } from '../../../networkText.ts';

/** What stands above and below the map in a picture. */
export interface Caption {
  title: string;
  at: Date;
  /** Lines that say what shapes and lines mean. */
  legend?: readonly string[] | undefined;
}

export interface PlacedLine {
  words: string;
  x: number;
  y: number;
  size: number;
  weight: number;
}

const MARGIN = 24;
const TITLE = 22;
const SMALL = 14;

/** The lines of a caption round a map of a size, and how high the picture is with them. Letters are taken as wide as they may be. */
export function placeCaption(
  { title, at, legend = [] }: Caption,
  width: number,
  height: number,
): { lines: PlacedLine[]; top: number; height: number } {
  const most = (size: number): number => Math.max(8, Math.floor((width - 2 * MARGIN) / (size * 0.55)));
  const heads = wrapped(title, most(TITLE)).slice(0, 3);
  const lines: PlacedLine[] = heads.map((words, i) => ({
    words,
    x: MARGIN,
    y: MARGIN + TITLE + i * TITLE * 1.25,
    size: TITLE,
    weight: 700,
  }));
  let y = MARGIN + heads.length * TITLE * 1.25 + SMALL;
  const day = at.toLocaleDateString(networkText.files.locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  lines.push({ words: day, x: MARGIN, y: y + 4, size: SMALL, weight: 400 });
  const top = Math.ceil(y + SMALL);
  y = top + height + SMALL;
  for (const words of legend.flatMap((l) => wrapped(l, most(SMALL)))) {
    lines.push({ words, x: MARGIN, y: y + SMALL, size: SMALL, weight: 400 });
    y += SMALL * 1.4;
  }
  return { lines, top, height: Math.ceil(legend.length === 0 ? top + height : y + MARGIN) };
}

/** Words in lines of at most so many letters; a word that is longer is cut. */
export function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter((w) => w !== '')) {
    const whole = line === '' ? word : `${line} ${word}`;
    if (Array.from(whole).length <= most) line = whole;
    else {
      if (line !== '') lines.push(line);
      line = Array.from(word).slice(0, most).join('');
    }
  }
  return line === '' ? lines : [...lines, line];
}
