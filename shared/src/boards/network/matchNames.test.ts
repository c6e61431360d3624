import { describe, expect, it } from 'vitest';
import { matchNames, suggestMatches, type MatchReason } from './matchNames.ts';
import { slips } from './slips.ts';

const SAME: [string, string, MatchReason][] = [
  ['Harbour Primary School', 'HARBOUR primary school', 'same'],
  ["St Mary's Infant School", 'Saint Marys Infant School', 'same'],
  ['St. Mary’s Infants', "St Mary's Infant", 'same'],
  ["St James' Junior", "St James's Juniors", 'same'],
  ['Penrhyn Bay Ysgol', 'Pènrhyn Bay Ysgol', 'same'],
  ['Mill Lane C of E Primary', 'Mill Lane CofE Primary', 'same'],
  ['Mill Lane C.E. Primary', 'Mill Lane Church of England Primary', 'same'],
  ['Mill Lane CE Primary', 'Mill Lane C.o.E. Primary', 'same'],
  ['Ss Peter & Paul RC Primary', 'St Peter and Paul Roman Catholic Primary', 'same'],
  ["St Theresa's Catholic Primary School", 'St Teresa’s R.C. Primary School', 'same'],
  ['Bell Lane Primary Sch.', 'Bell Lane Primary School', 'same'],
  ['Harbour PS', 'Harbour Primary School', 'same'],
  ['Castle-View Primary', 'Castle View Primary', 'same'],
  ['Harbour Primary', 'Harbour Primary School', 'wording'],
  ['Harbour Primary Academy', 'Harbour Primary School', 'wording'],
  ['Harbour', 'Harbour Primary School', 'wording'],
  ['The Harbour School', 'Harbour Primary School', 'wording'],
  ['Red Hill Junior School', 'Redhill Juniors', 'wording'],
  ['Mill Lane CofE (VA) Primary', 'Mill Lane Primary', 'wording'],
  ['Ashdown Nursery and Primary School', 'Ashdown Primary', 'wording'],
  ['Kingsmead High School', 'Kingsmead Secondary', 'wording'],
  ['University of Kent', 'Kent University', 'wording'],
  ['Harbor Primary', 'Harbour Primary', 'spelling'],
  ['Oakfeild Primary', 'Oakfield Primary', 'spelling'],
  ['Whitefriars Junior', 'Whitefrairs Junior School', 'spelling'],
  ['Cherry Orchard Primary', 'Cherry Orchrd Primary School', 'spelling'],
  ['Fernwood Infnt School', 'Fernwood Infant School', 'wording'],
  ["St Mary's Primary School, Dover", "St Mary's Primary School", 'town'],
  ["St Mary's Primary (Dover)", "St Mary's Primary", 'town'],
  ["St Mary's CofE Primary School Hay on Wye", "St Mary's CofE Primary School", 'town'],
  ["Dover St Mary's Primary", "St Mary's Primary School", 'town'],
  ["St Mary's Dover", "St Mary's Primary School", 'town'],
  ['Castle View Academy Margate', 'Castle View Academy', 'town'],
  ['HPS', 'Harbour Primary School', 'initials'],
  ['H.P.S.', 'Harbour Primary School', 'initials'],
  ['smps', "St Mary's Primary School", 'initials'],
  ['KCC', 'Kent County Council', 'initials'],
  ['LA', 'Local Authority', 'initials'],
  ['UCL', 'University College London', 'initials'],
];

