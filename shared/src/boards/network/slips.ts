/**
 * How many slips of the keyboard lie between two words: a letter too many, missing, wrong, or two exchanged
 * (Damerau-Levenshtein, each letter touched once). Anything above `most` counts as `most + 1`.
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + wrong);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, most + 1);
}

/**
 * Whether two different words may be one, mistyped. Short words are near too many others (hill, mill, hall); the first
 * letter is seldom wrong, and where it is (Eastfield, Westfield) it means something; in a word of five or six letters
 * a wrong letter makes another word (birch, burch) more often than a slip.
 */
export function mistyped(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 5 || one[0] !== other[0]) return false;
  const most = length >= 9 ? 2 : 1;
  if (slips(one, other, most) > most) return false;
  return length > 6 || one.length !== other.length || sorted(one) === sorted(other);
}

const sorted = (word: string): string => word.split('').sort().join('');
