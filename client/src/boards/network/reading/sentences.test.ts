import type { Finding } from '@facet/shared/boards/network/finding.ts';
import { findings } from '@facet/shared/boards/network/findings.ts';
import { anyNetwork, fromList } from '@facet/shared/boards/network/testing/networks.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSentence } from './pieces.ts';
import { litOf, readings } from './reading.ts';
import { findingLit, findingSentence } from './sentences.ts';

const NAMES = new Map(
  Object.entries({
    a: 'Amber',
    b: 'Birch',
    c: 'Cedar',
    d: 'Dale',
    e: 'Elm',
    f: 'Fern',
    g: 'Grove',
    h: 'مدرسة النور',
  }),
);
const say = (finding: Finding): string => {
  const said = findingSentence(finding, NAMES);
  if (said === null) throw new Error('nothing said');
  return plainSentence(said);
};

const EACH: [Finding, string][] = [
  [
    { kind: 'tooFewToSay', nodes: 6 },
    'This map has six names. Look at it as the start of a talk, not as a measure.',
  ],
  [{ kind: 'noTies', nodes: 12 }, 'None of the 12 names on this map is tied to another now.'],
  [{ kind: 'noTies', nodes: 1 }, 'There is one name on this map, and no tie.'],
  [
    { kind: 'allThroughOne', node: 'a', ties: 7 },
    'All seven ties run through Amber. If Amber left, no tie would be left.',
  ],
  [
    {
      kind: 'parts',
      parts: [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    },
    'The map is in two parts with no tie between them: Amber, Birch and Cedar; Dale and Elm.',
  ],
  [
    {
      kind: 'parts',
      parts: [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    },
    'The map is in four parts with no tie between them: Amber and Birch; Cedar and Dale; 2 smaller parts.',
  ],
  [
    { kind: 'middle', nodes: ['a'], share: 0.42 },
    'Amber is in the middle of this map. The shortest way between two others runs there about four times in ten.',
  ],
  [
    { kind: 'middle', nodes: ['a'], share: null },
    'Amber is in the middle of this map. The shortest ways between the others run there most often.',
  ],
  [{ kind: 'middle', nodes: ['a', 'b'], share: 0.3 }, 'Amber and Birch are in the middle of this map.'],
  [{ kind: 'noMiddle', nodes: 5 }, 'Nobody stands out in the middle of this map.'],
  [{ kind: 'mostTies', nodes: ['a'], ties: 7, of: 13 }, 'Amber has the most ties, to 7 of the 13 others.'],
  [
    { kind: 'mostTies', nodes: ['a', 'b'], ties: 7, of: 13 },
    'Amber and Birch have the most ties, each to 7 of the 13 others.',
  ],
  [
    { kind: 'holdsTogether', node: 'a', parts: [['b', 'c', 'd'], ['e']] },
    'Much hangs on Amber: if Amber left, Elm would be cut off from the rest.',
  ],
  [
    { kind: 'holdsTogether', node: 'a', parts: [['b', 'c', 'd'], ['e'], ['f']] },
    'Much hangs on Amber: if Amber left, Elm and Fern would be cut off from the rest, in two pieces.',
  ],
  [
    { kind: 'holdsTogether', node: 'a', parts: [['b'], ['c']] },
    'Much hangs on Amber: if Amber left, Birch and Cedar would be cut off from one another.',
  ],
  [
    {
      kind: 'oneTie',
      a: 'a',
      b: 'd',
      parts: [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    },
    'The tie between Amber and Dale is all that joins Dale and Elm to the rest.',
  ],
  [
    {
      kind: 'oneTie',
      a: 'a',
      b: 'd',
      parts: [
        ['a', 'b'],
        ['d', 'e'],
      ],
    },
    'The tie between Amber and Dale is all that joins Dale and Elm to Amber and Birch.',
  ],
  [{ kind: 'alone', nodes: ['a'] }, 'Amber is not tied to anyone now.'],
  [
    { kind: 'alone', nodes: ['a', 'b', 'c', 'd', 'e', 'f'] },
    'Amber, Birch, Cedar and 3 others are not tied to anyone now.',
  ],
  [{ kind: 'edge', nodes: ['b'] }, 'Birch is at the edge, with one tie.'],
  [{ kind: 'edge', nodes: ['b', 'c'] }, 'Birch and Cedar are at the edge, with one tie each.'],
  [
    { kind: 'dense', ties: 15, possible: 91, band: 'loose', share: 15 / 91, each: 30 / 14 },
    '15 of the 91 ties there could be are there: a loosely tied map. On average, each is tied to about 2 others.',
  ],
  [
    { kind: 'dense', ties: 1, possible: 28, band: 'thin', share: 1 / 28, each: 0.25 },
    '1 of the 28 ties there could be is there: few are tied to each other. On average, each is tied to fewer than one other.',
  ],
  [
    { kind: 'dense', ties: 3, possible: 3, band: 'full', share: null, each: null },
    'All 3 ties there could be are there.',
  ],
  [
    { kind: 'mutual', mutual: 3, oneWay: 4, undirected: 8, share: 0.6 },
    '3 of the 7 ties with an arrow go both ways. 8 more have no arrow.',
  ],
  [
    { kind: 'mutual', mutual: 0, oneWay: 4, undirected: 0, share: 0 },
    'None of the 4 ties with an arrow goes both ways.',
  ],
  [
    { kind: 'mutual', mutual: 0, oneWay: 1, undirected: 1, share: 0 },
    'The one tie with an arrow goes one way. 1 more has no arrow.',
  ],
  [
    {
      kind: 'acrossSorts',
      across: [{ a: 'a', b: 'b' }],
      of: 4,
      pairs: [{ sorts: ['authority', 'school'], ties: 1 }],
    },
    '1 of 4 ties joins two of different sorts: local authority and school.',
  ],
  [{ kind: 'acrossSorts', across: [], of: 4, pairs: [] }, 'No tie joins two of different sorts.'],
  [
    {
      kind: 'acrossParts',
      across: [
        { a: 'a', b: 'b' },
        { a: 'a', b: 'c' },
      ],
      of: 2,
      pairs: [
        { parts: ['Harbour', 'Hill'], ties: 1 },
        { parts: ['Harbour', 'Vale'], ties: 1 },
      ],
    },
    'Both ties join two parts of the network, most often Harbour and Hill.',
  ],
  [
    { kind: 'acrossParts', across: [], of: 3, pairs: [] },
    'No tie goes from one part of the network to another.',
  ],
  [
    {
      kind: 'wished',
      ties: [
        { a: 'a', b: 'b' },
        { a: 'c', b: 'd' },
        { a: 'c', b: 'e' },
      ],
      joins: [{ a: 'c', b: 'd' }],
      alone: ['d'],
    },
    '3 ties are wished for. 1 of them would join what is apart now. Dale, who is tied to nobody now, would no longer be alone.',
  ],
  [{ kind: 'wished', ties: [{ a: 'a', b: 'b' }], joins: [], alone: [] }, '1 tie is wished for.'],
];

describe('findings as sentences', () => {
  it.each(EACH)('%o is said plainly', (finding, sentence) => {
    expect(say(finding)).toBe(sentence);
  });

  it('names stay apart from our words, so that another direction of writing cannot run into them', () => {
    const said = findingSentence({ kind: 'edge', nodes: ['h'] }, NAMES);
    expect(said).toEqual([{ node: 'h', name: 'مدرسة النور' }, { text: ' is at the edge, with one tie.' }]);
  });

  it('a name that holds our own marks is told as it is', () => {
    const names = new Map([['x', '\u20680\u2069 $& %s']]);
    expect(findingSentence({ kind: 'alone', nodes: ['x'] }, names)).toEqual([
      { node: 'x', name: '\u20680\u2069 $& %s' },
      { text: ' is not tied to anyone now.' },
    ]);
  });

  it('a finding about somebody who is no longer on the map is not told', () => {
    expect(findingSentence({ kind: 'alone', nodes: ['a', 'gone'] }, NAMES)).toBeNull();
  });

  it('at most four names stand in a row', () => {
    const five = say({ kind: 'alone', nodes: ['a', 'b', 'c', 'd', 'e'] });
    expect(five).toBe('Amber, Birch, Cedar and 2 others are not tied to anyone now.');
    expect(say({ kind: 'alone', nodes: ['a', 'b', 'c', 'd'] })).toContain('Amber, Birch, Cedar and Dale');
  });

  it('whatever a map holds, each finding is a whole sentence and what it lights is on the map', () => {
    fc.assert(
      fc.property(anyNetwork(10), (network) => {
        const ids = new Set(network.nodes.map((n) => n.id));
        const found = findings(network);
        const all = readings(found, network);
        expect(all).toHaveLength(found.length);
        expect(new Set(all.map((r) => r.spot)).size).toBe(all.length);
        for (const { said, lit, spot } of all) {
          expect(plainSentence(said)).toMatch(/^[A-Zn\d].*[^ .]\.$/u);
          expect(plainSentence(said)).not.toMatch(/undefined|null|NaN|\d\.\d| {2}|none times/u);
          for (const id of lit?.nodes ?? []) expect(ids).toContain(id);
          expect(litOf(spot, found, network)?.lit).toEqual(lit);
        }
      }),
    );
  });
});

describe('what a finding lights', () => {
  const map = fromList('a: b c d\nb: c\nd: e');

  it('one in the middle is lit with its ties, not with whom they lead to', () => {
    expect(findingLit({ kind: 'middle', nodes: ['d'], share: null }, map)).toEqual({
      nodes: new Set(['d']),
      ties: new Set(['a~d', 'd~e']),
    });
  });

  it('one that holds others is lit with those that would come off, not the rest', () => {
    const finding: Finding = { kind: 'holdsTogether', node: 'd', parts: [['a', 'b', 'c'], ['e']] };
    expect(findingLit(finding, map)).toEqual({ nodes: new Set(['d', 'e']), ties: new Set(['d~e']) });
  });

  it('a tie all hangs on is lit with the side that would come off', () => {
    const finding: Finding = {
      kind: 'oneTie',
      a: 'a',
      b: 'd',
      parts: [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
    };
    expect(findingLit(finding, map)).toEqual({
      nodes: new Set(['a', 'd', 'e']),
      ties: new Set(['a~d', 'd~e']),
    });
  });

  it('of several parts all but the largest, and all where none is', () => {
    const two = fromList('a: b\nb: c\nd: e');
    const lit = findingLit(
      {
        kind: 'parts',
        parts: [
          ['a', 'b', 'c'],
          ['d', 'e'],
        ],
      },
      two,
    );
    expect(lit).toEqual({ nodes: new Set(['d', 'e']), ties: new Set(['d~e']) });
    expect(
      findingLit(
        {
          kind: 'parts',
          parts: [
            ['a', 'b'],
            ['d', 'e'],
          ],
        },
        two,
      )?.nodes.size,
    ).toBe(4);
  });

  it('a sentence about the whole map lights nothing, so that nothing steps back', () => {
    expect(findingLit({ kind: 'noMiddle', nodes: 5 }, map)).toBeNull();
    expect(findingLit({ kind: 'acrossSorts', across: [], of: 4, pairs: [] }, map)).toBeNull();
  });
});
