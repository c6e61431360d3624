// Forty schools and others that pretend people know, and the many ways in which people write their names.
export interface Known {
  name: string;
  sort: string;
  part: string;
}

const SAINTS = ['Brannoc', 'Jude', 'Petroc', 'Hilda', 'Winifred'];
const PRIMARIES = [
  'Fernhill',
  'Oakmere',
  'Harbour',
  'Kings Down',
  'Moor Lane',
  'Quayside',
  'Whitcombe',
  'Saltern',
  'Holm Park',
  'Millbrook',
  'Eastgate',
  'Longreach',
  'Tanyard',
  'Abbots Way',
  'Linden',
];
const SECONDARIES = ['Priory', 'Beacon', 'Three Elms', 'Ridgeway', 'Coastlands', 'Hartfield', 'Southmoor'];
const SPECIALS = ['Orchard', 'Bridge House'];
const OTHERS: Known[] = [
  { name: 'West Coast University', sort: 'university', part: '' },
  { name: 'Tamar Valley Teaching Hub', sort: 'agency', part: '' },
  { name: 'Educational Psychology Team', sort: 'agency', part: '' },
  { name: 'Young Minds Project', sort: 'agency', part: '' },
  { name: 'Speech and Language Service', sort: 'agency', part: '' },
  { name: 'Westshire Council', sort: 'authority', part: '' },
  { name: 'Parents’ Forum', sort: 'community', part: '' },
  { name: 'Town Library', sort: 'community', part: '' },
  { name: 'Football Trust', sort: 'community', part: '' },
  { name: 'School Councils Together', sort: 'pupils', part: '' },
  { name: 'Chairs of Governors', sort: 'governors', part: '' },
];

/** What there is to draw: forty names. */
export const KNOWN: readonly Known[] = [
  ...SAINTS.map((s) => ({ name: `St ${s}’s Primary School`, sort: 'school', part: 'Primary' })),
  ...PRIMARIES.map((s) => ({ name: `${s} Primary School`, sort: 'school', part: 'Primary' })),
  ...SECONDARIES.map((s) => ({ name: `${s} Academy`, sort: 'school', part: 'Secondary' })),
  ...SPECIALS.map((s) => ({ name: `${s} Special School`, sort: 'school', part: 'Special' })),
  ...OTHERS,
];

const WAYS: readonly ((name: string, random: () => number) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name.replace(/^St /, 'Saint '),
  (name) => name.replace(/^St /, 'St. ').replaceAll('’', "'"),
  (name) => name.replace(/ School$/, ''),
  (name) => name.replace(/ (Primary|Special) School$| Academy$/, ''),
  (name) => name.replaceAll('’s', 's'),
  slipped,
];

/** One person's way of writing a name. */
export const written = (name: string, random: () => number): string =>
  (WAYS[Math.floor(random() * WAYS.length)] ?? slipped)(name, random);

/** Two letters change places somewhere within a long word. */
function slipped(name: string, random: () => number): string {
  const words = name.split(' ');
  const long = words.flatMap((w, i) => (/^[a-z]{6,}$/i.test(w) ? [i] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return name;
  const word = words[at] ?? '';
  const cut = 2 + Math.floor(random() * (word.length - 4));
  words[at] = word.slice(0, cut) + (word[cut + 1] ?? '') + (word[cut] ?? '') + word.slice(cut + 2);
  return words.join(' ');
}
