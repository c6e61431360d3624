import type { Ends, Finding } from '@facet/shared/boards/network/finding.ts';
import type { Picture } from '@facet/shared/boards/network/graph.ts';
import { tieKey, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { listNames } from '../../../wording.ts';
import type { Lit } from '../view.ts';
import { sentenceOf, type Said, type Words } from './pieces.ts';

const words = networkText.reading;
/** More names than these in a row are not read. */
const NAMES = 4;
const PARTS = 3;

/** A finding as a sentence in plain English; null where it speaks of somebody who is no longer on the map. */
export function findingSentence(finding: Finding, names: ReadonlyMap<NodeId, string>): Said | null {
  return sentenceOf(names, (w) => told(finding, w));
}

/** What a finding is about, to stand out on the map with its ties; null where it is about the whole of it. */
export function findingLit(finding: Finding, { ties }: Pick<Picture, 'ties'>): Lit | null {
  const now = ties.filter((t) => t.when === 'now');
  /** These, with every tie they have. */
  const withTies = (ids: readonly NodeId[]): Lit => {
    const nodes = new Set(ids);
    return litOf(
      nodes,
      now.filter((t) => nodes.has(t.a) || nodes.has(t.b)),
    );
  };
  /** These, with the ties among them. */
  const among = (ids: readonly NodeId[]): Lit => {
    const nodes = new Set(ids);
    return litOf(
      nodes,
      now.filter((t) => nodes.has(t.a) && nodes.has(t.b)),
    );
  };
  switch (finding.kind) {
    case 'tooFewToSay':
    case 'noTies':
    case 'noMiddle':
    case 'dense':
    case 'mutual':
      return null;
    case 'allThroughOne':
      return withTies([finding.node]);
    case 'parts':
      return among(cutOff(finding.parts).flat());
    case 'middle':
    case 'mostTies':
    case 'alone':
    case 'edge':
      return withTies(finding.nodes);
    case 'holdsTogether':
      return among([finding.node, ...cutOff(finding.parts).flat()]);
    case 'oneTie':
      return among([finding.a, finding.b, ...cutOff(finding.parts).flat()]);
    case 'acrossSorts':
    case 'acrossParts':
      // That there is none across is said of the whole map.
      return finding.across.length === 0 ? null : litOf(endsOf(finding.across), finding.across);
    case 'wished':
      return litOf(new Set([...endsOf(finding.ties), ...finding.alone]), finding.ties);
  }
}

const endsOf = (ties: readonly Ends[]): Set<NodeId> => new Set(ties.flatMap((t) => [t.a, t.b]));
const litOf = (nodes: ReadonlySet<NodeId>, ties: readonly Ends[]): Lit => ({
  nodes,
  ties: new Set(ties.map((t) => tieKey(t.a, t.b))),
});

/** The pieces that would come off: all but the largest, or all where none is larger than another. */
function cutOff(parts: readonly NodeId[][]): readonly NodeId[][] {
  return parts[0]?.length === parts[1]?.length ? parts : parts.slice(1);
}

function told(finding: Finding, w: Words): string {
  const some = (nodes: readonly NodeId[]): string => someOf(nodes, w);
  switch (finding.kind) {
    case 'tooFewToSay':
      return words.fewNames(finding.nodes);
    case 'noTies':
      return words.noTies(finding.nodes);
    case 'allThroughOne':
      return words.allThroughOne(finding.ties, w.node(finding.node));
    case 'parts':
      return words.parts(finding.parts.length, partList(finding.parts, w));
    case 'middle':
      return [words.middle(finding.nodes.length, some(finding.nodes)), ways(finding)].join(' ').trim();
    case 'noMiddle':
      return words.noMiddle;
    case 'mostTies':
      return words.mostTies(finding.nodes.length, some(finding.nodes), finding.ties, finding.of);
    case 'holdsTogether':
      return hangsOn(finding, w);
    case 'oneTie': {
      const [larger = [], smaller = []] = finding.parts;
      const rest = larger.length === smaller.length ? some(larger) : words.theRest;
      return words.oneTie(w.node(finding.a), w.node(finding.b), some(smaller), rest);
    }
    case 'alone':
      return words.alone(finding.nodes.length, some(finding.nodes));
    case 'edge':
      return words.edge(finding.nodes.length, some(finding.nodes));
    case 'dense':
      return density(finding);
    case 'mutual':
      return arrows(finding);
    case 'acrossSorts':
      return across(
        words.across(finding.across.length, finding.of),
        words.acrossNone,
        finding.pairs[0]?.sorts,
        finding.pairs.length,
        (sort) => w.said(sortWord(sort)),
      );
    case 'acrossParts':
      return across(
        words.acrossParts(finding.across.length, finding.of),
        words.partsNone,
        finding.pairs[0]?.parts,
        finding.pairs.length,
        (part) => w.said(part),
      );
    case 'wished':
      return wishes(finding, w);
  }
}

/** A ready sort as people read it; a sort of somebody's own as it was written. */
export const sortWord = (sort: string): string => (sort === '' ? words.noSort : (words.sorts[sort] ?? sort));
/** A ready type of tie likewise. */
export const typeWord = (type: string): string => words.types[type] ?? type;

/** "A, B, C and 5 others": never five names in a row, and never "1 other" where the name could stand. */
export function someOf(nodes: readonly NodeId[], w: Words): string {
  const all = w.inOrder(nodes);
  if (all.length <= NAMES) return listNames(all.map(w.node));
  const shown = all.slice(0, NAMES - 1).map(w.node);
  return listNames([...shown, words.others(all.length - shown.length)]);
}

function partList(parts: readonly NodeId[][], w: Words): string {
  if (parts.length <= PARTS) return parts.map((part) => someOf(part, w)).join('; ');
  const shown = parts.slice(0, PARTS - 1).map((part) => someOf(part, w));
  return [...shown, words.smallerParts(parts.length - shown.length)].join('; ');
}

type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>;

function ways({ nodes, share }: Of<'middle'>): string {
  if (nodes.length > 1) return '';
  const tenths = share === null ? 0 : Math.round(share * 10);
  return tenths < 1 || (tenths >= 10 && share !== 1) ? words.middleFew : words.middleWays(tenths);
}

function hangsOn({ node, parts }: Of<'holdsTogether'>, w: Words): string {
  const off = cutOff(parts);
  const names = off.flat();
  const name = w.node(node);
  if (off.length === 1) return words.holdsTogether(name, someOf(names, w));
  if (off.length < parts.length) return words.holdsPieces(name, someOf(names, w), off.length);
  // As large as each other: there is no rest to be cut off from.
  return words.holdsApart(name, names.length === off.length ? someOf(names, w) : eitherSide(off, w));
}

/** "A and B; C and D": sides of several names must not run into one list. */
const eitherSide = (sides: readonly NodeId[][], w: Words): string => partList(sides, w);

function density({ ties, possible, band, each }: Of<'dense'>): string {
  const first = words.dense(ties, possible);
  const average =
    each === null || band === 'full' ? '' : words.each(Math.round(each), Number.isInteger(each));
  return [first, words.bands[band], average].filter(Boolean).join(' ');
}

function arrows({ mutual, oneWay, undirected }: Of<'mutual'>): string {
  const all = mutual + oneWay;
  const first = all === 1 ? words.arrowsOne(mutual === 1) : words.arrows(mutual, all);
  return undirected === 0 ? first : `${first} ${words.noArrow(undirected)}`;
}

function across(
  some: string,
  none: string,
  most: readonly [string, string] | undefined,
  pairs: number,
  word: (text: string) => string,
): string {
  if (most === undefined) return none;
  const [one, other] = [word(most[0]), word(most[1])];
  return `${some}${pairs === 1 ? words.acrossPair(one, other) : words.acrossMost(one, other)}.`;
}

function wishes({ ties, joins, alone }: Of<'wished'>, w: Words): string {
  return [
    words.wished(ties.length),
    joins.length === 0 ? '' : words.wishedJoins(joins.length, ties.length),
    alone.length === 0 ? '' : words.wishedAlone(alone.length, someOf(alone, w)),
  ]
    .filter(Boolean)
    .join(' ');
}
