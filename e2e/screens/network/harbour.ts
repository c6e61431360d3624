// A network as schools have it: thirty names, forty ties, and in how many of eight groups each is known.

export interface Name {
  id: string;
  name: string;
  sort: string;
  part: string;
}

export interface Known {
  a: string;
  b: string;
  /** How many of eight groups draw it. */
  by: number;
  when: 'now' | 'wanted';
}

const SORTS: Record<string, string> = {
  school:
    'Fernhill, Oakmere, St Brannoc’s, Harbour, Kings Down, Linden, Priory, Quayside, Moor Lane, Whitcombe, Three Elms, Saltern, Holm Park, Millbrook, Eastgate, Longreach, St Jude’s, Tanyard, Abbots Way, Beacon',
  agency: 'Teaching hub, Ed psych team, Young minds',
  university: 'West Coast Uni',
  authority: 'Local authority',
  community: 'Parents’ forum, Town library, Football trust',
  pupils: 'School councils',
  governors: 'Governors',
};

const TIES =
  'Moor Lane-Quayside 4, Quayside-Priory 7, Priory-Teaching hub 5, Priory-West Coast Uni 4, West Coast Uni-Teaching hub 7, ' +
  'West Coast Uni?Linden 3, Linden?Kings Down 2, Quayside-Holm Park 3, Priory-Holm Park 1, Whitcombe-Three Elms 4, ' +
  'Whitcombe-Abbots Way 3, Abbots Way?Local authority 3, Three Elms-Saltern 6, Three Elms-Local authority 4, Saltern-Local authority 4, ' +
  'Local authority-Teaching hub 8, Local authority-Longreach 4, Local authority-Ed psych team 5, Local authority-Governors 4, ' +
  'St Jude’s-Longreach 6, St Jude’s-Tanyard 4, Longreach-Governors 3, Young minds?Ed psych team 3, Young minds?Tanyard 2, ' +
  'Ed psych team-St Brannoc’s 3, Teaching hub-Harbour 7, Teaching hub-Millbrook 5, Millbrook-Eastgate 4, Eastgate-Kings Down 3, ' +
  'Eastgate-Beacon 3, Kings Down-Harbour 5, Harbour-Fernhill 4, Harbour-Oakmere 7, Oakmere-St Brannoc’s 6, St Brannoc’s-Fernhill 4, ' +
  'Fernhill-Parents’ forum 6, Parents’ forum-Town library 4, Fernhill-School councils 4, School councils-Oakmere 3, Beacon-Football trust 1';

const idOf = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

export const NAMES: readonly Name[] = Object.entries(SORTS).flatMap(([sort, names]) =>
  names.split(', ').map((name) => ({ id: idOf(name), name, sort, part: '' })),
);

export const KNOWN_TIES: readonly Known[] = TIES.split(', ').map((line) => {
  const [, one = '', how = '-', other = '', by = '1'] = /^([^-?]+)([-?])(.+) (\d)$/.exec(line) ?? [];
  return { a: idOf(one), b: idOf(other), by: Number(by), when: how === '?' ? 'wanted' : 'now' };
});
