import { isFirstName, nameParts, normalName, type NameParts } from './nameWords.ts';
import { tieEnds, type NodeId, type NodeKind } from './shape.ts';
import { mistyped } from './slips.ts';

/** Why two names may stand for the same, the surest first. */
export const MATCH_SCORES = { same: 1, wording: 0.9, spelling: 0.8, town: 0.7, initials: 0.6 } as const;
export type MatchReason = keyof typeof MATCH_SCORES;

export interface Match {
  a: NodeId;
  b: NodeId;
  score: number;
  reason: MatchReason;
}

export interface Named {
  id: NodeId;
  name: string;
  kind: NodeKind;
}

/** Pairs that may be the same thing drawn twice, the surest first; people decide. */
export function suggestMatches(nodes: readonly Named[]): Match[] {
  const prepared = nodes.map((node) => ({ node, name: prepare(node.name) }));
  const found: Match[] = [];
  prepared.forEach((one, i) => {
    for (const other of prepared.slice(i + 1)) {
      if (one.node.id === other.node.id || !kindsAgree(one.node.kind, other.node.kind)) continue;
      const reason = compare(one.name, other.name, one.node.kind === 'person');
      if (reason !== null)
        found.push({ ...tieEnds(one.node.id, other.node.id), reason, score: MATCH_SCORES[reason] });
    }
  });
  return found.sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
}

/** Why two names may stand for the same; null where they do not, or clearly name two. */
export const matchNames = (one: string, other: string, person = false): MatchReason | null =>
  compare(prepare(one), prepare(other), person);

/** A school may be drawn as a group; a person or a role is nothing else. */
export const kindsAgree = (one: NodeKind, other: NodeKind): boolean =>
  one === other || [one, other].every((k) => k === 'group' || k === 'organisation');

interface Prepared extends NameParts {
  written: string;
  normal: string;
}
const prepare = (name: string): Prepared => ({
  ...nameParts(name),
  written: name.trim(),
  normal: normalName(name),
});

function compare(one: Prepared, other: Prepared, person: boolean): MatchReason | null {
  if (one.normal === other.normal) return one.normal === '' ? null : 'same';
  if (person) return comparePersons(one.words, other.words);
  if (initialsOf(one, other) || initialsOf(other, one)) return 'initials';
  if (one.telling.join(' ') !== other.telling.join(' ')) return null;
  if (!agree(one.faiths, other.faiths) || !phasesAgree(one.phases, other.phases)) return null;
  if (one.core.length === 0 || other.core.length === 0) return null;
  return compareCores(one, other);
}

/** What both say must be the same; one may say nothing. */
const agree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 || other.size === 0 || one.symmetricDifference(other).size === 0;

/** A nursery class does not make another school of a primary or an infant school. */
const phasesAgree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const without = (s: ReadonlySet<string>): ReadonlySet<string> =>
    s.size > 1 ? new Set([...s].filter((p) => p !== 'nursery')) : s;
  return agree(without(one), without(other));
};

function compareCores(one: Prepared, other: Prepared): MatchReason | null {
  if (one.core.join('') === other.core.join('')) return 'wording';
  const left = one.core.filter((w) => !other.core.includes(w));
  const right = other.core.filter((w) => !one.core.includes(w));
  if (left.length > 0 && right.length > 0) {
    if (left.join('') === right.join('')) return 'wording';
    if (left.length !== right.length || one.core.length !== other.core.length) {
      return left.length + right.length === 3 && mistyped(left.join(''), right.join('')) ? 'spelling' : null;
    }
    const slipped = left.every((w, i) => {
      const to = right[i] ?? '';
      return mistyped(w, to) && !(isFirstName(w) && isFirstName(to));
    });
    return slipped && left.length <= 2 ? 'spelling' : null;
  }
  if (left.length === 0 && right.length === 0) {
    return [...one.core].sort().join(' ') === [...other.core].sort().join(' ') ? 'wording' : null;
  }
  const [longer, shorter, more] = left.length > 0 ? [one, other, left] : [other, one, right];
  return more.length <= 2 && isTown(longer, shorter, more) ? 'town' : null;
}

/** Words one name has more than the other: a town, if they stand at the end, after a comma, or before a saint. */
function isTown(longer: Prepared, shorter: Prepared, more: readonly string[]): boolean {
  const tail = longer.core.slice(-more.length);
  const head = longer.core.slice(0, more.length);
  const saint = shorter.core[0] === 'st' && shorter.core.length > 1;
  if (same(tail, more) && same(longer.core.slice(0, -more.length), shorter.core)) {
    // `St Mary and St John` is no St Mary in a town called St John.
    if (more.includes('st') || more.some(isFirstName)) return false;
    return saint || longer.tailAt <= longer.core.length - more.length;
  }
  return saint && same(head, more) && same(longer.core.slice(more.length), shorter.core);
}

/** Whether the first is one word of letters that begin the words of the second. */
function initialsOf(short: Prepared, long: Prepared): boolean {
  if (short.words.length !== 1 && short.words.some((w) => w.length > 1)) return false;
  const word = short.words.join('');
  if (long.words.length < 2 || long.words.every((w) => w.length === 1)) return false;
  const capitals = short.written.replace(/[.\s]/g, '');
  if (word.length < 2 || word.length > 7 || (word.length === 2 && capitals !== capitals.toUpperCase()))
    return false;
  const all = long.words.flatMap((w) => (w === 'coe' ? ['c', 'e'] : w === 'rc' ? ['r', 'c'] : [w]));
  const main = all.filter((w) => !['the', 'of', 'and', 'for', 'at', 'in'].includes(w));
  const first = (words: readonly string[]): string => words.map((w) => w[0] ?? '').join('');
  return [all, main].some((words) => words.length > 1 && first(words) === word);
}

const TITLES = new Set(['mr', 'mrs', 'miss', 'ms', 'dr', 'prof', 'revd', 'rev', 'sir', 'dame']);
/** Persons are the same by all their names, one of them mistyped perhaps, or by an initial and the last name. */
function comparePersons(one: readonly string[], other: readonly string[]): MatchReason | null {
  const [x, y] = [one, other].map((words) => words.filter((w) => !TITLES.has(w)));
  const [titleX, titleY] = [one, other].map((words) =>
    words.find((w) => ['mr', 'mrs', 'miss', 'ms'].includes(w)),
  );
  if (x === undefined || y === undefined || x.length === 0 || y.length === 0) return null;
  if (titleX !== undefined && titleY !== undefined && (titleX === 'mr') !== (titleY === 'mr')) return null;
  if (same(x, y)) return 'wording';
  if (x.length < 2 || x.length !== y.length) return null;
  const differ = x.flatMap((w, i) => (w === y[i] ? [] : [[w, y[i] ?? ''] as const]));
  const [pair] = differ;
  if (differ.length !== 1 || pair === undefined) return null;
  const [w, to] = pair;
  if (x[0] === w && (w.length === 1 || to.length === 1)) return w[0] === to[0] ? 'initials' : null;
  return mistyped(w, to) && !(isFirstName(w) && isFirstName(to)) ? 'spelling' : null;
}

const same = (x: readonly string[], y: readonly string[]): boolean =>
  x.length === y.length && x.every((w, i) => w === y[i]);
const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
