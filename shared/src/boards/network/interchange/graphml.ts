import type { Network, NodeId } from '../shape.ts';
import { assemble } from './assemble.ts';
import {
  below,
  declared,
  NODE_ATTRIBUTES,
  nodeFields,
  nodeValues,
  TIE_ATTRIBUTES,
  tieFields,
  tieValues,
  valuesOf,
  type Declared,
} from './attributes.ts';
import { Findings, WHOLE_FILE, type Imported, type Place } from './problems.ts';
import { plainNodes, plainTies, type RawNode, type RawTie } from './raw.ts';
import { readXml, type XmlElement } from './xmlRead.ts';
import { element, XML_HEAD } from './xmlText.ts';
import { yedValues } from './yed.ts';

const NODE_KEYS = ['label', ...NODE_ATTRIBUTES, 'x', 'y'];
const EDGE_KEYS = [...TIE_ATTRIBUTES, 'weight', 'direction'];

/** GraphML: everything but ids and ends is a data key; its own `directed` is set too, and knows no mutual edge. */
export function toGraphml(network: Network): string {
  const keys = (kind: 'node' | 'edge', names: readonly string[]): string[] =>
    names.map((name) =>
      element('key', {
        id: `${kind}-${name}`,
        for: kind,
        'attr.name': name,
        'attr.type': name === 'x' || name === 'y' || name === 'weight' ? 'double' : 'string',
      }),
    );
  const data = (kind: 'node' | 'edge', values: Record<string, string | number>): string[] =>
    Object.entries(values).flatMap(([name, value]) =>
      value === '' ? [] : [element('data', { key: `${kind}-${name}` }, [], String(value))],
    );
  const nodes = plainNodes(network).map((n) =>
    element('node', { id: n.id }, data('node', { label: n.name, ...nodeValues(n), x: n.x, y: n.y })),
  );
  const edges = plainTies(network).map((t) =>
    element(
      'edge',
      { source: t.from, target: t.to, directed: String(t.direction === 'directed') },
      data('edge', { ...tieValues(t), weight: t.strength, direction: t.direction }),
    ),
  );
  const graph = element('graph', { id: 'network', edgedefault: 'undirected' }, [...nodes, ...edges]);
  const parts = [...keys('node', NODE_KEYS), ...keys('edge', EDGE_KEYS), graph];
  return `${XML_HEAD}${element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, parts)}\n`;
}

/** Reads the first graph of a GraphML file. */
export function fromGraphml(text: string, newId: () => NodeId): Imported {
  const findings = new Findings();
  if (text.trim() === '') findings.problem(WHOLE_FILE, 'empty');
  const read = text.trim() === '' ? null : readXml(text);
  if (read?.ok === false) findings.problem({ at: 'line', line: read.line }, read.code, read.value);
  if (read?.ok !== true) return findings.refused();
  const { root } = read;
  const [graph, ...others] = root.children.filter((c) => c.name === 'graph');
  if (root.name !== 'graphml' || graph === undefined) {
    findings.problem(lineOf(root), 'notThisFormat', root.name);
    return findings.refused();
  }
  for (const other of others) findings.note(lineOf(other), 'leftOut', 'graph');
  for (const hyper of below(graph, 'hyperedge')) findings.note(lineOf(hyper), 'leftOut', 'hyperedge');
  const keysOf = (kind: string, known: readonly string[]): Declared[] =>
    root.children
      .filter((c) => c.name === 'key' && [kind, 'all', undefined].includes(c.attributes.get('for')))
      // yEd's drawings have a key without a name; what is read of them is no attribute.
      .filter((c) => c.attributes.has('attr.name') || !c.attributes.has('yfiles.type'))
      .map((c) => declared(c, c.attributes.get('attr.name') ?? '', known, findings));
  const ofNodes = keysOf('node', [...NODE_KEYS, 'name', 'description']);
  const ofTies = keysOf('edge', [...EDGE_KEYS, 'label', 'description']);
  return assemble(
    {
      nodes: below(graph, 'node').map((e) => nodeOf(e, ofNodes, findings)),
      ties: below(graph, 'edge').map((e) => tieOf(e, ofTies)),
      newId,
      makesNodes: false,
      direction: graph.attributes.get('edgedefault') === 'directed' ? 'directed' : 'undirected',
    },
    findings,
  );
}

const lineOf = (e: XmlElement): Place => ({ at: 'line', line: e.line });

const given = (e: XmlElement): Map<string, string> =>
  new Map(e.children.filter((c) => c.name === 'data').map((c) => [c.attributes.get('key') ?? '', c.text]));

function nodeOf(e: XmlElement, declarations: readonly Declared[], findings: Findings): RawNode {
  const id = e.attributes.get('id');
  if (id === undefined || id === '') findings.problem(lineOf(e), 'missingId');
  const values = new Map([...yedValues(e), ...valuesOf(given(e), declarations)]);
  return {
    place: lineOf(e),
    id,
    name: values.get('label') ?? values.get('name'),
    ...nodeFields(values),
    x: values.get('x'),
    y: values.get('y'),
  };
}

/** A direction of ours says more than `directed`, which says more than the graph's default. */
function tieOf(e: XmlElement, declarations: readonly Declared[]): RawTie {
  const values = new Map([...yedValues(e), ...valuesOf(given(e), declarations)]);
  const drawn = values.get('arrows');
  const [from, to] = drawn === 'backwards' ? ['target', 'source'] : ['source', 'target'];
  const directed = e.attributes.get('directed')?.trim();
  const word = directed === 'true' ? 'directed' : directed === 'false' ? 'undirected' : directed;
  return {
    place: lineOf(e),
    from: e.attributes.get(from ?? '') ?? '',
    to: e.attributes.get(to ?? '') ?? '',
    ...tieFields(values),
    direction: values.get('direction') ?? (drawn === 'backwards' ? 'directed' : (drawn ?? word)),
    strength: values.get('weight'),
  };
}
