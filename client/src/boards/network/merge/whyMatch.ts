import type { MatchReason } from '@facet/shared/boards/network/matchNames.ts';
import { slips } from '@facet/shared/boards/network/slips.ts';
import { networkText } from '../../../networkText.ts';
import { listNames } from '../../../wording.ts';

const words = networkText.merge.why;

interface Word {
  written: string;
  /** As it is compared: lower case, without accents and marks. */
  key: string;
}

const wordsIn = (name: string): Word[] =>
  name
    .split(/[\s,;()[\]/–—-]+/u)
    .map((written) => ({ written, key: keyOf(written) }))
    .filter((word) => word.key !== '');

const keyOf = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}&+]+/gu, '')
    .toLowerCase();

/** Why two names may stand for the same, in words: what is alike, and what is not. */
export function whyMatch(reason: MatchReason, one: string, other: string): string {
  switch (reason) {
    case 'same':
    case 'wording':
      return wording(wordsIn(one), wordsIn(other));
    case 'spelling':
      return spelling(letters(one), letters(other));
    case 'town': {
      const [left, right] = leftOver(wordsIn(one), wordsIn(other));
      const town = left.length > right.length ? left : right;
      return words.town(town.map((w) => w.written).join(' '));
    }
    case 'initials': {
      const [x, y] = [wordsIn(one), wordsIn(other)];
      return x.length > 1 && x.length === y.length && x.at(-1)?.key === y.at(-1)?.key
        ? words.initial
        : words.initials(one.length < other.length ? one : other);
    }
  }
}

const letters = (name: string): string =>
  wordsIn(name)
    .map((w) => w.key)
    .join('');

function wording(one: readonly Word[], other: readonly Word[]): string {
  const keys = (of: readonly Word[]): string[] => of.map((w) => w.key);
  if (keys(one).join('') === keys(other).join(''))
    return one.length === other.length ? words.same : words.spaced;
  const [left, right] = leftOver(one, other);
  if (left.length === 0 && right.length === 0) return words.order;
  if (left.length === right.length && left.length <= 2)
    return words.written(listNames(left.map((w, i) => words.and(w.written, right[i]?.written ?? ''))));
  const more = left.length === 0 ? right : right.length === 0 ? left : [];
  return more.length > 0 ? words.left(more.map((w) => w.written).join(' ')) : words.wording;
}

/** The words of each that the other has not. */
function leftOver(one: readonly Word[], other: readonly Word[]): [Word[], Word[]] {
  const without = (of: readonly Word[], from: readonly Word[]): Word[] => {
    const there = from.map((w) => w.key);
    return of.filter(({ key }) => {
      const at = there.indexOf(key);
      if (at !== -1) there.splice(at, 1);
      return at === -1;
    });
  };
  return [without(one, other), without(other, one)];
}

function spelling(one: string, other: string): string {
  if (slips(one, other, 1) > 1) return words.nearly;
  const sorted = (word: string): string => word.split('').sort().join('');
  return sorted(one) === sorted(other) ? words.swapped : words.oneLetter;
}
