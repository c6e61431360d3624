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

/** Gephi's y grows upwards and a board's downwards: turned over, so that up is up in both. Never -0. */
const turned = (y: number): number => 0 - y;

/** GEXF 1.3: positions by its viz module, what a tie is about as the edge's label too, the rest as attributes. */
export function toGexf(network: Network): string {
  const declarations = (kind: string, names: readonly string[]): string =>
    element(
      'attributes',
      { class: kind },
      names.map((name) => element('attribute', { id: name, title: name, type: 'string' })),
    );
  const values = (record: Record<string, string>): string =>
    element(
      'attvalues',
      {},
      Object.entries(record).map(([name, value]) => element('attvalue', { for: name, value })),
    );
  const nodes = plainNodes(network).map((n) =>
    element('node', { id: n.id, label: n.name }, [
      values(nodeValues(n)),
      ...(n.x === '' || n.y === '' ? [] : [element('viz:position', { x: n.x, y: turned(n.y), z: 0 })]),
    ]),
  );
  const edges = plainTies(network).map((t, i) =>
    element(
      'edge',
      {
        id: i,
        source: t.from,
        target: t.to,
        type: t.direction,
        weight: t.strength,
        label: t.types.join(', '),
      },
      [values(tieValues(t))],
    ),
  );
  const graph = element('graph', { mode: 'static', defaultedgetype: 'undirected' }, [
    declarations('node', NODE_ATTRIBUTES),
    declarations('edge', TIE_ATTRIBUTES),
    element('nodes', {}, nodes),
    element('edges', {}, edges),
  ]);
  const names = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' };
  return `${XML_HEAD}${element('gexf', names, [graph])}\n`;
}

const VERSIONS = ['1.3', '1.2', '1.2draft'];

/** Reads GEXF 1.3 and 1.2draft. */
export function fromGexf(text: string, newId: () => NodeId): Imported {
  const findings = new Findings();
  if (text.trim() === '') findings.problem(WHOLE_FILE, 'empty');
  const read = text.trim() === '' ? null : readXml(text);
  if (read?.ok === false) findings.problem({ at: 'line', line: read.line }, read.code, read.value);
  if (read?.ok !== true) return findings.refused();
  const { root } = read;
  const version = root.attributes.get('version') ?? '1.3';
  const graph = root.children.find((c) => c.name === 'graph');
  if (root.name !== 'gexf' || graph === undefined) findings.problem(lineOf(root), 'notThisFormat', root.name);
  else if (!VERSIONS.includes(version)) findings.problem(lineOf(root), 'unknownVersion', version);
  if (graph === undefined || findings.problems.length > 0) return findings.refused();
  const attributesOf = (kind: string, known: readonly string[]): Declared[] =>
    graph.children
      .filter((c) => c.name === 'attributes' && c.attributes.get('class') === kind)
      .flatMap((c) => c.children.filter((a) => a.name === 'attribute'))
      .map((a) => declared(a, a.attributes.get('title') ?? '', known, findings));
  const ofNodes = attributesOf('node', NODE_ATTRIBUTES);
  const ofTies = attributesOf('edge', TIE_ATTRIBUTES);
  return assemble(
    {
      nodes: below(graph, 'node').map((e) => nodeOf(e, ofNodes, findings)),
      ties: below(graph, 'edge').map((e) => tieOf(e, ofTies)),
      newId,
      makesNodes: false,
      direction: 'undirected',
      ...(graph.attributes.get('defaultedgetype') === 'directed' ? { direction: 'directed' } : {}),
    },
    findings,
  );
}

const lineOf = (e: XmlElement): Place => ({ at: 'line', line: e.line });

/** An element's attribute values by the id of their attribute. */
const given = (e: XmlElement): Map<string, string> =>
  new Map(
    e.children
      .filter((c) => c.name === 'attvalues')
      .flatMap((c) => c.children.filter((v) => v.name === 'attvalue'))
      .map((v) => [v.attributes.get('for') ?? '', v.attributes.get('value') ?? '']),
  );

function nodeOf(e: XmlElement, declarations: readonly Declared[], findings: Findings): RawNode {
  const id = e.attributes.get('id');
  if (id === undefined || id === '') findings.problem(lineOf(e), 'missingId');
  const position = e.children.find((c) => c.name === 'position')?.attributes;
  const y = position?.get('y');
  return {
    place: lineOf(e),
    id,
    name: e.attributes.get('label'),
    ...nodeFields(valuesOf(given(e), declarations)),
    x: position?.get('x'),
    y: y === undefined || !Number.isFinite(Number(y)) ? y : String(turned(Number(y))),
  };
}

function tieOf(e: XmlElement, declarations: readonly Declared[]): RawTie {
  const values = valuesOf(given(e), declarations);
  const label = e.attributes.get('label') ?? '';
  return {
    place: lineOf(e),
    from: e.attributes.get('source') ?? '',
    to: e.attributes.get('target') ?? '',
    ...tieFields(new Map([['label', label], ...values])),
    direction: e.attributes.get('type'),
    strength: e.attributes.get('weight'),
  };
}
