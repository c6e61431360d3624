import { LineCount } from './lineCount.ts';
import { characterOf } from './xmlText.ts';
import type { ProblemCode } from './problems.ts';

/** One element of an XML file. Names of elements are without their prefix, names of attributes as they stand. */
export interface XmlElement {
  name: string;
  line: number;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Its own text, all pieces together. */
  text: string;
}

export type XmlRead =
  | { ok: true; root: XmlElement }
  | { ok: false; line: number; code: ProblemCode; value: string };

export const XML_LIMITS = { chars: 16_000_000, depth: 64, elements: 200_000 } as const;

/** Thrown within this file only. */
class Bad extends Error {
  readonly code: ProblemCode;
  readonly at: number;
  readonly value: string;
  constructor(at: number, code: ProblemCode, value = '') {
    super(code);
    this.at = at;
    this.code = code;
    this.value = value;
  }
}

const NAME = String.raw`[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*`;
const OPEN = new RegExp(`<(${NAME})`, 'uy');
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const END_OF_TAG = /\s*(\/?)>/y;
const TEXT = /[^<]+/y;

/**
 * Reads the part of XML that graph files use: elements, attributes, text, CDATA; comments and processing instructions
 * are skipped. No document type, so no entities but the five of XML and characters by number, nothing is fetched, and
 * nothing can grow. A file that is too long, too deep or not well formed is told with its line.
 */
export function readXml(source: string): XmlRead {
  if (source.length > XML_LIMITS.chars) return { ok: false, line: 1, code: 'tooLarge', value: '' };
  // What XML itself asks for, before anything else is read.
  const text = source.replace(/^\u{FEFF}/u, '').replaceAll(/\r\n?/g, '\n');
  const lines = new LineCount(text);
  try {
    return { ok: true, root: rootOf(text, lines) };
  } catch (e) {
    if (!(e instanceof Bad)) throw e;
    return { ok: false, line: lines.at(e.at), code: e.code, value: e.value };
  }
}

interface Open extends XmlElement {
  fullName: string;
  children: XmlElement[];
}

function rootOf(text: string, lines: LineCount): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  let count = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  /** The inside of a comment, an instruction or CDATA; null where none begins here. */
  const between = (start: string, end: string): string | null => {
    if (!text.startsWith(start, at)) return null;
    const close = text.indexOf(end, at + start.length);
    if (close < 0) throw new Bad(at, 'notXml', start);
    const inside = text.slice(at + start.length, close);
    at = close + end.length;
    return inside;
  };
  while (at < text.length) {
    const top = stack.at(-1);
    const start = at;
    const words = match(TEXT)?.[0];
    if (words !== undefined) {
      if (top !== undefined) top.text += decoded(words, (offset) => start + offset);
      else if (words.trim() !== '') throw new Bad(start, 'notXml', words.trim());
      continue;
    }
    if (between('<!--', '-->') !== null || between('<?', '?>') !== null) continue;
    const raw = top === undefined ? null : between('<![CDATA[', ']]>');
    if (raw !== null && top !== undefined) {
      top.text += raw;
      continue;
    }
    if (text.startsWith('<!', at)) throw new Bad(at, 'doctype');
    const closed = match(CLOSE);
    if (closed !== null) {
      if (top === undefined || closed[1] !== top.fullName) throw new Bad(start, 'notXml', closed[0]);
      stack.pop();
      continue;
    }
    const name = match(OPEN)?.[1];
    if (name === undefined || (root !== null && top === undefined))
      throw new Bad(start, 'notXml', text.slice(start, start + 20));
    count += 1;
    if (count > XML_LIMITS.elements) throw new Bad(start, 'tooLarge');
    if (stack.length >= XML_LIMITS.depth) throw new Bad(start, 'tooDeep', name);
    const attributes = new Map<string, string>();
    for (let a = match(ATTRIBUTE); a !== null; a = match(ATTRIBUTE)) {
      const key = a[1] ?? '';
      if (attributes.has(key)) throw new Bad(start, 'notXml', key);
      // Line breaks that stand in an attribute as they are count as blanks; ours are written by number.
      attributes.set(
        key,
        decoded((a[2] ?? a[3] ?? '').replaceAll(/[\t\n]/g, ' '), () => start),
      );
    }
    const end = match(END_OF_TAG);
    if (end === null) throw new Bad(start, 'notXml', name);
    const local = name.slice(name.indexOf(':') + 1);
    const element: Open = {
      name: local,
      fullName: name,
      line: lines.at(start),
      attributes,
      children: [],
      text: '',
    };
    top?.children.push(element);
    root ??= element;
    if (end[1] === '') stack.push(element);
  }
  if (root === null || stack.length > 0) throw new Bad(text.length, 'notXml', stack.at(-1)?.fullName);
  return root;
}

const decoded = (text: string, at: (offset: number) => number): string =>
  text.replaceAll(/&([^;&]{0,12};?)/g, (whole, name: string, offset: number) => {
    const character = characterOf(name);
    if (character === null) throw new Bad(at(offset), 'unknownEntity', whole);
    return character;
  });
