import { cleanLine, cleanProse } from '../../session/cleanText.ts';
import { DIRECTIONS, NETWORK_LIMITS, NODE_KINDS, type NetworkNode, type NodeId, type Tie } from './shape.ts';

/** How the start's keys begin. */
export const START_KEYS = { node: 'n:', tie: 't:', alias: 's:' } as const;

/** The key of a type within its tie's fields; its value is true, or false for a type of the start that was taken off. */
export const typeField = (type: string): string => `+${type}`;

export type Field = (name: string) => unknown;

const cut = (text: string, chars: number): string => text.slice(0, chars).replace(/\p{Surrogate}$/u, '');
/** Looked at only so far: a hostile text may be as long as an update. */
const line = (text: string, chars: number): string => cut(cleanLine(text.slice(0, chars * 4)), chars).trim();

export const cleanName = (text: string): string => line(text, NETWORK_LIMITS.nameChars);
export const cleanSort = (text: string): string => line(text, NETWORK_LIMITS.sortChars);
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

/** A place on the map, in whole units within reach; null for anything else. */
export function cleanPlace(value: unknown): NetworkNode['at'] {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y } = value as { x?: unknown; y?: unknown };
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    return null;
  const within = (n: number): number =>
    Math.max(-NETWORK_LIMITS.reach, Math.min(NETWORK_LIMITS.reach, Math.round(n))) || 0;
  return { x: within(x), y: within(y) };
}

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
    size: pick('size', third) ?? 2,
    note: cleanNote(pick('note', string) ?? ''),
    at: moved === null ? null : (cleanPlace(moved) ?? cleanPlace(first('at'))),
  };
}

/** A tie likewise; null for one that is about nothing. */
export function settleTie(
  ends: { a: NodeId; b: NodeId },
  fields: ReadonlyMap<string, unknown>,
  first: Field,
): Tie | null {
  const pick = <T>(name: string, legal: (value: unknown) => T | undefined): T | undefined =>
    legal(fields.get(name)) ?? legal(first(name));
  const types = new Set<string>();
  const firstTypes: unknown = first('types');
  if (Array.isArray(firstTypes)) for (const t of firstTypes) if (typeof t === 'string') types.add(t);
  for (const [field, value] of fields) {
    if (!field.startsWith('+')) continue;
    if (value === true) types.add(field.slice(1));
    else types.delete(field.slice(1));
  }
  // A type that is not clean could never be taken off again by its name.
  const clean = [...types].filter((t) => t !== '' && cleanType(t) === t).sort();
  if (clean.length === 0) return null;
  return {
    ...ends,
    types: clean.slice(0, NETWORK_LIMITS.typesPerTie),
    direction: pick('direction', oneOf(DIRECTIONS)) ?? 'none',
    strength: pick('strength', third) ?? 2,
    when: pick('when', oneOf(['now', 'wanted'] as const)) ?? 'now',
    sentence: cleanSentence(pick('sentence', string) ?? ''),
  };
}
