/** What join codes are made of: no vowels, so that no word appears; no 0 O 1 I L, which people confuse. */
export const CODE_ALPHABET = 'BCDFGHJKMNPQRSTVWXYZ23456789';
export const CODE_LENGTH = 6;

export type TypedCode =
  | { ok: true; code: string }
  /** Too few or too many characters: by how many, negative where some are missing. */
  | { ok: false; why: 'length'; by: number }
  /** Characters that no code has, each once, in capitals. */
  | { ok: false; why: 'characters'; which: string[] };

/** Reads a code as people type or paste it: small letters, spaces, dashes, wide letters, or the whole link. */
export function readTypedCode(typed: string): TypedCode {
  const fromLink = /\/(?:join|j)\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  const characters = Array.from(
    fromLink
      .normalize('NFKC')
      .replace(/[\s\p{Dash}._·]+/gu, '')
      .toUpperCase(),
  );
  const which = [...new Set(characters.filter((c) => !CODE_ALPHABET.includes(c)))];
  if (which.length > 0) return { ok: false, why: 'characters', which: which.slice(0, 5) };
  const by = characters.length - CODE_LENGTH;
  return by === 0 ? { ok: true, code: characters.join('') } : { ok: false, why: 'length', by };
}

/** "K7R 4WP": in two halves, as it is shown and read aloud. */
export const spokenCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.trim();
