const NAMED = new Map([
  ['lt;', '<'],
  ['gt;', '>'],
  ['amp;', '&'],
  ['quot;', '"'],
  ['apos;', "'"],
]);

/** Whether XML 1.0 can hold a character at all, by number or not. */
const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** What `lt;`, `#10;` or `#x1F600;` (all after an `&`) stands for; null for any other entity. */
export function characterOf(entity: string): string | null {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(entity);
  if (digits === null) return NAMED.get(entity) ?? null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return isAllowed(code) ? String.fromCodePoint(code) : null;
}

/** Text for an element or an attribute; a character XML cannot hold becomes the replacement character. */
const escaped = (text: string): string =>
  Array.from(text, (c) => (isAllowed(c.codePointAt(0) ?? 0) ? c : '\u{FFFD}'))
    .join('')
    .replaceAll(/[&<>"\t\n\r]/g, (c) => `&#${c.codePointAt(0)};`);

/** An element as text. Children are elements made by this function; a text among them goes in `words`. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly string[] = [],
  words = '',
): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')}`;
  if (children.length === 0 && words === '') return `${start}/>`;
  const inside = children.length === 0 ? escaped(words) : `\n${children.join('\n')}\n`;
  return `${start}>${inside}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
