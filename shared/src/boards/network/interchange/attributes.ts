import type { PlainNode, PlainTie } from './raw.ts';
import { joinList, splitList } from './list.ts';
import type { Findings } from './problems.ts';
import type { XmlElement } from './xmlRead.ts';

/** What graph formats have no name for, under names of ours; the same in GEXF and GraphML. */
export const NODE_ATTRIBUTES = ['kind', 'sort', 'part', 'size', 'note', 'sameAs'] as const;
export const TIE_ATTRIBUTES = ['types', 'when', 'sentence'] as const;

export const nodeValues = (n: PlainNode): Record<(typeof NODE_ATTRIBUTES)[number], string> => ({
  kind: n.kind,
  sort: n.sort,
  part: n.part,
  size: String(n.size),
  note: n.note,
  sameAs: joinList(n.sameAs),
});

export const tieValues = (t: PlainTie): Record<(typeof TIE_ATTRIBUTES)[number], string> => ({
  types: joinList(t.types),
  when: t.when,
  sentence: t.sentence,
});

/** Values of one node or edge by the name of their attribute, in lower case. */
export type Values = ReadonlyMap<string, string>;

export const nodeFields = (values: Values) => ({
  kind: values.get('kind'),
  sorts: [values.get('sort') ?? ''].filter((s) => s !== ''),
  part: values.get('part'),
  size: values.get('size'),
  note: values.get('note') ?? values.get('description'),
  sameAs: splitList(values.get('sameas') ?? ''),
});

export const tieFields = (values: Values) => ({
  types: splitList(values.get('types') ?? values.get('label') ?? ''),
  when: values.get('when'),
  sentence: values.get('sentence') ?? values.get('description'),
});

/** An attribute a file declares: its name and what holds where an element does not give it. */
export interface Declared {
  id: string;
  name: string;
  fallback: string | undefined;
}

export function declared(
  e: XmlElement,
  name: string,
  known: readonly string[],
  findings: Findings,
): Declared {
  const lower = name.trim().toLowerCase();
  if (!known.some((k) => k.toLowerCase() === lower))
    findings.note({ at: 'line', line: e.line }, 'leftOut', name);
  return {
    id: e.attributes.get('id') ?? '',
    name: lower,
    fallback: e.children.find((c) => c.name === 'default')?.text,
  };
}

/** An element's values: what it gives itself, else the fallback its file declares. */
export function valuesOf(given: ReadonlyMap<string, string>, declarations: readonly Declared[]): Values {
  const values = new Map<string, string>();
  for (const { id, name, fallback } of declarations) {
    const value = given.get(id) ?? fallback;
    if (value !== undefined && value !== '') values.set(name, value);
  }
  return values;
}

/** All elements of a name below another, however deep: groups of nodes are read as their nodes. */
export const below = (e: XmlElement, name: string): XmlElement[] =>
  e.children.flatMap((c) => (c.name === name ? [c, ...below(c, name)] : below(c, name)));
