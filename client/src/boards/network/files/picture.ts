import { facesFor } from '../../../files/pictureFonts.ts';
import { svgToPng, type Drawn } from '../../../files/svgToPng.ts';
import { copyAsSeen, forXml, SVG } from './pictureCopy.ts';
import { placeCaption, type Caption } from './pictureCaption.ts';

/** A map as it is seen, with its title and day, as an SVG file that stands alone: text and shapes, nothing fetched. */
export async function pictureSvg(map: SVGSVGElement, caption: Caption): Promise<Blob> {
  return new Blob([(await drawnAsSeen(map, caption)).source], { type: 'image/svg+xml' });
}

/** The same as a PNG; null where the browser will not draw one. */
export async function picturePng(map: SVGSVGElement, caption: Caption): Promise<Blob | null> {
  return svgToPng(await drawnAsSeen(map, caption));
}

async function drawnAsSeen(map: SVGSVGElement, caption: Caption): Promise<Drawn> {
  const box = boxOf(map);
  const width = Math.max(LEAST.width, Math.ceil(box.width) + 2 * AROUND);
  const mapHeight = Math.max(LEAST.height, Math.ceil(box.height) + 2 * AROUND);
  const { lines, top, height } = placeCaption(caption, width, mapHeight);
  const picture = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    picture.setAttribute(name, String(value));
  const ground = groundOf(map);
  const style = getComputedStyle(map);
  picture.append(made('rect', { width, height, fill: ground }));
  const copy = copyAsSeen(map);
  if (copy !== null) {
    for (const [name, value] of Object.entries({
      x: 0,
      y: top,
      width,
      height: mapHeight,
      overflow: 'hidden',
    }))
      copy.setAttribute(name, String(value));
    const left = box.x + box.width / 2 - width / 2;
    const above = box.y + box.height / 2 - mapHeight / 2;
    copy.setAttribute(
      'viewBox',
      [left, above, width, mapHeight].map((n) => Math.round(n * 100) / 100).join(' '),
    );
    copy.removeAttribute('transform');
    picture.append(copy);
  }
  for (const { words, x, y, size, weight } of lines) {
    const line = made('text', {
      x,
      y,
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': size,
      'font-weight': weight,
    });
    line.append(forXml(words));
    picture.append(line);
  }
  const faces = await facesFor(picture.textContent ?? '', familiesIn(picture));
  if (faces !== '') {
    const styles = made('style', {});
    styles.append(faces);
    picture.prepend(styles);
  }
  return { source: new XMLSerializer().serializeToString(picture), width, height };
}

/** Strokes and shadows reach beyond what shapes measure. */
const AROUND = 32;
const LEAST = { width: 480, height: 240 } as const;

/** What is drawn, all of it, also what lies outside the window, at the scale it is drawn at just now. */
function boxOf(map: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const { x, y, width, height } = map.getBBox();
  return { x, y, width, height };
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

const familiesIn = (picture: SVGSVGElement): string[] => [
  ...new Set(
    [...picture.querySelectorAll('[font-family]')].flatMap((e) =>
      (e.getAttribute('font-family') ?? '').split(',').map((f) => f.trim().replaceAll(/["']/g, '')),
    ),
  ),
];

/** The colour of the paper the map lies on: the nearest that is not clear. */
function groundOf(map: Element): string {
  for (let e: Element | null = map; e !== null; e = e.parentElement) {
    const colour = getComputedStyle(e).backgroundColor;
    if (colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour)) return colour;
  }
  return '#ffffff';
}
