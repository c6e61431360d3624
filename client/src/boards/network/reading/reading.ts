import { findingKey, FEW_NODES } from '@facet/shared/boards/network/finding.ts';
import type { Finding } from '@facet/shared/boards/network/finding.ts';
import type { Picture } from '@facet/shared/boards/network/graph.ts';
import { tieKey, type NetworkNode, type NodeId } from '@facet/shared/boards/network/shape.ts';
import { networkText } from '../../../networkText.ts';
import { listNames } from '../../../wording.ts';
import type { Lit } from '../view.ts';
import { sentenceOf, type Said } from './pieces.ts';
import { findingLit, findingSentence, typeWord } from './sentences.ts';

const words = networkText.reading;

/** A map as it is drawn, whose nodes may stand for others. */
export type Drawing = Picture<NetworkNode & { stands?: readonly NodeId[] }>;

/** A sentence about a map, what stands out with it, and the spot by which every device means the same. */
export interface Reading {
  spot: string;
  said: Said;
  /** Null where the sentence is about the whole map: then nothing steps back. */
  lit: Lit | null;
  kind: Finding['kind'];
}

/** What a spot means; `lit` as in a reading. */
export interface Spotted {
  lit: Lit | null;
  said: Said;
}

export const namesOf = (picture: Pick<Picture, 'nodes'>): ReadonlyMap<NodeId, string> =>
  new Map(picture.nodes.map((n) => [n.id, n.name]));

export const findingSpot = (finding: Finding): string => `finding:${findingKey(finding)}`;

/** The findings as sentences, in their order; what speaks of somebody no longer on the map is left out. */
export function readings(found: readonly Finding[], picture: Drawing): Reading[] {
  const names = namesOf(picture);
  return found.flatMap((finding) => {
    const said = findingSentence(finding, names);
    return said === null
      ? []
      : [{ spot: findingSpot(finding), said, lit: findingLit(finding, picture), kind: finding.kind }];
  });
}

/**
 * The first to be read: in their order, but no more than two of a kind, and of ties that all hangs on but one, as their
 * ends mostly hold others together too: so a map with many weak points has its other sides told. All where there is little more than that.
 */
export function firstRead(all: readonly Reading[], most: number): readonly Reading[] {
  if (all.length <= most + 1) return all;
  const times = new Map<string, number>();
  const varied = all.filter(({ kind }) => {
    times.set(kind, (times.get(kind) ?? 0) + 1);
    return (times.get(kind) ?? 0) <= (kind === 'oneTie' ? 1 : 2);
  });
  // Where there are few kinds and many of each, filled up from the top.
  const rest = all.filter((one) => !varied.includes(one));
  const chosen = new Set([...varied, ...rest].slice(0, most));
  return all.filter((one) => chosen.has(one));
}

/** Whether a map is so small that figures would say more than it does. */
export const isFew = (picture: Drawing): boolean => picture.nodes.length < FEW_NODES;

/** What a spot means on this map; null for what is no longer on it, or is no spot of a map. */
export function litOf(spot: string | null, found: readonly Finding[], picture: Drawing): Spotted | null {
  const cut = spot?.indexOf(':') ?? -1;
  if (spot === null || cut === -1) return null;
  const [what, id] = [spot.slice(0, cut), spot.slice(cut + 1)];
  if (what === 'node') return litNode(id, picture);
  if (what === 'tie') return litTie(id, picture);
  const finding = what === 'finding' ? found.find((f) => findingKey(f) === id) : undefined;
  if (finding === undefined) return null;
  const said = findingSentence(finding, namesOf(picture));
  return said === null ? null : { lit: findingLit(finding, picture), said };
}

/** A node with its ties and whom they lead to. A spot may name a node that is drawn as part of another by now. */
function litNode(id: NodeId, picture: Drawing): Spotted | null {
  const node = drawnAs(id, picture);
  if (node === undefined) return null;
  const ties = picture.ties.filter((t) => t.a === node || t.b === node);
  const now = ties.filter((t) => t.when === 'now').length;
  const said = sentenceOf(namesOf(picture), (w) => words.nodeLine(w.node(node), now));
  return said === null
    ? null
    : {
        lit: {
          nodes: new Set([node, ...ties.flatMap((t) => [t.a, t.b])]),
          ties: new Set(ties.map((t) => tieKey(t.a, t.b))),
        },
        said,
      };
}

function litTie(key: string, picture: Drawing): Spotted | null {
  const [one = '', other = ''] = key.split('~');
  const [a, b] = [drawnAs(one, picture), drawnAs(other, picture)];
  const tie = picture.ties.find(
    (t) => a !== undefined && b !== undefined && tieKey(t.a, t.b) === tieKey(a, b),
  );
  if (tie === undefined) return null;
  const line = tie.when === 'now' ? words.tieLine : words.tieWished;
  const said = sentenceOf(namesOf(picture), (w) =>
    line(w.node(tie.a), w.node(tie.b), listNames(tie.types.map((t) => w.said(typeWord(t))))),
  );
  return said === null
    ? null
    : { lit: { nodes: new Set([tie.a, tie.b]), ties: new Set([tieKey(tie.a, tie.b)]) }, said };
}

function drawnAs(id: NodeId, picture: Drawing): NodeId | undefined {
  const same = picture.nodes.find((n) => n.id === id);
  return (same ?? picture.nodes.find((n) => n.stands?.includes(id)))?.id;
}
