import { hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { SessionId } from '@facet/shared/session/state.ts';

const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const draw = (length: number): string =>
  Array.from({ length }, () => ID_ALPHABET.charAt(randomInt(ID_ALPHABET.length))).join('');

const secretPattern = /^([a-z0-9]{12})[A-Za-z0-9_-]{22}$/;
const idPattern = /^[a-z0-9]{12}$/;

export const drawSessionId = (): SessionId => draw(12);
/** Begins with a letter: a plain object puts keys that look like numbers first. */
export const drawSeatId = (): string => `s${draw(9)}`;
/** Begins with a letter, for the same reason. */
export const drawResultsId = (): string => `r${draw(9)}`;
/** What the numbers of people in results are shuffled with; it is never told. */
export const drawSalt = (): string => randomBytes(16).toString('base64url');
export const isSessionId = (text: string): boolean => idPattern.test(text);

/**
 * A secret (of a seat) or token (of an invite): the session's id, so that the session is found without a lookup,
 * then 128 random bits. Safe in a URL's fragment and in a WebSocket subprotocol.
 */
export const drawSecret = (session: SessionId): string => session + randomBytes(16).toString('base64url');

/** The session a secret belongs to, or null where it cannot be one. */
export const sessionOfSecret = (secret: string): SessionId | null => secretPattern.exec(secret)?.[1] ?? null;

/** All that is stored of a secret: whoever reads the log cannot take anyone's seat. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'hex');

/** Compares two hashes in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
