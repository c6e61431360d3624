import { isId } from '../../session/ids.ts';
import { CLAIMS, type Claim } from './merge.ts';
import { order } from './settleParts.ts';
import { tieKey, type NodeId } from './shape.ts';

const PREFIX = 'agreed:';

/** Names one claim about one tie as drawn. */
export const agreedMark = (a: NodeId, b: NodeId, claim: Claim): string => `${tieKey(a, b)}:${claim}`;

/** The key in a group's talk that says they have agreed on it. */
export const agreedKey = (mark: string): string => PREFIX + mark;

/** What a group has agreed on, from its talk, whatever that holds; sorted. */
export function agreedOn(talk: ReadonlyMap<string, unknown>): string[] {
  const found: string[] = [];
  for (const [key, value] of talk) {
    if (value !== true || !key.startsWith(PREFIX)) continue;
    const mark = key.slice(PREFIX.length);
    const [ends = '', claim = '', ...more] = mark.split(':');
    const [a = '', b = '', ...others] = ends.split('~');
    if (more.length > 0 || others.length > 0 || !isId(a) || !isId(b) || a >= b) continue;
    if (CLAIMS.some((c) => c === claim)) found.push(mark);
  }
  return found.sort(order);
}
