import type { Network, NodeId } from '../shape.ts';
import { assemble } from './assemble.ts';
import { toCsv } from '../../../files/csv.ts';
import { readCsv, saysNothing, type CsvRow } from './csv.ts';
import { joinList, splitList } from './list.ts';
import { Findings, type Imported } from './problems.ts';
import { plainNodes, plainTies, sortList, type PlainNode, type RawTie } from './raw.ts';

/** Kumu's two sheets. Either may be empty when read: Kumu makes elements from connections. */
export interface KumuCsv {
  elements: string;
  connections: string;
}

const ELEMENTS = [
  'ID',
  'Label',
  'Type',
  'Description',
  'Tags',
  'Part of',
  'Size',
  'X',
  'Y',
  'Same as',
] as const;
const CONNECTIONS = ['From', 'To', 'Type', 'Description', 'Tags', 'Strength', 'Direction'] as const;

type Rows = readonly (readonly (string | number)[])[];

/**
 * Kumu's two sheets as rows of cells. A node's kind is its Type, its sort a Tag; now or wanted is a Tag of a connection,
 * its sentence the Description.
 */
export function kumuRows(network: Network): { elements: Rows; connections: Rows } {
  const nodes = plainNodes(network);
  const named = endNames(nodes);
  return {
    elements: [
      ELEMENTS,
      ...nodes.map((n) => [
        n.id,
        n.name,
        n.kind,
        n.note,
        sortList(n.sort),
        n.part,
        n.size,
        n.x,
        n.y,
        joinList(n.sameAs),
      ]),
    ],
    connections: [
      CONNECTIONS,
      ...plainTies(network).map((t) => [
        named(t.from),
        named(t.to),
        joinList(t.types),
        t.sentence,
        t.when,
        t.strength,
        t.direction,
      ]),
    ],
  };
}

export function toKumuCsv(network: Network): KumuCsv {
  const { elements, connections } = kumuRows(network);
  return { elements: toCsv(elements), connections: toCsv(connections) };
}

/** How a connection names its ends: by label, as Kumu likes it; by ID where a label could mean something else. */
function endNames(nodes: readonly PlainNode[]): (id: NodeId) => string {
  const times = new Map<string, number>();
  for (const { name } of nodes) times.set(name.trim(), (times.get(name.trim()) ?? 0) + 1);
  const ids = new Set(nodes.map((n) => n.id));
  const clear = (name: string): boolean =>
    times.get(name) === 1 && name !== '' && !ids.has(name) && !name.includes('|');
  const names = new Map(nodes.map((n) => [n.id, clear(n.name) ? n.name : n.id]));
  return (id) => names.get(id) ?? id;
}

export function fromKumuCsv(files: KumuCsv, newId: () => NodeId): Imported {
  const findings = new Findings();
  if (saysNothing(files.elements + files.connections, findings)) return findings.refused();
  const nodes =
    files.elements.trim() === '' ? [] : readCsv(files.elements, 'nodes', ['Label'], ELEMENTS, findings);
  const ties =
    files.connections.trim() === ''
      ? []
      : readCsv(files.connections, 'ties', ['From', 'To'], [...CONNECTIONS, 'ID'], findings);
  if (nodes === null || ties === null) return findings.refused();
  return assemble(
    {
      nodes: nodes.map((row) => ({
        place: row.place,
        id: row.cell('ID'),
        name: row.cell('Label'),
        kind: row.cell('Type'),
        note: row.cell('Description'),
        sorts: splitList(row.cell('Tags') ?? ''),
        part: row.cell('Part of'),
        size: row.cell('Size'),
        x: row.cell('X'),
        y: row.cell('Y'),
        sameAs: splitList(row.cell('Same as') ?? ''),
      })),
      ties: ties.flatMap((row) => connectionsOf(row, findings)),
      newId,
      makesNodes: true,
      direction: 'directed',
    },
    findings,
  );
}

/** Several elements in To are as many connections. */
function connectionsOf(row: CsvRow, findings: Findings): RawTie[] {
  const tags = splitList(row.cell('Tags') ?? '');
  const isWhen = (tag: string): boolean => ['now', 'wanted'].includes(tag.toLowerCase());
  for (const tag of tags.filter((t) => !isWhen(t))) findings.note(row.place, 'leftOut', tag);
  const ends = (row.cell('To') ?? '').split('|').filter((end) => end.trim() !== '');
  return (ends.length === 0 ? [''] : ends).map((to) => ({
    place: row.place,
    from: row.cell('From') ?? '',
    to,
    types: splitList(row.cell('Type') ?? ''),
    sentence: row.cell('Description'),
    when: tags.find(isWhen),
    strength: row.cell('Strength'),
    direction: row.cell('Direction'),
  }));
}
