import { choiceRows, type Share, type Tally } from '../../../boards/diamond9/choiceRows.ts';

export interface Section {
  share: Share;
  tallies: Tally[];
  /** How many more there are of this sort; of few and none only so many are listed as a person can take in. */
  more: number;
}

const FEW_LISTED = 8;

/** What the groups chose and left off, as much of it as can be taken in at the front. */
export function sections(items: readonly Tally[], groups: number): Section[] {
  return choiceRows({ items: [...items], groups }).map(({ share, tallies: of }) => {
    const tallies = listed(share, of);
    return { share, tallies, more: of.length - tallies.length };
  });
}

function listed(share: Share, tallies: readonly Tally[]): Tally[] {
  if ((share !== 'few' && share !== 'none') || tallies.length <= FEW_LISTED) return [...tallies];
  // A long list of what nobody chose says nothing; what the groups differ about always stays.
  return share === 'none' ? [] : tallies.filter((t, i) => i < FEW_LISTED || t.contested);
}

export type Line =
  /** `count`: of what is not listed one by one. */
  | { kind: 'head'; share: Share; count: number; first: boolean }
  | { kind: 'row'; tally: Tally }
  | { kind: 'more'; count: number };

/** How high each kind of line is, and how high a page. */
export interface Heights {
  room: number;
  head: number;
  row: number;
  contested: number;
  more: number;
}

/** The lines of each page in turn. A page that begins in the middle of a section repeats its heading. */
export function pagesOf(found: readonly Section[], heights: Heights): Line[][] {
  const pages: Line[][] = [];
  let left = 0;
  const put = (section: Section, height: number, line: Line): void => {
    if (height > left) begin(section);
    left -= height;
    pages.at(-1)?.push(line);
  };
  const begin = ({ share, tallies, more }: Section): void => {
    pages.push([{ kind: 'head', share, count: tallies.length === 0 ? more : 0, first: true }]);
    left = heights.room - heights.head;
  };
  const heightOf = (tally: Tally): number => (tally.contested ? heights.contested : heights.row);
  for (const section of found) {
    const { share, tallies, more } = section;
    const [first] = tallies;
    const least = heights.head + (first === undefined ? 0 : heightOf(first));
    const head: Line = { kind: 'head', share, count: first === undefined ? more : 0, first: false };
    // A heading never stands alone at the foot of a page.
    if (pages.length === 0 || least > left) begin(section);
    else put(section, heights.head, head);
    for (const tally of tallies) put(section, heightOf(tally), { kind: 'row', tally });
    if (first !== undefined && more > 0) put(section, heights.more, { kind: 'more', count: more });
  }
  return pages;
}
