import type { Network } from '@facet/shared/boards/network/shape.ts';
import { describe, expect, it } from 'vitest';
import { readNetworkFiles, type NetworkRead } from './readFiles.ts';

const read = (...files: [string, string][]): Promise<NetworkRead> =>
  readNetworkFiles(files.map(([name, text]) => ({ name, text })));

/** A network told by names, as ids are fresh. */
function told(result: NetworkRead): unknown {
  if (!result.ok) return result.problems;
  const { nodes, ties }: Network = result.network;
  const name = (id: string): string => nodes.find((n) => n.id === id)?.name ?? '?';
  return {
    format: result.format,
    nodes: nodes
      .toSorted((p, q) => (p.name < q.name ? -1 : 1))
      .map((n) => [n.name, n.sort, n.at === null ? null : [n.at.x, n.at.y]]),
    ties: ties
      .map((t) => {
        const back = t.direction === 'from' || (t.direction !== 'to' && name(t.a) > name(t.b));
        const [from, to] = back ? [t.b, t.a] : [t.a, t.b];
        const arrow = { none: '--', to: '->', from: '->', both: '<>' }[t.direction];
        return `${name(from)} ${arrow} ${name(to)}: ${t.types.join(', ')} ${t.strength}`;
      })
      .toSorted(),
  };
}

