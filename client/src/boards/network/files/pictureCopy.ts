/** What a picture may be made of: shapes and text. No scripts, pictures from elsewhere, pages within pages, no motion. */
const ELEMENTS = new Set(
  'svg g path circle rect ellipse line polyline polygon text tspan title desc defs marker clipPath mask linearGradient radialGradient stop pattern symbol use'.split(
    ' ',
  ),
);

/** Attributes that say where something is; how it looks comes from the page's computed styles. */
const ATTRIBUTES = new Set(
  'id x y x1 y1 x2 y2 cx cy r rx ry d points width height viewBox preserveAspectRatio transform dx dy rotate textLength lengthAdjust offset refX refY orient markerWidth markerHeight markerUnits clipPathUnits maskUnits gradientUnits gradientTransform patternUnits patternTransform pathLength dir'.split(
    ' ',
  ),
);

const LOOKS = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'text-decoration',
  'direction',
  'unicode-bidi',
  'visibility',
  'vector-effect',
  'marker-start',
  'marker-mid',
  'marker-end',
  'clip-path',
  'mask',
  'stop-color',
  'stop-opacity',
] as const;

/** What a browser takes where nothing is said, so that a picture does not say it for every node. */
const USUAL: Partial<Record<(typeof LOOKS)[number], string>> = {
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'font-style': 'normal',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  'unicode-bidi': 'normal',
  'vector-effect': 'none',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
  'clip-path': 'none',
  mask: 'none',
  'stop-opacity': '1',
};

export const SVG = 'http://www.w3.org/2000/svg';

// oxlint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
/** Characters no XML may hold would make the whole picture unreadable. */
export const forXml = (words: string): string => words.replaceAll(NOT_IN_XML, '\u{FFFD}');

/** A copy of a drawing as it looks on the page, with nothing in it but shapes and text; null for what is not shown. */
export function copyAsSeen(from: Element): SVGElement | null {
  const name = from.localName;
  // A link around a node is a group in a picture.
  const as = name === 'a' ? 'g' : name;
  if (from.namespaceURI !== SVG || !ELEMENTS.has(as)) return null;
  const style = getComputedStyle(from);
  const unseen = [
    'defs',
    'title',
    'desc',
    'stop',
    'linearGradient',
    'radialGradient',
    'marker',
    'clipPath',
    'mask',
    'pattern',
    'symbol',
  ];
  if (style.display === 'none' && !unseen.includes(as)) return null;
  const copy = document.createElementNS(SVG, as);
  for (const { name: key, value } of from.attributes)
    if (ATTRIBUTES.has(key)) copy.setAttribute(key, forXml(value));
  const link = from.getAttribute('href') ?? from.getAttribute('xlink:href');
  // Only to something in the same drawing.
  if (as === 'use' && link?.startsWith('#') === true) copy.setAttribute('href', link);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value !== '' && value !== USUAL[look] && isHere(value)) copy.setAttribute(look, localised(value));
  }
  // A style's transform comes before the attribute's; some browsers tell both by it.
  if (style.transform.startsWith('matrix(')) copy.setAttribute('transform', style.transform);
  for (const child of from.childNodes) {
    if (child instanceof Element) {
      const copied = copyAsSeen(child);
      if (copied !== null) copy.append(copied);
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(forXml(child.textContent ?? ''));
  }
  return copy;
}

/** Whether a style points nowhere but into the drawing itself. */
export const isHere = (value: string): boolean =>
  (value.match(/url\([^)]*\)?/gi) ?? []).every((link) => /^url\(["']?[^"')#]*#[^"')#]+["']?\)$/i.test(link));

/** Some browsers make the page's address part of a link into it. */
export const localised = (value: string): string =>
  value.replaceAll(/url\(["']?[^"')#]*#([^"')]+)["']?\)/gi, 'url(#$1)');
