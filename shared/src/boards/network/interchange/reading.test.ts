import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NETWORK_LIMITS } from '../shape.ts';
import { fromGephiCsv } from './gephiCsv.ts';
import { fromGexf } from './gexf.ts';
import { fromGraphml } from './graphml.ts';
import { fromKumuCsv } from './kumuCsv.ts';
import { fromKumuJson } from './kumuJson.ts';
import type { Imported } from './problems.ts';

const ids = (): (() => string) => {
  let n = 0;
  return () => `new${(n += 1)}`;
};
const kumu = (elements: string, connections = '') => fromKumuCsv({ elements, connections }, ids());
const gephi = (nodes: string, edges = '') => fromGephiCsv({ nodes, edges }, ids());
const gexf = (graph: string, version = '1.3') =>
  fromGexf(`<gexf version="${version}">\n<graph>\n${graph}\n</graph></gexf>`, ids());
const problems = (read: Imported): [string, string, number?][] =>
  read.ok
    ? []
    : read.problems.map(({ code, value, place }) =>
        place.at === 'row'
          ? [code, value, place.row]
          : place.at === 'line'
            ? [code, value, place.line]
            : [code, value],
      );
const notes = (read: Imported): [string, string][] =>
  read.ok ? read.notes.map((n) => [n.code, n.value]) : [];

describe('a file made elsewhere', () => {
  it('Kumu: a connection makes an element that is not listed, several in To are several, a type of their own is a sort', () => {
    const read = kumu(
      'Label,Type,Description,Tags\nOak Primary,School,By the park,urban\nAnna,Person,,',
      'From,To,Type,Strength\nAnna,Oak Primary | Elm,resources|knowledge,9\nOak Primary,Anna,partners,1\n',
    );
    expect(read).toMatchObject({
      ok: true,
      network: {
        nodes: [
          { id: 'new1', name: 'Oak Primary', kind: 'organisation', sort: 'School', note: 'By the park' },
          { id: 'new2', name: 'Anna', kind: 'person', sort: '', size: 2, at: null },
          { id: 'new3', name: 'Elm' },
        ],
        ties: [
          {
            a: 'new1',
            b: 'new2',
            types: ['knowledge', 'partners', 'resources'],
            direction: 'both',
            strength: 3,
          },
          { a: 'new2', b: 'new3', types: ['knowledge', 'resources'], direction: 'to', when: 'now' },
        ],
      },
    });
    expect(notes(read)).toEqual([
      ['leftOut', 'urban'],
      ['rounded', '9'],
      ['madeNode', 'Elm'],
      ['rounded', '9'],
      ['joinedTies', 'knowledge, partners, resources'],
    ]);
  });

  it('Kumu JSON: ends by label or id, the nested attributes of a project backup', () => {
    const read = fromKumuJson(
      '{"elements":[{"_id":"el-1","attributes":{"label":"A","tags":["x"]}},{"label":"__proto__","__proto__":1}],' +
        '"connections":[{"from":"el-1","to":"__proto__","direction":"mutual"}]}',
      ids(),
    );
    expect(read).toMatchObject({
      ok: true,
      network: {
        nodes: [
          { id: 'el-1', name: 'A', sort: 'x' },
          { id: 'new1', name: '__proto__' },
        ],
        ties: [{ a: 'el-1', b: 'new1', direction: 'both', types: ['relationships'] }],
      },
    });
  });

  it('Gephi: a node without a label is called by its id, an id that cannot stand on a board is replaced', () => {
    const read = gephi(
      'Id,Label\n1,\nAnna Bell,Anna',
      'Source;Target;Type;Weight\nAnna Bell;1;Undirected;2.0\n',
    );
    expect(read).toMatchObject({
      ok: true,
      network: {
        nodes: [
          { id: '1', name: '1' },
          { id: 'new1', name: 'Anna' },
        ],
        ties: [{ a: '1', b: 'new1', direction: 'none', strength: 2 }],
      },
      notes: [],
    });
  });

  it.each(['1.3', '1.2', '1.2draft'])(
    'GEXF %s: positions, groups within groups, the default direction',
    (version) => {
      const read = fromGexf(
        `<gexf version="${version}" xmlns:viz="v"><graph defaultedgetype="directed"><nodes><node id="b" label="B">
      <viz:position x="1" y="-2" z="0"/><nodes><node id="a"/></nodes></node></nodes>
      <edges><edge source="b" target="a" label="partners"/></edges></graph></gexf>`,
        ids(),
      );
      expect(read).toMatchObject({
        ok: true,
        network: {
          nodes: [
            { id: 'a', name: 'a', at: null },
            { id: 'b', name: 'B', at: { x: 1, y: 2 } },
          ],
          ties: [{ a: 'a', b: 'b', direction: 'from', types: ['partners'] }],
        },
      });
    },
  );

  it('GraphML: names by key, defaults, directed by edge or by graph', () => {
    const read = fromGraphml(
      `<graphml><key id="d0" for="node" attr.name="name"/><key id="d1" for="node" attr.name="sort"><default>school</default></key>
      <key id="d2" for="edge" attr.name="speed"/>
      <graph edgedefault="directed"><node id="n0"><data key="d0">Oak</data></node><node id="n1"/><node id="n2"/>
      <edge source="n1" target="n0"/><edge source="n1" target="n2" directed="false"/></graph></graphml>`,
      ids(),
    );
    expect(read).toMatchObject({
      ok: true,
      network: {
        nodes: [{ name: 'Oak', sort: 'school' }, { name: 'n1' }, { name: 'n2' }],
        ties: [{ direction: 'from' }, { direction: 'none' }],
      },
      notes: [{ code: 'leftOut', value: 'speed', place: { at: 'line', line: 2 } }],
    });
  });
});

