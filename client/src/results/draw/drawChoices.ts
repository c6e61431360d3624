import type { Drawn } from '../../files/svgToPng.ts';
import { shortName } from '../../boards/diamond9/names.ts';
import { resultsText } from '../../resultsText.ts';
import type { DiamondFacts } from '../facts.ts';
import { escaped, QUIET, textLine, wrapped } from './svgText.ts';

const words = resultsText.chart;
const WIDTH = 960;
const MARGIN = 24;
const NAMES = 250;
const COUNT = 90;
const ROW = 30;
const MOST = 24;
const TOP = '#0c4a3c';
const CHOSEN = '#9fc9b3';
const OFF = '#ffffff';
const LINE = '#0c4a3c';

/**
 * How many groups chose each card, as bars of as many pieces as there are groups: dark where a group put it in its top two
 * rows, light in another row, empty where it was left off. The number stands beside each.
 */
export function drawChoices(facts: DiamondFacts, title: string): Drawn {
  const { chosen, finished } = facts;
  const shown = chosen.filter((c) => c.chosenBy > 0).slice(0, MOST);
  const left = chosen.length - shown.length;
  const parts: string[] = [];
  let y = MARGIN;
  for (const line of wrapped(title, 22, WIDTH - 2 * MARGIN, 3)) {
    y += 24;
    parts.push(textLine(line, MARGIN, y, { size: 22, weight: 700 }));
  }
  y += 16;
  let x = MARGIN;
  for (const [fill, label] of [
    [TOP, words.legendTop],
    [CHOSEN, words.legendChosen],
    [OFF, words.legendOff],
  ] as const) {
    parts.push(piece(x, y, 16, fill), textLine(label, x + 24, y + 14, { size: 15, fill: QUIET }));
    x += 48 + label.length * 8.5;
  }
  y += 34;
  const room = WIDTH - 2 * MARGIN - NAMES - COUNT;
  const each = Math.min(60, room / Math.max(1, finished));
  for (const { card, chosenBy, top, contested } of shown) {
    const [name = ''] = wrapped(shortName(card), 17, NAMES - 12, 1);
    parts.push(textLine(name, MARGIN, y + 19, { size: 17, weight: 650 }));
    for (let i = 0; i < finished; i += 1)
      parts.push(
        piece(MARGIN + NAMES + i * each, y + 3, each - 3, i < top ? TOP : i < chosenBy ? CHOSEN : OFF),
      );
    const count = words.of(chosenBy, finished);
    const at = MARGIN + NAMES + finished * each + 10;
    parts.push(textLine(count, at, y + 19, { size: 16 }));
    if (contested && at + COUNT + 110 < WIDTH)
      parts.push(textLine(words.contested, at + 64, y + 19, { size: 15, weight: 650, fill: '#a3261c' }));
    y += ROW;
  }
  if (left > 0) {
    parts.push(textLine(words.more(left), MARGIN, y + 22, { size: 15, fill: QUIET }));
    y += ROW;
  }
  const height = Math.ceil(y + MARGIN / 2);
  return {
    source: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}"><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`,
    width: WIDTH,
    height,
  };

  function piece(at: number, top: number, wide: number, fill: string): string {
    return `<rect x="${at}" y="${top}" width="${Math.max(2, wide)}" height="${Math.min(20, ROW - 8)}" fill="${fill}" stroke="${LINE}" stroke-width="1.2"/>`;
  }
}