describe('files as other tools write them', () => {
  it('Kumu: its two CSV files, in either order, without ids', async () => {
    const elements =
      'Label,Type,Tags,Description\r\nOak Primary,School,urban|north,"By the park, near"\r\nAnna,Person,,\r\n';
    const connections =
      'From,To,Direction,Label,Type,Tags,Description\r\nAnna,Oak Primary,mutual,,Partners,,Meets weekly\r\n';
    const expected = {
      format: 'kumuCsv',
      nodes: [
        ['Anna', '', null],
        ['Oak Primary', 'school', null],
      ],
      ties: ['Anna <> Oak Primary: partners 2'],
    };
    expect(told(await read(['e.csv', elements], ['c.csv', connections]))).toEqual(expected);
    expect(told(await read(['c.csv', connections], ['e.csv', elements]))).toEqual(expected);
  });

  it('Gephi 0.10: node and edge tables of its data laboratory', async () => {
    const nodes = 'Id,Label,timeset,modularity_class\n0,Oak Primary,,1\n1,Elm,,1\n';
    const edges =
      'Source,Target,Type,Id,Label,timeset,Weight\n0,1,Undirected,0,,,2.0\n1,0,Directed,1,knowledge,,1.0\n';
    const result = await read(['nodes.csv', nodes], ['edges.csv', edges]);
    expect(told(result)).toEqual({
      format: 'gephiCsv',
      nodes: [
        ['Elm', '', null],
        ['Oak Primary', '', null],
      ],
      ties: ['Elm -> Oak Primary: knowledge, relationships 2'],
    });
  });

  it('Gephi 0.10: GEXF 1.3 with its sizes and colours', async () => {
    const file = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta lastmodifieddate="2026-11-22">
    <creator>Gephi 0.10.1</creator>
    <title></title>
    <description></description>
  </meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"/>
    </attributes>
    <nodes>
      <node id="0" label="Oak &amp; Ash">
        <attvalues><attvalue for="modularity_class" value="0"></attvalue></attvalues>
        <viz:size value="10.0"></viz:size>
        <viz:position x="-112.5" y="40.25"></viz:position>
        <viz:color r="192" g="192" b="192"></viz:color>
      </node>
      <node id="1" label="Elm"><viz:position x="300" y="-10"></viz:position></node>
    </nodes>
    <edges><edge id="0" source="0" target="1" weight="3.0"></edge></edges>
  </graph>
</gexf>`;
    const result = await read(['map.gexf', file]);
    expect(told(result)).toEqual({
      format: 'gexf',
      nodes: [
        ['Elm', '', [300, 10]],
        ['Oak & Ash', '', [-112.5, -40.25]],
      ],
      ties: ['Oak & Ash -> Elm: relationships 3'],
    });
    expect(result.ok && result.notes).toEqual(['Line 10: “Modularity Class” has no place on a map here.']);
  });

  it('NetworkX: GraphML with names as ids, and a layout between -1 and 1 spread to map units', async () => {
    const file = `<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="d2" for="edge" attr.name="weight" attr.type="long" />
  <key id="d1" for="node" attr.name="y" attr.type="double" />
  <key id="d0" for="node" attr.name="x" attr.type="double" />
  <graph edgedefault="undirected">
    <node id="Mr. Hi"><data key="d0">-1.0</data><data key="d1">0.0</data></node>
    <node id="Officer"><data key="d0">1.0</data><data key="d1">0.5</data></node>
    <edge source="Mr. Hi" target="Officer"><data key="d2">1</data></edge>
  </graph>
</graphml>`;
    const wide = 150 * Math.SQRT2 + 150;
    const result = await read(['karate.graphml', file]);
    expect(told(result)).toEqual({
      format: 'graphml',
      nodes: [
        ['Mr. Hi', '', [-wide / 2, 0]],
        ['Officer', '', [wide / 2, wide / 4]],
      ],
      ties: ['Mr. Hi -- Officer: relationships 1'],
    });
    expect(result.ok && result.notes).toEqual([]);
  });

  it('yEd: names, places and arrows that stand in its drawings', async () => {
    const node = (id: string, name: string, x: number): string => `<node id="${id}">
      <data key="d4" xml:space="preserve"/><data key="d6"><y:ShapeNode>
        <y:Geometry height="30.0" width="100.0" x="${x}" y="85.0"/>
        <y:Fill color="#FFCC00" transparent="false"/><y:BorderStyle color="#000000" raised="false" type="line" width="1.0"/>
        <y:NodeLabel alignment="center" autoSizePolicy="content" xml:space="preserve">${name}<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
        <y:Shape type="rectangle"/></y:ShapeNode></data></node>`;
    const edge = (
      id: string,
      source: string,
      target: string,
      arrows: string,
      label = '',
    ): string => `<edge id="${id}" source="${source}" target="${target}">
      <data key="d10"><y:PolyLineEdge><y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0"/><y:LineStyle color="#000000" type="line" width="1.0"/>
        <y:Arrows ${arrows}/>${label}<y:BendStyle smoothed="false"/></y:PolyLineEdge></data></edge>`;
    const file = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <!--Created by yEd 3.23-->
  <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
  <key for="port" id="d1" yfiles.type="portgraphics"/>
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key attr.name="description" attr.type="string" for="node" id="d5"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key for="graphml" id="d7" yfiles.type="resources"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G"><data key="d0" xml:space="preserve"/>
    ${node('n0', 'Oak Primary', 0)}${node('n1', 'Elm', 300)}${node('n2', 'Ash', 600)}
    ${edge('e0', 'n0', 'n1', 'source="none" target="standard"', '<y:EdgeLabel alignment="center">Knowledge<y:LabelModel/></y:EdgeLabel>')}
    ${edge('e1', 'n1', 'n2', 'source="standard" target="none"')}
    ${edge('e2', 'n0', 'n2', 'source="none" target="none"')}
  </graph>
  <data key="d7"><y:Resources/></data>
</graphml>`;
    const result = await read(['drawn.graphml', file]);
    expect(told(result)).toEqual({
      format: 'graphml',
      nodes: [
        ['Ash', '', [650, 100]],
        ['Elm', '', [350, 100]],
        ['Oak Primary', '', [50, 100]],
      ],
      ties: [
        'Ash -- Oak Primary: relationships 2',
        'Ash -> Elm: relationships 2',
        'Oak Primary -> Elm: knowledge 2',
      ],
    });
    expect(result.ok && result.notes).toEqual(['Line 6: “url” has no place on a map here.']);
  });

  it('Kumu JSON, whatever it is called', async () => {
    const file =
      '{"elements":[{"_id":"el-1","attributes":{"label":"Oak","element type":"School"}},{"label":"Elm"}],"connections":[{"from":"Oak","to":"Elm","direction":"undirected"}]}';
    for (const name of ['blueprint.json', 'blueprint.txt', 'elements.csv'])
      expect(told(await read([name, file]))).toMatchObject({
        format: 'kumuJson',
        ties: ['Elm -- Oak: relationships 2'],
      });
  });
});
