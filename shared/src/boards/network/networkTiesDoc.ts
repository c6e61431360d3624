import { agreedKey, agreedMark } from './agreed.ts';
import { drawnCounts, mergeTies, representatives, tieBetween, type Claim, type DrawnTie } from './merge.ts';
import { liesUnder, networkMaps, OWN_MOVE, readNetwork, type MapDoc } from './networkDoc.ts';
import { cleanSentence, cleanType, typeField, typesOf } from './settleParts.ts';
import { NETWORK_LIMITS, tieEnds, tieKey, type NodeId, type Tie } from './shape.ts';

/** What can be changed of a tie. Its direction is seen from the end that is named first. */
export type TieChange = Partial<Omit<Tie, 'a' | 'b'>>;

const FIELDS = ['direction', 'strength', 'when', 'sentence'] as const;
const FIRST = { direction: 'none', strength: 2, when: 'now', sentence: '' } as const;

/**
 * Ties two nodes; where they are tied already, the types are added and the rest changed. False, and nothing is done,
 * without a type, between a node and itself, or where the map is full.
 */
export function drawTie(
  map: MapDoc,
  one: NodeId,
  other: NodeId,
  tie: TieChange & { types: string[] },
): boolean {
  const network = readNetwork(map);
  const as = representatives(network);
  const types = cleanTypes(tie.types);
  if (!as.has(one) || !as.has(other) || as.get(one) === as.get(other) || types.length === 0) return false;
  const there = drawnBetween(map, one, other);
  if (there !== null) {
    const all = [...new Set([...there.types, ...types])];
    if (all.length > NETWORK_LIMITS.typesPerTie) return false;
    changeTie(map, one, other, { ...tie, types: all });
    return true;
  }
  if (network.ties.length >= NETWORK_LIMITS.keptTies) return false;
  if (drawnCounts(network).ties >= NETWORK_LIMITS.ties) return false;
  map.doc.transact(() => {
    const { ties } = networkMaps(map.doc);
    const key = tieKey(one, other);
    const wanted = oriented(
      { ...FIRST, ...tie, sentence: cleanSentence(tie.sentence ?? '') },
      one,
      tieEnds(one, other).a,
    );
    // What is left of a tie that was taken off, or lies under what is drawn, must not come back with the new one.
    const left = [...ties.keys()].some((k) => k.startsWith(`${key}/`)) || liesUnder(map, key).length > 0;
    for (const type of types) ties.set(`${key}/${typeField(type)}`, true);
    for (const field of FIELDS)
      if (left || wanted[field] !== FIRST[field]) ties.set(`${key}/${field}`, wanted[field]);
  }, OWN_MOVE);
  return true;
}

/**
 * Changes a tie as drawn. Where it was made of several claims, all are changed alike: the group has decided. `types`
 * is the whole new list; an empty one changes nothing.
 */
export function changeTie(map: MapDoc, one: NodeId, other: NodeId, change: TieChange): void {
  const there = drawnBetween(map, one, other);
  if (there === null) return;
  const as = representatives(readNetwork(map));
  const types = change.types === undefined ? null : cleanTypes(change.types);
  map.doc.transact(() => {
    const { ties } = networkMaps(map.doc);
    there.of.forEach((tie, i) => {
      const key = tieKey(tie.a, tie.b);
      const wanted = oriented(change, one, as.get(tie.a) === as.get(one) ? one : other);
      for (const field of FIELDS) {
        const value =
          field === 'sentence' && wanted.sentence !== undefined
            ? cleanSentence(wanted.sentence)
            : wanted[field];
        if (value !== undefined && value !== tie[field]) ties.set(`${key}/${field}`, value);
      }
      if (types === null || types.length === 0) return;
      for (const type of tie.types) if (!types.includes(type)) takeOff(map, key, type);
      if (i === 0) {
        for (const type of types)
          if (!there.types.includes(type)) ties.set(`${key}/${typeField(type)}`, true);
      }
    });
  }, OWN_MOVE);
}

/**
 * Says that those at a shared map have agreed on what it says of a tie, also where it says so already: what their own maps
 * say of it is then no longer open.
 */
export function agreeOn(map: MapDoc, one: NodeId, other: NodeId, claims: readonly Claim[]): void {
  const there = drawnBetween(map, one, other);
  if (there === null) return;
  map.doc.transact(() => {
    const { talk } = networkMaps(map.doc);
    for (const claim of claims) {
      const key = agreedKey(agreedMark(there.a, there.b, claim));
      if (talk.get(key) !== true) talk.set(key, true);
    }
  }, OWN_MOVE);
}

/** Takes a tie off the map, with all the claims it was made of. A type somebody adds meanwhile keeps it. */
export function removeTie(map: MapDoc, one: NodeId, other: NodeId): void {
  const there = drawnBetween(map, one, other);
  if (there === null) return;
  map.doc.transact(() => {
    const { ties } = networkMaps(map.doc);
    for (const tie of there.of) {
      const key = tieKey(tie.a, tie.b);
      // Types beyond the limit too, or they would come up in the place of those taken off.
      const kept = [...ties.keys()]
        .filter((k) => k.startsWith(`${key}/+`))
        .map((k) => k.slice(key.length + 2));
      const under = liesUnder(map, key).flatMap(typesOf);
      for (const type of new Set([...tie.types, ...kept, ...under])) takeOff(map, key, type);
    }
  }, OWN_MOVE);
}

function takeOff(map: MapDoc, key: string, type: string): void {
  const { ties } = networkMaps(map.doc);
  if (liesUnder(map, key).length > 0) ties.set(`${key}/${typeField(type)}`, false);
  else ties.delete(`${key}/${typeField(type)}`);
}

/** The tie drawn between two nodes, whatever they stand for and beyond any limit of what is drawn. */
function drawnBetween(map: MapDoc, one: NodeId, other: NodeId): DrawnTie | null {
  const network = readNetwork(map);
  const as = representatives(network);
  const [from, to] = [as.get(one), as.get(other)];
  if (from === undefined || to === undefined || from === to) return null;
  const of = network.ties.filter(
    (t) => (as.get(t.a) === from && as.get(t.b) === to) || (as.get(t.a) === to && as.get(t.b) === from),
  );
  if (of.length === 0) return null;
  const turned = of.map((t) => tieBetween(t, as.get(t.a) ?? from, as.get(t.b) ?? to));
  return { ...mergeTies(tieEnds(from, to), turned), of, differ: [] };
}

const cleanTypes = (types: readonly string[]): string[] =>
  [...new Set(types.map(cleanType))]
    .filter((t) => t !== '')
    .sort()
    .slice(0, NETWORK_LIMITS.typesPerTie);

/** A change seen from `one`, as a tie keeps it whose `a` stands for `first`. */
function oriented<T extends TieChange>(change: T, one: NodeId, first: NodeId): T {
  if (first === one || change.direction === undefined) return change;
  const { direction } = change;
  return { ...change, direction: direction === 'to' ? 'from' : direction === 'from' ? 'to' : direction };
}
