import type { SettledNetwork } from '@facet/shared/boards/network/settle.ts';
import { tieEnds, tieKey, type NetworkNode, type Tie } from '@facet/shared/boards/network/shape.ts';

/** "school: Oakmere, Fernhill; agency: Teaching hub" and "Oakmere-Fernhill 3, A>B 1, C?D" (wished for) as a map. */
function mapOf(nodes: string, ties: string, me = ''): SettledNetwork {
  const idOf = (name: string): string => `n${name.replace(/[^\p{L}]/gu, '').toLowerCase()}`;
  const all = nodes.split(';').flatMap((part): NetworkNode[] => {
    const [sort = '', names = ''] = part.split(':').map((x) => x.trim());
    return names.split(',').map((name, i) => ({
      id: idOf(name),
      name: name.trim(),
      kind: 'organisation',
      sort,
      part: sort === 'school' ? (['Harbour cluster', 'Hill cluster'][i % 2] ?? '') : '',
      size: 2,
      note: '',
      at: null,
    }));
  });
  const drawn = ties.split(',').map((line): Tie => {
    const [, one = '', how = '-', other = '', strength = '2'] =
      /^\s*([^-?>=]+)([-?>=])([^\d]+?)\s*(\d?)$/.exec(line) ?? [];
    const [a, b] = [idOf(one), idOf(other)];
    return {
      ...tieEnds(a, b),
      types: how === '?' ? ['partners'] : ['knowledge'],
      direction: how === '>' ? (a < b ? 'to' : 'from') : how === '=' ? 'both' : 'none',
      strength: (Number(strength) || 2) as 1 | 2 | 3,
      when: how === '?' ? 'wanted' : 'now',
      sentence: '',
    };
  });
  return {
    nodes: all.toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    ties: drawn.toSorted((x, y) => (tieKey(x.a, x.b) < tieKey(y.a, y.b) ? -1 : 1)),
    aliases: [],
    apart: [],
    read: true,
    ready: true,
    me: me === '' ? null : idOf(me),
    talk: { turn: null, spoken: [], node: null },
    start: null,
  };
}

const NODES =
  'school: Fernhill, Oakmere, St Brannoc’s, Harbour, Kings Down, Linden, Priory, Quayside, Moor Lane, Whitcombe, Three Elms, Saltern, مدرسة النور; ' +
  'agency: Teaching hub, Ed psych team, Young minds; university: West Coast Uni; authority: Local authority; community: Parents’ forum, Town library; pupils: School councils; governors: Governors';
export const ROOM = mapOf(
  NODES,
  'Fernhill-Oakmere 3, Oakmere-St Brannoc’s 3, Fernhill-Harbour, Harbour-Kings Down 1, Teaching hub-Harbour 3, Teaching hub-Local authority 3, ' +
    'Teaching hub>Priory, Teaching hub=West Coast Uni 3, Priory-Quayside, Quayside-Moor Lane, Local authority-Three Elms, Three Elms-Saltern 3, ' +
    'Three Elms-Whitcombe, Local authority-Governors, Local authority>Ed psych team 1, Fernhill-School councils, Fernhill-Parents’ forum, ' +
    'Parents’ forum-Town library 1, West Coast Uni?Linden, Linden?Kings Down, Young minds?Ed psych team, Oakmere-School councils',
);
export const MEMBERS = [
  {
    drawer: 's1',
    network: mapOf(
      'school: Fernhill, Oakmere, St Brannoc’s, Harbour, Linden; agency: Teaching hub; university: West Coast Uni; community: Parents’ forum',
      'Fernhill-Oakmere 3, Oakmere-St Brannoc’s 3, Fernhill-Harbour 2, Teaching hub-Harbour 3, West Coast Uni?Linden, Fernhill-Parents’ forum',
      'Fernhill',
    ),
  },
  {
    drawer: 's2',
    network: mapOf(
      'school: Fernhill, Oakmere, St Brannoc’s, Harbour, Kings Down; agency: Teaching hub; authority: Local authority',
      'Oakmere-Fernhill 2, Oakmere-St Brannoc’s 2, Harbour-Kings Down, Teaching hub>Local authority 3, Teaching hub-Harbour',
      'Harbour',
    ),
  },
  {
    drawer: 's3',
    network: mapOf(
      'school: Fern Hill, Oakmere, Saint Brannocs Primary, Harbor, Priory; agency: Teaching hub; university: WCU',
      'Oakmere-Saint Brannocs Primary 3, Harbor-Teaching hub, Priory-Teaching hub 1, WCU-Teaching hub',
      'Oakmere',
    ),
  },
  {
    drawer: 's4',
    network: mapOf(
      'school: Fernhill, Harbour, Kings Down; agency: Ed psych team; authority: Local authority; university: West Coast University',
      'Harbour?Fernhill 1, Harbour-Kings Down 3, Ed psych team-Local authority',
      'Kings Down',
    ),
  },
];
