import { ROWS, type Placement } from '@facet/shared/boards/diamond9/shape.ts';
import type { Item } from '@facet/shared/session/state.ts';
import type { Drawn } from '../../files/svgToPng.ts';
import { itemsById } from '../../boards/diamond9/names.ts';
import { text } from '../../text.ts';
import { EDGE, escaped, INK, QUIET, textLine, wrapped } from './svgText.ts';

const WIDE = 300;
const GAP = 16;
const MARGIN = 24;
const PAD = 12;
const CUT = 14;
const NAME = { size: 19, line: 23, most: 3 } as const;
const BODY = { size: 14, line: 18, most: 10 } as const;
const LEAST_HIGH = 64;

const WIDTH = 3 * WIDE + 2 * GAP + 2 * MARGIN;

interface CardText {
  name: string[];
  body: string[];
  high: number;
}

/**
 * A diamond as a picture that stands alone: nine white cards, 1-2-3-2-1, with a title. Nothing in it is cut but by an
 * ellipsis, and whatever people wrote is text and nothing else.
 */
export function drawDiamond(slots: Placement, deck: readonly Item[], title: string, under = ''): Drawn {
  const items = itemsById(deck);
  const parts: string[] = [];
  let y = MARGIN;
  const write = (words: string, size: number, weight: number, fill: string): void => {
    for (const line of wrapped(words, size, WIDTH - 2 * MARGIN, 3)) {
      y += size;
      parts.push(textLine(line, MARGIN, y, { size, weight, fill }));
      y += size * 0.35;
    }
  };
  write(title, 24, 700, INK);
  if (under !== '') write(under, 16, 400, QUIET);
  y += GAP;
  const end = (words: string, at: number): void =>
    void parts.push(textLine(words, WIDTH / 2, at, { size: 15, fill: QUIET, anchor: 'middle' }));
  end(text.paper.most, y + 4);
  y += GAP;
  for (const { row, slots: places } of ROWS) {
    const cards = places.map((slot) => cardText(items.get(slots[slot] ?? '')));
    const high = Math.max(LEAST_HIGH, ...cards.map((c) => c?.high ?? 0));
    const left = (WIDTH - places.length * WIDE - (places.length - 1) * GAP) / 2;
    cards.forEach((card, i) => {
      const x = left + i * (WIDE + GAP);
      parts.push(
        `<g data-row="${row}">${card === null ? freePlace(x, y, high) : drawnCard(card, x, y, high)}</g>`,
      );
    });
    y += high + GAP;
  }
  end(text.paper.least, y + 8);
  const height = Math.ceil(y + MARGIN);
  return {
    source: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}"><rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`,
    width: WIDTH,
    height,
  };
}

function cardText(item: Item | undefined): CardText | null {
  if (item === undefined) return null;
  const room = WIDE - 2 * PAD;
  const name = item.name === undefined ? [] : wrapped(item.name, NAME.size, room - CUT, NAME.most);
  const body = wrapped(item.text, BODY.size, room, BODY.most);
  return { name, body, high: 2 * PAD + name.length * NAME.line + body.length * BODY.line + 4 };
}

function drawnCard({ name, body }: CardText, x: number, y: number, high: number): string {
  const right = x + WIDE;
  const outline = `<path d="M${x} ${y}H${right - CUT}L${right} ${y + CUT}V${y + high}H${x}Z" fill="#ffffff" stroke="${EDGE}" stroke-width="1.5"/>`;
  const middle = x + WIDE / 2;
  let at = y + PAD;
  const lines = [
    ...name.map((line) => {
      at += NAME.line;
      return textLine(line, middle, at - 5, { size: NAME.size, weight: 700, anchor: 'middle' });
    }),
    ...body.map((line) => {
      at += BODY.line;
      return textLine(line, middle, at - 2, { size: BODY.size, anchor: 'middle' });
    }),
  ];
  return outline + lines.join('');
}

const freePlace = (x: number, y: number, high: number): string =>
  `<rect x="${x}" y="${y}" width="${WIDE}" height="${high}" fill="none" stroke="${EDGE}" stroke-width="1.5" stroke-dasharray="6 5"/>`;
