import {
  kindsAgree,
  matchNames,
  MATCH_SCORES,
  type MatchReason,
} from '@facet/shared/boards/network/matchNames.ts';
import type { NetworkNode, NodeKind } from '@facet/shared/boards/network/shape.ts';

export interface Alike<N> {
  node: N;
  /** Why it may be meant; `begins` where what was typed so far stands at the beginning of one of its words. */
  reason: MatchReason | 'begins';
}

const MOST = 5;
/** Letters without case, accents and marks. */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').replace(/[’'.]/g, '').trim();

/** Whether every word that was typed begins one of a name's words. */
export function begins(name: string, typed: string): boolean {
  const words = plainLetters(name).split(/\s+/);
  const wanted = plainLetters(typed).split(/\s+/).filter(Boolean);
  return wanted.length > 0 && wanted.every((w) => words.some((word) => word.startsWith(w)));
}

/**
 * What a name being typed may already stand for, the surest first, five at most. From two letters on, so that the list
 * does not flicker at the first one.
 */
export function alike<N extends Pick<NetworkNode, 'name' | 'kind'> & { names?: readonly string[] }>(
  typed: string,
  kind: NodeKind,
  nodes: readonly N[],
): Alike<N>[] {
  if (plainLetters(typed).length < 2) return [];
  const found = nodes.flatMap((node): (Alike<N> & { score: number })[] => {
    const names = node.names ?? [node.name];
    const reasons = kindsAgree(kind, node.kind)
      ? names.flatMap((name) => matchNames(typed, name, kind === 'person') ?? [])
      : [];
    const [best] = reasons.toSorted((x, y) => MATCH_SCORES[y] - MATCH_SCORES[x]);
    if (best !== undefined) return [{ node, reason: best, score: MATCH_SCORES[best] }];
    return names.some((name) => begins(name, typed)) ? [{ node, reason: 'begins', score: 0 }] : [];
  });
  return found
    .toSorted((x, y) => y.score - x.score || x.node.name.localeCompare(y.node.name, 'en-GB'))
    .slice(0, MOST)
    .map(({ node, reason }) => ({ node, reason }));
}
