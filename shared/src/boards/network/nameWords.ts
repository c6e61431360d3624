import { mistyped } from './slips.ts';

/** `one=other` pairs, one after another, as a map. */
const pairs = (list: string): Map<string, string> =>
  new Map(
    list.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );

/** Abbreviations and variants, as people write them of schools, and what they are taken for. */
const written = pairs(
  'saint=st saints=st sts=st ss=st &=and +=and n=and sch=school schools=school schl=school ' +
    'acad=academy academies=academy pri=primary prim=primary inf=infant infants=infant jun=junior ' +
    'jnr=junior juniors=junior sec=secondary comp=comprehensive nurs=nursery coll=college ' +
    'uni=university univ=university boy=boys girl=girls catholic=rc anglican=coe cofe=coe ' +
    'katherine=catherine kathryn=catherine theresa=teresa mathew=matthew laurence=lawrence ' +
    'steven=stephen ann=anne alfreds=alfred phillip=philip nicolas=nicholas',
);
const WRITTEN_AT_END: Record<string, string[]> = {
  ps: ['primary', 'school'],
  js: ['junior', 'school'],
  hs: ['high', 'school'],
  jmi: ['junior', 'and', 'infant', 'school'],
};
const writtenAtEnd = new Map(Object.entries(WRITTEN_AT_END));

/** Saints and other first names: one is never a slip for another (Mary, Mark), and an s at the end says nothing. */
const FIRST_NAMES = new Set(
  (
    'agnes aidan alban alfred ambrose andrew anne anselm anthony augustine barnabas bartholomew bede benedict ' +
    'bernard bernadette brendan bridget catherine cecilia chad charles christopher clare clement columba cuthbert david ' +
    'dominic dunstan edmund edward elizabeth faith francis gabriel george giles gregory helen hilda hugh ignatius ' +
    'james jane jerome joachim joan john joseph jude julian lawrence leonard luke margaret mark martin mary ' +
    'matthew michael monica nicholas oswald osmund patrick paul peter philip pius raphael richard robert saviour ' +
    'simon stephen swithun teresa thomas ursula vincent wilfrid william winifred'
  ).split(' '),
);
export const isFirstName = (word: string): boolean => FIRST_NAMES.has(word);

/** A name as its words, lower case, without accents and marks; commas and brackets as ','. */
export function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/['’‘`´]/g, '')
    .replace(/[,;()[\]]| [-–—] /g, ' , ')
    .replace(/([&+])/g, ' $1 ')
    .replace(/\b(?:church of england|c of e|c\.? ?o ?\.?e\.?|c\/e|c\.e\.)(?![\p{L}\p{N}])/gu, ' coe ')
    .replace(/\broman catholic\b|\br\.c\.(?!\p{L})|\br\/c\b/gu, ' rc ')
    .replace(/[^\p{L}\p{N}&+,]+/gu, ' ')
    .trim();
  const words = plain === '' ? [] : plain.split(/\s+/);
  return words.flatMap((word, i) => {
    if (word === 'ce') return ['coe'];
    const atEnd = i > 0 && i === words.length - 1 ? writtenAtEnd.get(word) : undefined;
    return atEnd ?? [canonical(word)];
  });
}

/** The word as it is compared: of a first name without its s, whichever way that is written (James', James's). */
function canonical(word: string): string {
  const as = (w: string): string => written.get(w) ?? w;
  const name = [word, word.replace(/s$/, ''), word.replace(/es$/, '')].map(as).find(isFirstName);
  return name ?? as(word);
}

/** The name as it is compared for being the very same: how it is written makes no difference, which words it has does. */
export const normalName = (name: string): string =>
  wordsOf(name)
    .filter((w) => w !== ',')
    .join(' ');

/** What a school is for. Two that both say it and say different things are two schools. */
const PHASES = pairs(
  'nursery=nursery preschool=nursery playgroup=nursery infant=infant junior=junior primary=primary ' +
    'first=first middle=middle lower=lower upper=upper high=secondary secondary=secondary ' +
    'comprehensive=secondary grammar=grammar sixth=sixth college=college special=special prep=prep ' +
    'preparatory=prep pru=pru',
);
const FAITHS = new Set([
  'coe',
  'rc',
  'methodist',
  'jewish',
  'muslim',
  'islamic',
  'hindu',
  'sikh',
  'quaker',
  'baptist',
]);
/** Where one name has such a word and the other has not, they are two: who takes part, which side of town, which body. */
const TELLING = new Set(
  (
    'north south east west northern southern eastern western central inner outer old new great little big small ' +
    'boys girls one two three four five six seven eight nine ten i ii iii iv vi vii university council county ' +
    'city borough district trust mat federation foundation governors governor parents pta friends pupils staff ' +
    'board team department group cluster hub alliance partnership network association charity diocese library ' +
    'police church hospital centre center club mr mrs miss ms year reception'
  ).split(' '),
);
const SAYS_LITTLE = new Set(
  'school academy the and of for at in on upon by le under community voluntary aided controlled va vc free form dr prof revd rev'.split(
    ' ',
  ),
);

export interface NameParts {
  words: string[];
  phases: Set<string>;
  faiths: Set<string>;
  /** Words that must be the same in both, sorted. */
  telling: string[];
  core: string[];
  /** Where in `core` begins what stands after the last word of the school's kind, or after a comma. */
  tailAt: number;
}

const COMMON =
  'primary secondary infant junior nursery grammar college comprehensive special school academy university'.split(
    ' ',
  );
/** A slip in a word that many names have must not look like a word of its own. */
const corrected = (word: string): string =>
  word.length < 5 ? word : (COMMON.find((c) => c === word) ?? COMMON.find((c) => mistyped(word, c)) ?? word);

/** A name taken apart into what is compared in different ways. */
export function nameParts(name: string): NameParts {
  const words = wordsOf(name);
  const parts: NameParts = {
    words: words.filter((w) => w !== ','),
    phases: new Set(),
    faiths: new Set(),
    telling: [],
    core: [],
    tailAt: Infinity,
  };
  for (const typed of words) {
    const word = corrected(typed);
    const phase = PHASES.get(word);
    if (phase !== undefined) parts.phases.add(phase);
    else if (FAITHS.has(word)) parts.faiths.add(word);
    else if (TELLING.has(word) || /\d/.test(word) || /^\p{L}$/u.test(word)) parts.telling.push(word);
    else if (!SAYS_LITTLE.has(word) && word !== ',') {
      parts.core.push(word);
      const side = /^(?:north|south|east|west)(?=\p{L}{3})/u.exec(word)?.[0];
      if (side !== undefined) parts.telling.push(`${side}-`);
    }
    if (
      (phase !== undefined || word === 'school' || word === 'academy' || word === ',') &&
      parts.core.length > 0
    )
      parts.tailAt = parts.core.length;
  }
  parts.telling.sort();
  return parts;
}
