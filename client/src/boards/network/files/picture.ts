import { copyAsSeen, forXml, SVG } from './pictureCopy.ts';
import { placeCaption, type Caption } from './pictureCaption.ts';
import { facesFor } from './pictureFonts.ts';

interface Drawn {
  source: string;
  width: number;
  height: number;
}

/** A map as it is seen, with its title and day, as an SVG file that stands alone: text and shapes, nothing fetched. */
export async function pictureSvg(map: SVGSVGElement, caption: Caption): Promise<Blob> {
  return new Blob([(await drawnAsSeen(map, caption)).source], { type: 'image/svg+xml' });
}

/** The same as a PNG with two pixels for each of the map's; null where the browser will not draw one. */
export async function picturePng(map: SVGSVGElement, caption: Caption): Promise<Blob | null> {
  const { source, width, height } = await drawnAsSeen(map, caption);
  // Tablets refuse canvases beyond sixteen million pixels.
  const scale = Math.min(2, 8192 / Math.max(width, height), Math.sqrt(16_000_000 / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const image = new Image();
  image.width = width;
  image.height = height;
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  try {
    await image.decode();
    await lettersIn(image, width, height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } catch {
    return null;
  }
}

const STILL = { draws: 6, most: 40, pauseMs: 50 } as const;

/**
 * Waits until a picture looks the same several times: its own letters come a moment after it has been decoded, no event
 * tells of them, and names would be missing from a picture that is drawn before.
 */
async function lettersIn(image: HTMLImageElement, width: number, height: number): Promise<void> {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, 800 / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  let before = -1;
  let same = 0;
  for (let draws = 0; draws < STILL.most && same < STILL.draws; draws += 1) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    let now = 0;
    for (const byte of context.getImageData(0, 0, canvas.width, canvas.height).data)
      now = (now * 31 + byte) | 0;
    same = now === before ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, STILL.pauseMs));
  }
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
