import { fieldsOf, isNamed, order, type Field } from './settleParts.ts';

/** Plain values of a document by key, which may be anything at all. */
export type Raw = ReadonlyMap<string, unknown>;
export type RawEntries = Iterable<readonly [string, unknown]>;

/** What is known of one node or tie: whole values, the lowest first, and fields that were changed since. */
interface Layers {
  wholes: unknown[];
  fields: Map<string, unknown>;
}

/** Whole values by id, and what was changed since by id and field: `<id>` and `<id>/<field>`. */
export function layers(
  given: readonly (readonly [string, unknown])[],
  base: RawEntries,
  prefix: string,
  changes: RawEntries,
): Map<string, Layers> {
  const found = new Map<string, Layers>();
  const at = (id: string): Layers => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const made = { wholes: [], fields: new Map<string, unknown>() };
    found.set(id, made);
    return made;
  };
  for (const [id, whole] of given) at(id).wholes.push(whole);
  for (const [key, value] of base)
    if (key.startsWith(prefix)) at(key.slice(prefix.length)).wholes.push(value);
  for (const [key, value] of changes) {
    const cut = key.indexOf('/');
    if (cut === -1) at(key).wholes.push(value);
    else at(key.slice(0, cut)).fields.set(key.slice(cut + 1), value);
  }
  return found;
}

/** The uppermost whole value that is legal: what is none hides nothing that lies under it. */
export const uppermost = (wholes: readonly unknown[], legal: (whole: unknown) => boolean): unknown =>
  wholes.length < 2 ? wholes[0] : (wholes.findLast(legal) ?? wholes[0]);

/** As it was first drawn; the place alone is that of a lower layer where the uppermost leaves it open. */
export function firstDrawn(wholes: readonly unknown[]): Field {
  const first = fieldsOf(uppermost(wholes, isNamed));
  if (wholes.length < 2) return first;
  return (name) =>
    first(name) ??
    (name === 'at' ? wholes.map((whole) => fieldsOf(whole)(name)).findLast(Boolean) : undefined);
}

/** Of what is too much the same is dropped everywhere: the last by its key, and what was given only after all else. */
export function kept<T>(found: T[], limit: number, given: ReadonlySet<string>, key: (one: T) => string): T[] {
  if (found.length <= limit) return found;
  const rank = (one: T): number => (given.has(key(one)) ? 0 : 1);
  return found.toSorted((x, y) => rank(x) - rank(y) || order(key(x), key(y))).slice(0, limit);
}
