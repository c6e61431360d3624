import { randomInt } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH, readTypedCode } from '@facet/shared/session/joinCode.ts';

/** A join code, drawn at random. */
export const drawCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');

/** What someone typed as a code: case, spaces and dashes do not matter. Null where it cannot be one. */
export function parseCode(typed: string): string | null {
  const read = typed.length > 40 ? null : readTypedCode(typed);
  return read?.ok === true ? read.code : null;
}

/** The key that a code is claimed under in the log. */
export const codeKey = (code: string): string => `code/${code}`;
