import type { Network, NodeId } from '../shape.ts';
import { assemble } from './assemble.ts';
import { toCsv } from '../../../files/csv.ts';
import { readCsv, saysNothing } from './csv.ts';
import { joinList, splitList } from './list.ts';
import { Findings, type Imported } from './problems.ts';
import { plainNodes, plainTies, sortList } from './raw.ts';

/** Gephi's two tables. Either may be empty when read: Gephi makes nodes from edges. */
export interface GephiCsv {
  nodes: string;
  edges: string;
}

const NODES = ['Id', 'Label', 'Kind', 'Sort', 'Part', 'Size', 'Note', 'X', 'Y', 'Same as'] as const;
const EDGES = ['Source', 'Target', 'Type', 'Weight', 'Label', 'When', 'Sentence'] as const;

/** Gephi knows no mutual edge: a tie both ways is two directed edges. What a tie is about is the edge's Label. */
export function toGephiCsv(network: Network): GephiCsv {
  return {
    nodes: toCsv([
      NODES,
      ...plainNodes(network).map((n) => [
        n.id,
        n.name,
        n.kind,
        sortList(n.sort),
        n.part,
        n.size,
        n.note,
        n.x,
        n.y,
        joinList(n.sameAs),
      ]),
    ]),
    edges: toCsv([
      EDGES,
      ...plainTies(network).flatMap((t) => {
        const type = t.direction === 'undirected' ? 'Undirected' : 'Directed';
        const rest = [type, t.strength, joinList(t.types), t.when, t.sentence];
        const there = [t.from, t.to, ...rest];
        return t.direction === 'mutual' ? [there, [t.to, t.from, ...rest]] : [there];
      }),
    ]),
  };
}

export function fromGephiCsv(files: GephiCsv, newId: () => NodeId): Imported {
  const findings = new Findings();
  if (saysNothing(files.nodes + files.edges, findings)) return findings.refused();
  const nodes = files.nodes.trim() === '' ? [] : readCsv(files.nodes, 'nodes', ['Id'], NODES, findings);
  const edges =
    files.edges.trim() === ''
      ? []
      : readCsv(files.edges, 'ties', ['Source', 'Target'], [...EDGES, 'Id'], findings);
  if (nodes === null || edges === null) return findings.refused();
  for (const row of nodes) if (row.cell('Id') === undefined) findings.problem(row.place, 'missingId');
  return assemble(
    {
      nodes: nodes.map((row) => ({
        place: row.place,
        id: row.cell('Id'),
        name: row.cell('Label'),
        kind: row.cell('Kind'),
        sorts: splitList(row.cell('Sort') ?? ''),
        part: row.cell('Part'),
        size: row.cell('Size'),
        note: row.cell('Note'),
        x: row.cell('X'),
        y: row.cell('Y'),
        sameAs: splitList(row.cell('Same as') ?? ''),
      })),
      ties: edges.map((row) => ({
        place: row.place,
        from: row.cell('Source') ?? '',
        to: row.cell('Target') ?? '',
        types: splitList(row.cell('Label') ?? ''),
        direction: row.cell('Type'),
        strength: row.cell('Weight'),
        when: row.cell('When'),
        sentence: row.cell('Sentence'),
      })),
      newId,
      makesNodes: true,
      direction: 'directed',
    },
    findings,
  );
}
