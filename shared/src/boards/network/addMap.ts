import { isId } from '../../session/ids.ts';
import { drawnCounts } from './merge.ts';
import {
  networkMaps,
  OWN_MOVE,
  plainNode,
  plainTie,
  readNetwork,
  writeUnder,
  type MapDoc,
} from './networkDoc.ts';
import { fieldsOf, mapMark, settleNode, settleTie, START_KEYS } from './settleParts.ts';
import { NETWORK_LIMITS, tieEnds, tieKey, type Network, type NodeId } from './shape.ts';

/**
 * Puts another map, as from a file, onto this one: written in parts that each fit into an update, and counted from one
 * mark on, which one undo takes back. False, and nothing is done, where it has no node, an id of its nodes was ever used
 * here, a tie hangs on nothing, or both together are more than a map may hold.
 */
export function addMap(map: MapDoc, network: Network): boolean {
  const known = readNetwork(map);
  const [first] = network.nodes;
  const fresh = new Set(network.nodes.map((n) => n.id));
  if (first === undefined || fresh.size < network.nodes.length || ![...fresh].every(isId)) return false;
  if (usesAny(map, fresh) || !fits(known, network)) return false;
  const on = { map: first.id };
  const live = new Set(known.nodes.map((n) => n.id));
  const hangs = (a: NodeId, b: NodeId): boolean =>
    a !== b && (fresh.has(a) || fresh.has(b)) && [a, b].every((id) => fresh.has(id) || live.has(id));

  const entries: [string, unknown][] = [];
  for (const raw of network.nodes) {
    const node = settleNode(raw.id, () => undefined, fieldsOf(raw));
    if (node === null) return false;
    entries.push([START_KEYS.node + node.id, { ...plainNode(node), ...on }]);
  }
  for (const raw of network.ties) {
    const tie = settleTie(tieEnds(raw.a, raw.b), new Map(), raw);
    if (tie === null || raw.a > raw.b || !hangs(raw.a, raw.b)) return false;
    entries.push([START_KEYS.tie + tieKey(tie.a, tie.b), { ...plainTie(tie), ...on }]);
  }
  for (const { node, as } of network.aliases) {
    if (!hangs(node, as)) return false;
    entries.push([START_KEYS.alias + tieKey(node, as), { as, ...on }]);
  }
  writeUnder(map.doc, entries);
  map.doc.transact(() => networkMaps(map.doc).talk.set(mapMark(on.map), true), OWN_MOVE);
  return true;
}

/** Whether two maps together are no more than one may hold, as drawn and as kept. */
export function fits(one: Network, other: Network): boolean {
  const both: Network = {
    nodes: [...one.nodes, ...other.nodes],
    ties: [...one.ties, ...other.ties],
    aliases: [...one.aliases, ...other.aliases],
  };
  const counts = drawnCounts(both);
  return (
    both.nodes.length <= NETWORK_LIMITS.keptNodes &&
    both.ties.length <= NETWORK_LIMITS.keptTies &&
    both.aliases.length <= NETWORK_LIMITS.keptAliases &&
    counts.nodes <= NETWORK_LIMITS.nodes &&
    counts.ties <= NETWORK_LIMITS.ties
  );
}

/** Whether anything was ever said here of one of these nodes: it would show through, or hide what is put on. */
function usesAny({ doc, given }: MapDoc, ids: ReadonlySet<NodeId>): boolean {
  const { nodes, start } = networkMaps(doc);
  const under = [...start.keys()].flatMap((key) =>
    key.startsWith(START_KEYS.node) ? key.slice(START_KEYS.node.length) : [],
  );
  const changed = [...nodes.keys()].map((key) => key.split('/', 1)[0] ?? '');
  return [...under, ...changed, ...given.nodes.map((n) => n.id)].some((id) => ids.has(id));
}
