import { cleanLine } from '../session/cleanText.ts';
import { LIMITS } from '../session/limits.ts';
import { tableOf, type Cells } from './table.ts';

export interface ListItem {
  name?: string | undefined;
  text: string;
}

/** What a facilitator is told about a list just read. `item` and `of` are places in the items found, from 0. */
export type ListNote =
  /** The same as an item already found; only that one was kept. */
  | { kind: 'duplicate'; text: string; of: number }
  /** Longer than an item may be; left whole, see `shorten`. */
  | { kind: 'tooLong'; item: number; chars: number }
  /** Too long for a short name, so it was made the beginning of the text. */
  | { kind: 'longName'; item: number; name: string }
  /** More items than a list may have; the first `LIMITS.maxItems` were kept, these were not. */
  | { kind: 'tooMany'; dropped: string[] }
  /** The first row was taken for column headings. */
  | { kind: 'heading'; text: string };

const BULLET = /^\s*(?:[•·▪◦‣●○■□➢✓*]\s*|[-–—]\s+|\(?\d{1,3}[.)]\s+|\(?[a-zA-Z]\)\s+)/;

/**
 * Reads a list from pasted text or a .txt, .csv or .tsv file: one item a line, `Name: sentence`, or two columns.
 * Bullets and numbers go, duplicates are kept once, and whatever was changed is told in the notes.
 */
export function parseList(text: string): { items: ListItem[]; notes: ListNote[] } {
  // oxlint-disable-next-line no-control-regex
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n');
  const notes: ListNote[] = [];
  const table = tableOf(plain);
  if (table?.heading !== undefined) notes.push({ kind: 'heading', text: cleanLine(table.heading) });
  const found = table === null ? plain.split('\n').map(itemOfLine) : table.rows.map(itemOfCells);

  const items: ListItem[] = [];
  const seen = new Map<string, number>();
  const dropped: string[] = [];
  for (const { item, longName } of found) {
    if (item.text === '') continue;
    const of = seen.get(sameness(item.text));
    if (of !== undefined) notes.push({ kind: 'duplicate', text: item.text, of });
    else if (items.length >= LIMITS.maxItems) dropped.push(item.text);
    else {
      seen.set(sameness(item.text), items.length);
      if (longName !== undefined) notes.push({ kind: 'longName', item: items.length, name: longName });
      if (item.text.length > LIMITS.itemChars)
        notes.push({ kind: 'tooLong', item: items.length, chars: item.text.length });
      items.push(item);
    }
  }
  if (dropped.length > 0) notes.push({ kind: 'tooMany', dropped });
  return { items, notes };
}

/** What makes two items the same to a reader: letters in either case, spaces and final punctuation do not count. */
export const sameness = (text: string): string =>
  cleanLine(text)
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[\s.,;:!?…]+$/u, '');

/** Cuts a text that is too long at the end of a word and adds an ellipsis; a shorter one is left as it is. */
export function shorten(text: string, max: number = LIMITS.itemChars): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - 1);
  const wordEnd = text[max - 1] === ' ' ? head.length : head.lastIndexOf(' ');
  const cut = wordEnd > max / 2 ? head.slice(0, wordEnd) : head;
  return `${cut.replace(/[\s.,;:–—-]+$|\p{Surrogate}$/u, '')}…`;
}

interface Found {
  item: ListItem;
  longName?: string;
}

const isName = (s: string): boolean =>
  s.length > 0 && s.length <= LIMITS.itemNameChars && s.split(' ').length <= 3 && /\p{L}/u.test(s);

function itemOfLine(raw: string): Found {
  const whole = /^\s*"([^"]*(?:""[^"]*)*)"\s*$/.exec(raw);
  const line = cleanLine(withoutBullet(whole === null ? raw : (whole[1] ?? '').replaceAll('""', '"')));
  const colon = /^([^:]+):(?:\s+|(?=\p{L}))(.+)$/u.exec(line);
  const name = colon?.[1]?.trim() ?? '';
  const rest = colon?.[2]?.trim() ?? '';
  return isName(name) && rest !== '' ? { item: { name, text: rest } } : { item: { text: line } };
}

function itemOfCells(cells: Cells): Found {
  const name = cleanLine(withoutBullet(cells.name));
  if (name === '') return itemOfLine(cells.text);
  const text = cleanLine(cells.text);
  if (text === '') return { item: { text: name } };
  if (name.length <= LIMITS.itemNameChars) return { item: { name, text } };
  return { item: { text: `${name}: ${text}` }, longName: name };
}

const withoutBullet = (s: string): string => s.replace(BULLET, '').replace(BULLET, '');
