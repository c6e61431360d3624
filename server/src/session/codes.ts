import { randomInt } from 'node:crypto';

/** No vowels, so that no word appears; no 0 O 1 I L, which people confuse. */
export const CODE_ALPHABET = 'BCDFGHJKMNPQRSTVWXYZ23456789';
export const CODE_LENGTH = 6;

const pattern = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** A join code, drawn at random. */
export const drawCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');

/** What someone typed as a code: case, spaces and hyphens do not matter. Null where it cannot be one. */
export function parseCode(typed: string): string | null {
  if (typed.length > 40) return null;
  const code = typed.replace(/[\s-]+/g, '').toUpperCase();
  return pattern.test(code) ? code : null;
}

/** The key that a code is claimed under in the log. */
export const codeKey = (code: string): string => `code/${code}`;
