import { tieKey, type Network, type NodeId } from '../shape.ts';
import { assemble } from './assemble.ts';
import { Findings, WHOLE_FILE, type Imported, type Place } from './problems.ts';
import { plainNodes, plainTies } from './raw.ts';

/** Kumu's blueprint, with what it has no name for as fields of an element or a connection. */
export function toKumuJson(network: Network): string {
  const elements = plainNodes(network).map((n) => ({
    id: n.id,
    label: n.name,
    type: n.kind,
    description: n.note,
    tags: n.sort === '' ? [] : [n.sort],
    ...(n.part === '' ? {} : { 'part of': n.part }),
    size: n.size,
    ...(n.x === '' ? {} : { x: n.x, y: n.y }),
    ...(n.sameAs.length === 0 ? {} : { 'same as': n.sameAs }),
  }));
  const connections = plainTies(network).map((t) => ({
    id: tieKey(t.from, t.to),
    from: t.from,
    to: t.to,
    type: t.types.length === 1 ? t.types[0] : t.types,
    direction: t.direction,
    description: t.sentence,
    tags: [t.when],
    strength: t.strength,
  }));
  return `${JSON.stringify({ elements, connections }, null, 2)}\n`;
}

const ELEMENT_FIELDS = ['id', 'label', 'type', 'description', 'tags', 'part of', 'size', 'x', 'y', 'same as'];
const CONNECTION_FIELDS = ['id', 'from', 'to', 'type', 'direction', 'description', 'tags', 'strength'];

export function fromKumuJson(text: string, newId: () => NodeId): Imported {
  const findings = new Findings();
  const whole = parsed(text, findings);
  if (whole === null) return findings.refused();
  const nodes = entries(whole, 'elements', 'nodes', ELEMENT_FIELDS, findings);
  const ties = entries(whole, 'connections', 'ties', CONNECTION_FIELDS, findings);
  if (
    nodes.length === 0 &&
    ties.length === 0 &&
    findings.problems.length === 0 &&
    !Array.isArray(whole.get('elements'))
  )
    findings.problem(WHOLE_FILE, 'notThisFormat', 'elements');
  return assemble(
    {
      nodes: nodes.map((e) => ({
        place: e.place,
        id: e.text('id'),
        name: e.text('label'),
        kind: e.text('type'),
        note: e.text('description'),
        sorts: e.list('tags'),
        part: e.text('part of'),
        size: e.text('size'),
        x: e.text('x'),
        y: e.text('y'),
        sameAs: e.list('same as'),
      })),
      ties: ties.map((e) => {
        const tags = e.list('tags');
        const isWhen = (tag: string): boolean => tag === 'now' || tag === 'wanted';
        for (const tag of tags) if (!isWhen(tag)) findings.note(e.place, 'leftOut', tag);
        return {
          place: e.place,
          from: e.text('from') ?? '',
          to: e.text('to') ?? '',
          types: e.list('type'),
          direction: e.text('direction'),
          sentence: e.text('description'),
          when: tags.find(isWhen),
          strength: e.text('strength'),
        };
      }),
      newId,
      makesNodes: true,
      direction: 'directed',
    },
    findings,
  );
}

/** A value's own fields; a Map, because a field may be called `__proto__`. */
const fieldsOf = (value: unknown): Map<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : null;

function parsed(text: string, findings: Findings): Map<string, unknown> | null {
  if (text.trim() === '') {
    findings.problem(WHOLE_FILE, 'empty');
    return null;
  }
  try {
    const fields = fieldsOf(JSON.parse(text.replace(/^\u{FEFF}/u, '')));
    if (fields === null) findings.problem(WHOLE_FILE, 'notThisFormat', 'elements');
    return fields;
  } catch {
    findings.problem(WHOLE_FILE, 'notJson');
    return null;
  }
}

interface Entry {
  place: Place;
  text(field: string): string | undefined;
  list(field: string): string[];
}

/** The entries of one list, with Kumu's own nested `attributes` laid flat; fields that are not read are noted once. */
function entries(
  whole: ReadonlyMap<string, unknown>,
  name: string,
  list: 'nodes' | 'ties',
  known: readonly string[],
  findings: Findings,
): Entry[] {
  const listed = whole.get(name) ?? [];
  if (!Array.isArray(listed)) {
    findings.problem(WHOLE_FILE, 'notThisFormat', name);
    return [];
  }
  const unread = new Set<string>();
  const found = listed.flatMap((value: unknown, i): Entry[] => {
    const place: Place = { at: 'row', list, row: i + 1 };
    const own = fieldsOf(value);
    if (own === null) {
      findings.problem(place, 'notThisFormat', name);
      return [];
    }
    const fields = new Map([...(fieldsOf(own.get('attributes')) ?? []), ...own]);
    for (const key of fields.keys()) if (![...known, 'attributes', '_id'].includes(key)) unread.add(key);
    if (fields.has('_id') && !fields.has('id')) fields.set('id', fields.get('_id'));
    const plain = (one: unknown): string[] => {
      if (typeof one === 'string') return one === '' ? [] : [one];
      if (typeof one === 'number' || typeof one === 'boolean') return [String(one)];
      if (one !== null && one !== undefined) findings.note(place, 'leftOut', name);
      return [];
    };
    const list_ = (field: string): string[] => {
      const held: unknown = fields.get(field);
      return Array.isArray(held) ? held.flatMap(plain) : plain(held);
    };
    return [{ place, list: list_, text: (field) => plain(fields.get(field))[0] }];
  });
  for (const key of unread) findings.note(WHOLE_FILE, 'leftOut', key);
  return found;
}
