// How numbers and lists are said, for the files of words.
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "Amira, Tom and Priya". */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

/** Small numbers as words: "all four chose it". */
export const counted = (n: number): string =>
  ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n);

export const countedUp = (n: number): string => (n > 0 && n < 10 ? counted(n) : String(n));
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** "both", "all four". */
export const eachOf = (n: number): string => (n === 2 ? 'both' : `all ${counted(n)}`);

export const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** "Both", "All four". */
export const allOf = (n: number): string => (n === 2 ? 'Both' : `All ${NUMBERS[n] ?? n}`);
export const ORDINALS = ['first', 'second', 'third'];
/** A sentence with its full stop. */
export const stop = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
