import { cleanLine, cleanProse } from '../../session/cleanText.ts';
import { DIRECTIONS, NETWORK_LIMITS, NODE_KINDS, type NetworkNode, type NodeId, type Tie } from './shape.ts';

/** How the start's keys begin. */
export const START_KEYS = { node: 'n:', tie: 't:', alias: 's:' } as const;

/** The key, among a talk's marks, that counts a map that was put on this one; what belongs to it carries its id. */
export const mapMark = (id: string): string => `map:${id}`;

/** The key of a type within its tie's fields; its value is true, or false for a type of the start that was taken off. */
export const typeField = (type: string): string => `+${type}`;

export type Field = (name: string) => unknown;

const cut = (text: string, chars: number): string => text.slice(0, chars).replace(/\p{Surrogate}$/u, '');
/** Words of plain letters and signs with single spaces between them, as most texts are: there is nothing to clean. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** Looked at only so far: a hostile text may be as long as an update. */
const line = (text: string, chars: number): string =>
  text.length <= chars && PLAIN.test(text) ? text : cut(cleanLine(text.slice(0, chars * 4)), chars).trim();

export const cleanName = (text: string): string => line(text, NETWORK_LIMITS.nameChars);
export const cleanSort = (text: string): string => line(text, NETWORK_LIMITS.sortChars);
export const cleanPart = (text: string): string => line(text, NETWORK_LIMITS.partChars);
export const cleanType = (text: string): string => line(text, NETWORK_LIMITS.typeChars);
export const cleanSentence = (text: string): string => line(text, NETWORK_LIMITS.sentenceChars);
export const cleanNote = (text: string): string =>
  cut(cleanProse(text.slice(0, NETWORK_LIMITS.noteChars * 4)), NETWORK_LIMITS.noteChars);

const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const oneOf =
  <T>(all: readonly T[]) =>
  (value: unknown): T | undefined =>
    all.find((x) => x === value);
const third = oneOf([1, 2, 3] as const);

/** A place on the map, in whole units within reach, and whether a layout chose it; null for anything else. */
export function cleanPlace(value: unknown): NetworkNode['at'] {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y, auto } = value as { x?: unknown; y?: unknown; auto?: unknown };
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    return null;
  const within = (n: number): number =>
    Math.max(-NETWORK_LIMITS.reach, Math.min(NETWORK_LIMITS.reach, Math.round(n))) || 0;
  return { x: within(x), y: within(y), ...(auto === true ? { auto } : {}) };
}

/** The plain values of an object, whatever it is; nothing for what is none. */
export const fieldsOf =
  (whole: unknown): Field =>
  (name) =>
    typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
      ? (whole as Record<string, unknown>)[name]
      : undefined;

/** The types a whole tie is about; those that are not clean could never be taken off again by their name. */
export function typesOf(whole: unknown): string[] {
  const types: unknown = fieldsOf(whole)('types');
  return Array.isArray(types) ? types.filter((t): t is string => typeof t === 'string').filter(isType) : [];
}

const isType = (type: string): boolean => type !== '' && cleanType(type) === type;

/** Whether a whole value names a node. */
export const isNamed = (whole: unknown): boolean => cleanName(string(fieldsOf(whole)('name')) ?? '') !== '';

/** A node from what was changed last, or as it was first drawn, field by field; null for what has no name. */
export function settleNode(id: NodeId, changed: Field, first: Field): NetworkNode | null {
  const pick = <T>(name: string, legal: (value: unknown) => T | undefined): T | undefined =>
    legal(changed(name)) ?? legal(first(name));
  const name = pick('name', (v) => cleanName(string(v) ?? '') || undefined);
  if (name === undefined) return null;
  const moved = changed('at');
  return {
    id,
    name,
    kind: pick('kind', oneOf(NODE_KINDS)) ?? 'organisation',
    sort: cleanSort(pick('sort', string) ?? ''),
    part: cleanPart(pick('part', string) ?? ''),
    size: pick('size', third) ?? 2,
    note: cleanNote(pick('note', string) ?? ''),
    at: moved === null ? null : (cleanPlace(moved) ?? cleanPlace(first('at'))),
  };
}

/** A tie likewise; null for one that is about nothing. */
export function settleTie(
  ends: { a: NodeId; b: NodeId },
  fields: ReadonlyMap<string, unknown>,
  whole: unknown,
): Tie | null {
  const first = fieldsOf(whole);
  const pick = <T>(name: string, legal: (value: unknown) => T | undefined): T | undefined =>
    legal(fields.get(name)) ?? legal(first(name));
  const types = new Set(typesOf(whole));
  for (const [field, value] of fields) {
    if (!field.startsWith('+')) continue;
    const type = field.slice(1);
    if (value !== true) types.delete(type);
    else if (isType(type)) types.add(type);
  }
  if (types.size === 0) return null;
  return {
    ...ends,
    types: [...types].sort().slice(0, NETWORK_LIMITS.typesPerTie),
    direction: pick('direction', oneOf(DIRECTIONS)) ?? 'none',
    strength: pick('strength', third) ?? 2,
    when: pick('when', oneOf(['now', 'wanted'] as const)) ?? 'now',
    sentence: cleanSentence(pick('sentence', string) ?? ''),
  };
}

/** By code units, so that it is the same in every browser. */
export const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
