import { LIMITS } from '../session/limits.ts';
import { sameness, type ListItem } from './parse.ts';

const PLACES = 9;

/** What will happen with a list of so many items. */
export type ListSize =
  /** Cannot start: `missing` more are needed. */
  | { kind: 'tooFew'; count: number; missing: number }
  /** Everything is placed and `empty` of the nine places stay empty: offer to add. */
  | { kind: 'underNine'; count: number; empty: number }
  /** Nothing is left off: choosing is forced, only the order tells. */
  | { kind: 'exactlyNine'; count: number }
  /** Each person leaves `leftOff` items off. */
  | { kind: 'choose'; count: number; leftOff: number }
  /** Cannot start: `over` must go. */
  | { kind: 'tooMany'; count: number; over: number };

export interface ListAdvice {
  size: ListSize;
  /** Places in the list, from 0. */
  duplicates: { item: number; of: number }[];
  sameNames: { item: number; of: number }[];
  tooLong: number[];
  longNames: number[];
  /** No problem that would keep the list from being used. */
  usable: boolean;
}

/** What the product says about a list as it stands. Items without text are not counted. */
export function listAdvice(items: readonly ListItem[]): ListAdvice {
  const size = sizeOf(items.filter((i) => i.text.trim() !== '').length);
  const at = items.map((_, i) => i);
  const tooLong = at.filter((i) => (items[i]?.text.length ?? 0) > LIMITS.itemChars);
  const longNames = at.filter((i) => (items[i]?.name?.length ?? 0) > LIMITS.itemNameChars);
  const counted = size.kind !== 'tooFew' && size.kind !== 'tooMany';
  return {
    size,
    duplicates: repeats(items.map((i) => i.text)),
    sameNames: repeats(items.map((i) => i.name ?? '')),
    tooLong,
    longNames,
    usable: counted && tooLong.length === 0 && longNames.length === 0,
  };
}

function sizeOf(count: number): ListSize {
  if (count < LIMITS.minItems) return { kind: 'tooFew', count, missing: LIMITS.minItems - count };
  if (count < PLACES) return { kind: 'underNine', count, empty: PLACES - count };
  if (count === PLACES) return { kind: 'exactlyNine', count };
  if (count <= LIMITS.maxItems) return { kind: 'choose', count, leftOff: count - PLACES };
  return { kind: 'tooMany', count, over: count - LIMITS.maxItems };
}

function repeats(texts: readonly string[]): { item: number; of: number }[] {
  const first = new Map<string, number>();
  return texts.flatMap((text, item) => {
    const key = sameness(text);
    const of = first.get(key);
    if (key === '') return [];
    if (of !== undefined) return [{ item, of }];
    first.set(key, item);
    return [];
  });
}