describe('a bad file gives every problem with its place, and nothing is imported', () => {
  it('Kumu CSV', () => {
    const read = kumu(
      `Label,Size,X,Y\nA,big,1,\nA,1,,\n,2,,\n${'x'.repeat(81)},,,`,
      'From,To,Direction,Tags,Type\nA,,mutual,,\nB,B,,,\nB,C,sideways,,\nB,D,,,1|2|3|4|5|6|7|8|9\n',
    );
    expect(problems(read)).toEqual([
      ['notANumber', 'big', 2],
      ['notANumber', '', 2],
      ['duplicateLabel', 'A', 3],
      ['missingName', '', 4],
      ['nameTooLong', `${'x'.repeat(79)}…`, 5],
      ['ambiguousEnd', 'A', 2],
      ['missingEnd', '', 2],
      ['selfTie', 'B', 3],
      ['unknownDirection', 'sideways', 4],
      ['tooManyTypes', '9', 5],
    ]);
  });

  it('Gephi CSV', () => {
    expect(
      problems(
        gephi(
          'Id,Label,X,Y,Same as\n1,A,0x10,1e999,\n1,B,,,\n,C,,,\n4,D,,,7|4',
          'Source,Target,When\n1,4,soon',
        ),
      ),
    ).toEqual([
      ['missingId', '', 4],
      ['notANumber', '0x10', 2],
      ['notANumber', '1e999', 2],
      ['duplicateId', '1', 3],
      ['unknownWhen', 'soon', 2],
      ['unknownEnd', '7', 5],
      ['selfTie', '4', 5],
    ]);
  });

  it('GEXF and GraphML: an end must be listed; another version, another format', () => {
    expect(
      problems(gexf('<nodes><node id="a"/><node/></nodes>\n<edges><edge source="a" target="z"/></edges>')),
    ).toEqual([
      ['missingId', '', 3],
      ['missingName', '', 3],
      ['unknownEnd', 'z', 4],
    ]);
    expect(problems(gexf('', '2.0'))).toEqual([['unknownVersion', '2.0', 1]]);
    expect(problems(fromGraphml('<gexf><graph/></gexf>', ids()))).toEqual([['notThisFormat', 'gexf', 1]]);
    expect(problems(fromGexf('<html>\n<br></html>', ids()))).toEqual([['notXml', '</html>', 2]]);
  });

  it('Kumu JSON', () => {
    expect(problems(fromKumuJson('{', ids()))).toEqual([['notJson', '']]);
    expect(problems(fromKumuJson('[]', ids()))).toEqual([['notThisFormat', 'elements']]);
    expect(problems(fromKumuJson('{"nodes":[]}', ids()))).toEqual([['notThisFormat', 'elements']]);
    expect(problems(fromKumuJson('{"elements":[1,{"id":"a"},{"id":"a","label":"b"}]}', ids()))).toEqual([
      ['notThisFormat', 'elements', 1],
      ['duplicateId', 'a', 3],
    ]);
  });

  it('an empty file is told as such', () => {
    for (const read of [
      kumu(' \n'),
      gephi(''),
      fromGexf('\n', ids()),
      fromGraphml('', ids()),
      fromKumuJson('', ids()),
    ])
      expect(problems(read)).toEqual([['empty', '']]);
  });

  it('the limits of a board hold, and a hundred problems are enough', () => {
    const many = Array.from({ length: NETWORK_LIMITS.nodes + 1 }, (_, i) => `n${i}`);
    expect(problems(kumu(`Label\n${many.join('\n')}`))).toEqual([['tooManyNodes', '501']]);
    expect(kumu(`Label\n${many.slice(1).join('\n')}`)).toMatchObject({ ok: true });
    const twins = many.map((n) => `${n},${n}\n${n}b,${n}b,${n}`).join('\n');
    expect(problems(kumu(`ID,Label,Same as\n${twins}`))).toEqual([['tooManyNodes', '501']]);
    expect(kumu(`ID,Label,Same as\n${twins.slice(twins.indexOf('n1'))}`)).toMatchObject({ ok: true });
    const same = (n: number) =>
      `ID,Label,Same as\na,A,\n${Array.from({ length: n }, (_, i) => `b${i},B,a`).join('\n')}`;
    expect(kumu(same(1999))).toMatchObject({ ok: true });
    expect(problems(kumu(same(2000)))).toEqual([['tooManyNodes', '2001']]);
    expect(problems(kumu('ID,Label,X,Y\na,A,-100000,100001'))).toEqual([['outOfReach', '100001', 2]]);
    const pairs = many.slice(0, 100).flatMap((a, i) => many.slice(i + 1, 100).map((b) => `${a},${b}`));
    expect(problems(kumu('', `From,To\n${pairs.slice(0, 2001).join('\n')}`))).toEqual([
      ['tooManyTies', '2001'],
    ]);
    expect(problems(kumu(`Label\n${'same\n'.repeat(1000)}`))).toHaveLength(100);
  });

  it('long texts are refused, joined ones too, at their exact limit', () => {
    const long = (note: number, sort: number, sentence: number, type: number) =>
      kumu(
        `Label,Description,Tags\nA,${'n'.repeat(note)},${'s'.repeat(sort)}`,
        `From,To,Description,Type\nA,B,${'d'.repeat(sentence)},${'t'.repeat(type)}`,
      );
    expect(problems(kumu(`Label,Part of\nA,${'p'.repeat(40)}`))).toEqual([]);
    expect(problems(kumu(`Label,Part of\nA,${'p'.repeat(41)}`))).toEqual([
      ['partTooLong', 'p'.repeat(41), 2],
    ]);
    expect(problems(long(1000, 40, 300, 32))).toEqual([]);
    expect(problems(long(1001, 41, 301, 33)).map(([code]) => code)).toEqual([
      'noteTooLong',
      'sortTooLong',
      'typeTooLong',
      'sentenceTooLong',
    ]);
    const twice = `From,To,Description\nA,B,${'d'.repeat(200)}\nA,B,${'e'.repeat(200)}`;
    expect(problems(kumu('', twice)).map(([code, , row]) => [code, row])).toEqual([['sentenceTooLong', 3]]);
  });

  it('any text at all is taken or refused in every format, and none throws', () => {
    const piece = fc.constantFrom(
      'Label',
      'From',
      'To',
      'Id',
      'Source',
      'Target',
      ',',
      '\n',
      '"',
      '|',
      '{"elements":[',
      '{}',
      ']}',
      '<gexf><graph>',
      '<graphml><graph>',
      '<node id="a">',
      '<edge/>',
      '</node>',
      '</graph>',
      '</gexf>',
      '</graphml>',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((p) => p.join('')),
        fc.array(piece).map((p) => p.join('')),
        (one, other) => {
          for (const read of [
            kumu(one, other),
            gephi(one, other),
            fromKumuJson(one, ids()),
            fromGexf(one, ids()),
            fromGraphml(one, ids()),
          ])
            expect(read.ok || read.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