const DIFFERENT: [string, string][] = [
  ["St Mary's Infant", "St Mary's Junior"],
  ["St Mary's Infant School", "St Mary's Infant and Junior School"],
  ["St Mary's Primary", "St Mark's Primary"],
  ["St John's Primary", "St Joan's Primary"],
  ["St Mary's CofE Primary", "St Mary's Catholic Primary"],
  ["St Mary's Primary, Dover", "St Mary's Primary, Deal"],
  ["St Mary's Primary", 'St Mary and St John Primary'],
  ['St Peter and Paul Primary', "St Peter's Primary"],
  ['North Bay Primary', 'South Bay Primary'],
  ['North Bay Primary', 'Bay Primary'],
  ['Westfield Primary', 'Eastfield Primary'],
  ['Northfield Primary', 'Southfield Primary'],
  ['Great Barton Primary', 'Little Barton Primary'],
  ['Barton Primary', 'Barton Primary, New Barton'],
  ['Harbour Primary', 'Harbour High School'],
  ['Harbour Primary', 'Harbour View Primary'],
  ['Harbour Nursery School', 'Harbour Primary School'],
  ['Kingsmead Upper School', 'Kingsmead Lower School'],
  ['Kingsmead Grammar School', 'Kingsmead Secondary School'],
  ['Kingsmead High School for Girls', 'Kingsmead High School for Boys'],
  ['Hill Primary', 'Mill Primary'],
  ['Mill Primary', 'Hall Primary'],
  ['Birch Primary', 'Burch Primary'],
  ['Oakfield Primary', 'Oakwood Primary'],
  ['Highfield Primary', 'Mayfield Primary'],
  ['Academy 1', 'Academy 2'],
  ['Year 5 team', 'Year 6 team'],
  ['Team A', 'Team B'],
  ['School 12', 'School 21'],
  ['Harbour Academy', 'Harbour Academy Trust'],
  ['Harbour Primary governors', 'Harbour Primary'],
  ['University of Kent', 'Kent County Council'],
  ['University of Kent', 'Kent College'],
  ['Primary School', 'The School'],
  ['Primary School', 'Dover Primary School'],
  ['HPS', 'Hilltop Junior School'],
  ['HPS', 'HJS'],
  ['', ''],
  ['!!!', '???'],
];

const PERSONS: [string, string, MatchReason | null][] = [
  ['Mrs Jane Smith', 'Jane Smith', 'wording'],
  ['J. Smith', 'Jane Smith', 'initials'],
  ['Jane Smihthe', 'Jane Smithe', 'spelling'],
  ['Mr Smith', 'Mrs Smith', null],
  ['J Smith', 'K Smith', null],
  ['Jane Smith', 'Jane Brown', null],
  ['John Brown', 'Joan Brown', null],
  ['Sarah', 'Sarah Jones', null],
];

describe('names of the same thing', () => {
  it.each(SAME)('N20 "%s" and "%s" may be the same: %s', (one, other, reason) => {
    expect(matchNames(one, other)).toBe(reason);
    expect(matchNames(other, one)).toBe(reason);
  });

  it.each(DIFFERENT)('N21 "%s" and "%s" are never suggested', (one, other) => {
    expect(matchNames(one, other)).toBeNull();
    expect(matchNames(other, one)).toBeNull();
  });

  it.each(PERSONS)('N22 persons: "%s" and "%s": %s', (one, other, reason) => {
    expect(matchNames(one, other, true)).toBe(reason);
    expect(matchNames(other, one, true)).toBe(reason);
  });

  it('N23 suggestions come surest first and in the same order however the nodes are given; kinds must agree', () => {
    const nodes = [
      { id: 'd', name: 'HPS', kind: 'organisation' as const },
      { id: 'b', name: 'Harbour Primary', kind: 'organisation' as const },
      { id: 'c', name: 'harbour primary school', kind: 'group' as const },
      { id: 'a', name: 'Harbour Primary School', kind: 'organisation' as const },
      { id: 'e', name: 'Harbour Primary School', kind: 'role' as const },
    ];
    const found = suggestMatches(nodes).map((m) => `${m.a}${m.b} ${m.reason}`);
    expect(found).toEqual(['ac same', 'ab wording', 'bc wording', 'ad initials', 'cd initials']);
    expect(suggestMatches(nodes.toReversed()).map((m) => `${m.a}${m.b} ${m.reason}`)).toEqual(found);
  });

  it('N24 slips are counted up to a bound: exchanged letters as one', () => {
    expect(slips('oakfield', 'oakfeild', 2)).toBe(1);
    expect(slips('harbour', 'harbor', 2)).toBe(1);
    expect(slips('kitten', 'sitting', 5)).toBe(3);
    expect(slips('kitten', 'sitting', 2)).toBe(3);
    expect(slips('ca', 'abc', 3)).toBe(3);
    expect(slips('', 'abc', 3)).toBe(3);
  });
});
