import type { Request } from 'express';

/** The longest address there is; what a proxy calls one may be anything. */
const LONGEST = 45;

/**
 * Who counts as one caller: an IPv4 address, or the /64 of an IPv6 one, for whoever has one of these has all of it.
 * Only as true as `TRUST_PROXY` is.
 */
export function networkOf(address: string): string {
  const bare = address.slice(0, LONGEST).toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  while (groups.length + last.length < 8) groups.push('0');
  return [...groups, ...last]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The caller of a request. */
export const callerOf = (req: Request): string => networkOf(req.ip ?? '');

/** What is known of each caller; the one not heard of for longest goes first, for memory must not grow with who calls. */
export class Callers<T> {
  readonly #known = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of a caller, made anew where nothing is or where it no longer counts. */
  of(caller: string, fresh: (before: T | undefined) => T, counts: (known: T) => boolean = () => true): T {
    const before = this.#known.get(caller);
    const known = before !== undefined && counts(before) ? before : fresh(before);
    this.#known.delete(caller);
    this.#known.set(caller, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) break;
      this.#known.delete(oldest);
    }
    return known;
  }

  get size(): number {
    return this.#known.size;
  }
}
